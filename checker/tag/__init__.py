"""Mentions: persons, organisations, places, offices, times, quantities and event triggers in one scan."""
