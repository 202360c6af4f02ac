"""What times mean: instants and lengths, from the words and the day of publication."""
