"""Small pieces that every page is made of; each paints from tokens and carries its accessible name."""
