"""The mentor's bench: a scenario as a form, and beside it whether it can be solved."""
