"""The rule bench: a sample of traffic, and what may stand next in a condition."""
