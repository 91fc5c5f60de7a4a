"""Sentences about conditions: code → (what is wrong, what to do about it)."""

SENTENCES: dict[str, tuple[str, str]] = {}
