"""Values of quotations: their words, their speakers, where they were said."""
