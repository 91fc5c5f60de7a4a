"""The keys that tell what an authored file is, without reading the whole of it."""

import re

KIND_KEYS = (
    "scenario",
    "method",
    "sign",
    "unit",
    "commodities",
    "signs",
    "topics",
    "enquiries",
    "examinations",
    "points",
    "hiding places",
    "glossary",
    "pack",
    "operation",
)
"""A file is what the first of these says that it holds; the order is the order of the kinds."""
_KEY = re.compile(
    rf"""(["']?)({"|".join(KIND_KEYS)})\1[ \t\u00a0]*:(?:[ \t\u00a0]+(.*))?$""", re.MULTILINE
)
FIRST_KEY = re.compile(rf"\ufeff?{_KEY.pattern}")
"""A line that an authored file begins with."""
_COMMENT = re.compile(r"\s#.*")


def kind_and_name(text: str) -> tuple[str, str, int]:
    """What a file is, what it calls itself and in which line, as far as its lines show.

    Its form need not be sound: a file with a fault is found by its name all the same.
    """
    said: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if found := _KEY.match(line):
            said.setdefault(found[2], (_unquoted(found[3] or ""), number))
    kind = next((key for key in KIND_KEYS if key in said), "")
    return kind, *said.get(kind, ("", 1))


def _unquoted(value: str) -> str:
    text = _COMMENT.sub("", value).strip()
    ends = text[:1] + text[-1:]
    return text[1:-1] if len(text) > 1 and ends in {'""', "''"} else text
