"""The mentor's screen of a class that runs."""
