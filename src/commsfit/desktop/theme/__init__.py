"""Tokens made visible: palette, style sheet, fonts and icons, switchable while the window is open."""
