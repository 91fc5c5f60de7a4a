"""Kinds of authored files: their keys, what their entries are called, where new ones lie.

The models that they are read as stand in ``files.kind_models``, which takes longer to import.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from profiler_sim.cargo.text import nearest_word, shortened
from profiler_sim.errors import WrongUsage

CATALOGUE = "catalogue"
"""The folder of everything that is not called by name, shipped or a mentor's own."""
_SHOWN = 80
"""Characters of a name that nobody knows."""


@dataclass(frozen=True, slots=True)
class AuthoredKind:
    """A kind of authored file, or of list in such a file."""

    key: str
    """The key by which a file is told to be of this kind."""
    entry: str
    """The key by which each of its entries is called; of a file with one entry, ``key`` itself."""
    listing: str = ""
    """What ``profiler-sim list`` calls the names of the entries."""
    folder: str | None = None
    """Where ``new`` puts such a file in a mentor's folder; None where it makes none."""
    is_fixed: bool = False
    """Only shipped names can be used: what they do is part of the program."""
    has_schema: bool = True
    """A mentor writes such files, so her editor gets a schema of them."""

    @property
    def is_list(self) -> bool:
        """Whether a file holds several entries below ``key``."""
        return self.entry != self.key


KINDS: dict[str, AuthoredKind] = {
    kind.key: kind
    for kind in (
        AuthoredKind("scenario", "scenario", "scenarios", ""),
        AuthoredKind("method", "method", "methods", f"{CATALOGUE}/methods"),
        AuthoredKind("sign", "sign", "signs", f"{CATALOGUE}/signs"),
        AuthoredKind("unit", "unit", "units", f"{CATALOGUE}/units"),
        AuthoredKind("commodities", "commodity", "goods", f"{CATALOGUE}/goods"),
        AuthoredKind("signs", "sign", "signs"),
        AuthoredKind("topics", "topic", "topics"),
        AuthoredKind("enquiries", "enquiry", "enquiries", f"{CATALOGUE}/enquiries", is_fixed=True),
        AuthoredKind(
            "examinations",
            "examination",
            "examinations",
            f"{CATALOGUE}/examinations",
            is_fixed=True,
        ),
        AuthoredKind("points", "point", has_schema=False),
        AuthoredKind("hiding places", "place", "places", f"{CATALOGUE}/hiding-places"),
        AuthoredKind("glossary", "glossary", "words", has_schema=False),
        AuthoredKind("pack", "pack", "packs", "packs"),
        AuthoredKind("operation", "operation", "operations"),
    )
}
"""Every kind by its key. A file is of the first kind here whose key it has."""

CALLED_BY_NAME = {"scenario": "", "pack": "packs"}
"""Kinds whose shipped files are called by their names, and the folders they lie in."""
DESK_KEYS = ("topics", "enquiries", "examinations", "points", "hiding places")
"""Lists that one file may hold together."""


def listing_of(entry: str) -> str:
    """Return what ``profiler-sim list`` calls names of such entries; empty where it has none."""
    return next((kind.listing for kind in KINDS.values() if kind.entry == entry), "")


def lists_of(entry: str) -> list[str]:
    """Return the keys of lists in which such entries can stand, as ``signs`` for ``sign``."""
    return [kind.key for kind in KINDS.values() if kind.is_list and kind.entry == entry]


def kind_and_name(text: str) -> tuple[str, str, int]:
    """Tell what a file is, what it calls itself and in which line, as far as its lines show.

    Its form need not be sound: a file with a fault is found by its name all the same.
    """
    named: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        key, value = _key_and_value(line)
        if key:
            named.setdefault(key, (value, number))
    kind = next((key for key in KINDS if key in named), "")
    return kind, *named.get(kind, ("", 1))


def begins_authored_file(line: str) -> bool:
    """Whether a line is one that an authored file begins with."""
    return _key_and_value(line.removeprefix("\ufeff"))[0] != ""


def _key_and_value(line: str) -> tuple[str, str]:
    """The key of a kind that a line begins with, and its value; two empty texts without one."""
    name, colon, value = line.partition(":")
    key = _unquoted(name.rstrip(" \t\u00a0"))
    if not colon or key not in KINDS or value[:1] not in {"", " ", "\t", "\u00a0"}:
        return "", ""
    return key, _unquoted(_without_comment(value).strip())


def _without_comment(value: str) -> str:
    at = value.find("#")
    while at > 0 and not value[at - 1].isspace():
        at = value.find("#", at + 1)
    return value[:at] if at > 0 else value


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] + text[-1] in {'""', "''"} else text


def unknown_name(kind: str, name: str, known: Iterable[str]) -> WrongUsage:
    """Return the error for a name that nothing bears: the nearest name, and how to see all.

    ``kind`` is scenario, pack, method, unit, file (a scenario or a pack), schema, list, command.
    """
    names = tuple(known)
    meant = nearest_word(name, names)
    listing = "scenarios" if kind == "file" else listing_of(kind)
    params = {"name": shortened(name, _SHOWN), "nearest": meant or ""}
    params |= {"how": f"list {listing}"} if listing else {"known": ", ".join(names)}
    return WrongUsage(f"{kind}.unknown_nearest" if meant else f"{kind}.unknown", params)
