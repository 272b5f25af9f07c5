"""The questions' pages, made from the rulebook; no page is written for a question."""
