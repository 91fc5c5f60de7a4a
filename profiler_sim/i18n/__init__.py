"""Codes and parameters become sentences in the reader's language."""
