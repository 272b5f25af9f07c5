"""The window: home, wizard and results."""
