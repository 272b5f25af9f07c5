"""Small windows for what cannot stand on a page."""
