"""Alignment: which claims of different articles are about the same thing."""
