"""Joins the rooms: hands each entry point the readers, writers and drawers it needs, heavy ones on demand."""
