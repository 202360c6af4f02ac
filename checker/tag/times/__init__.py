"""Times as they stand in sentences."""
