"""What a workshop leaves behind besides answers: decisions, questions put aside, and notes of one's own."""
