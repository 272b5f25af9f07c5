"""Reads rulebooks from TOML, checks them, and hands them to standard engines."""
