"""The results of a class: shifts that travel as files, what a class did with them, exports."""
