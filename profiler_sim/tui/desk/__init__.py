"""The desk screen and the verbs of a trainee who sits at it."""
