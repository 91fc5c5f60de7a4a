"""Words that several commands share, on the way in and on the way out."""

import json
import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable

from profiler_sim.cargo.text import escaped
from profiler_sim.i18n.text import _

_DIGITS = re.compile(r"[0-9]{1,18}")
_MOST = 10_000_000
"""Consignments that are dealt at once."""
_MOST_SEED = 10**18 - 1
"""Larger ones no store can keep."""


def whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers in plain digits, from ``low`` to ``high``."""

    def read(word: str) -> int:
        if not _DIGITS.fullmatch(word) or not low <= int(word) <= high:
            wanted = _("a whole number from {low} to {high} is wanted here")
            raise ArgumentTypeError(wanted.format(low=low, high=high))
        return int(word)

    return read


def count(word: str) -> int:
    """Read a number of consignments."""
    return whole(0, _MOST)(word)


def seed(word: str) -> int:
    """Read a seed."""
    return whole(0, _MOST_SEED)(word)


def json_word(parser: ArgumentParser) -> None:
    """``--json``: one document on standard output and nothing else there."""
    parser.add_argument("--json", action="store_true", help=_("one JSON document"))


def print_json(document: object, indent: int | None = None) -> None:
    """Print one JSON document; control, bidi and zero-width characters are escapes in it."""
    print(escaped(json.dumps(document, ensure_ascii=False, indent=indent, default=str)))


def seed_word(parser: ArgumentParser) -> None:
    """``--seed``: the same number deals the same consignments."""
    parser.add_argument("--seed", type=seed, default=1, help=_("same number, same consignments"))


def share(value: float | None) -> str:
    """A share from 0 to 1, or a hyphen where there was nothing to divide by."""
    return "-" if value is None else f"{value:.2f}"
