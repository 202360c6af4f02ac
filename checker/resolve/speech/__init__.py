"""Who said what, where, and to whom."""
