"""The results of a class on screen, for its mentor."""
