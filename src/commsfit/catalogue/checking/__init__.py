"""Checks of a whole rulebook, one subject a module."""
