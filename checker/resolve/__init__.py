"""Resolution within one article: who is meant, what time is meant, and who speaks."""
