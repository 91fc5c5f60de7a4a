"""Texts in tables that a spreadsheet opens: none of them is run as a formula."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""Also what has been quoted already, so that taking off one ' gives back what was."""


def guarded(text: str) -> str:
    """Put a ' before a text that a spreadsheet would take for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Take off the ' that ``guarded`` has put before a text."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
