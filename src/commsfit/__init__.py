"""CommsFit finds out whether a company should buy UCaaS, build on CPaaS, or run both."""

__version__ = "0.2.0"
