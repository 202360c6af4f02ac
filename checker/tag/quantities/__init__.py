"""Quantities as they stand in sentences."""
