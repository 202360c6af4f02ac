"""The values that fill the slots of claims: each reads, compares and shows itself."""
