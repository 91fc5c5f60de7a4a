"""Records to the program's own papers."""
