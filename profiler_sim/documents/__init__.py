"""Documents and answers as filled forms, in the words of the trade and the reader's language."""
