"""Commands: words in, an exit code out."""
