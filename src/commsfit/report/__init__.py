"""Outline to PDF and Word."""
