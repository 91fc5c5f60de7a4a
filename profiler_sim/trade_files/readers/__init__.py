"""Readers: bytes of one format to records, with the place of everything that was read."""
