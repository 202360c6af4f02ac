"""Values that say what happened: acts, stances, order, stages."""
