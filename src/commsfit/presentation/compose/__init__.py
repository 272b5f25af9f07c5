"""From Advice to the neutral report, one section a module."""
