"""One table of templates a dialect."""
