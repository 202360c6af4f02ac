"""One module per slot kind: values that read, compare and show themselves."""
