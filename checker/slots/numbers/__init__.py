"""Values that count and measure."""
