"""What happened, to whom and where: sentences of two articles that tell of one thing."""
