"""What the mentions of one article refer to, and when its times are."""
