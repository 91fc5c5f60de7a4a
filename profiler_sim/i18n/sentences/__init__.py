"""A sentence and a hint for every code, one module a subject, each a table ``SENTENCES``."""
