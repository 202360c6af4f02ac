"""Values that say when and how long."""
