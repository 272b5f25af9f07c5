"""The six slides: material in, a neutral deck out."""
