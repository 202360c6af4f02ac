"""Slot kinds: one module a kind, each a frozen value that compares and shows itself."""
