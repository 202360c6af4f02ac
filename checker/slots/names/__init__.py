"""Values that name people, organisations, offices and places."""
