"""Find mentions in the text of an article."""
