"""Message files of translators and mentors (``.po``): what they hold, or every problem in them.

A message with a problem is left out; the program shows it in the language below.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from profiler_sim.errors import Unreadable
from profiler_sim.files.diagnostics import Diagnostic, diagnose_at, unreadable_file
from profiler_sim.files.source import Source
from profiler_sim.i18n.languages import DOMAIN, SHIPPED
from profiler_sim.languages import LOCALES, NAMES
from profiler_sim.problems import Problem, Severity

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

MOST = 8 << 20
"""Bytes of the longest one that is read."""
_LINE = re.compile(
    r'(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)\s*)?"(?:[^"\\]|\\.)*"'
)
_LETTERS = {"msgctxt": "c", "msgid": "i", "msgid_plural": "p", "msgstr": "s"}
_ENTRIES = re.compile(r"(?:c?i(?:s|pn+))*")
"""Order of the lines of an entry, by their letters; ``n`` is a numbered ``msgstr``."""
_PYTHON_S_OWN = re.compile(r"%\([a-z_]+\)[sdr]|%[sdr](?![a-z])")
_EVERY_FORM = ('msgid ""', r'msgstr "Plural-Forms: nplurals=9; plural=0;\n"', "")
"""A header under which no form is lost that a file has."""
_HEADER = re.compile(r'msgid\s*""\s*\n\s*msgstr')
LocatedProblem = tuple[int, Problem]
"""A line, from 1, and what is wrong there."""
Key = tuple[str, str]
"""Context and text of a message; the text is the one about one thing."""


@dataclass(frozen=True, slots=True)
class MessageFile:
    """The sound messages of a file."""

    catalog: "Catalog | None"
    """None where the file cannot be read at all."""
    problems: tuple[Diagnostic, ...]


def read_messages(
    path: Path, language: str, known: Mapping[Key, object] | None = None
) -> MessageFile:
    """Read the message file at ``path`` for ``language``; never raises.

    Where ``known`` has the messages of the program, others are warned of.
    """
    try:
        source = Source.of(path, MOST)
    except Unreadable as error:
        return MessageFile(None, (unreadable_file(str(path), error.code, error.params),))
    lines = source.text.splitlines()
    faults, sound = _sound_lines(lines)
    catalog, of_messages = _catalog(sound, language, known)
    places = [(source.bounds(line)[0], problem) for line, problem in [*faults, *of_messages]]
    return MessageFile(catalog, tuple(diagnose_at(source, places)))


def check_messages(path: Path) -> list[Diagnostic]:
    """Return every problem of a message file; its folder says in which language it is."""
    from babel.messages.pofile import read_po

    folder = path.parent
    language = folder.parent.name if folder.name == "LC_MESSAGES" else folder.name
    with (SHIPPED / f"{DOMAIN}.pot").open("rb") as file:
        known = {message_key(each): each for each in read_po(file) if each.id}
    problems = list(read_messages(path, language, known).problems)
    if language not in NAMES:
        params = {"language": language, "known": ", ".join(NAMES)}
        problems += [unreadable_file(str(path), "messages.language", params, Severity.WARNING)]
    return problems


def message_key(message: "Message") -> Key:
    """Return what a message is found by."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", text


def _sound_lines(lines: list[str]) -> tuple[list[LocatedProblem], list[str]]:
    """Find lines that are no part of a message file; blank out the entries they stand in."""
    faults: list[LocatedProblem] = []
    sound = [""] * len(lines)
    for block in _blocks(lines):
        wrong = list(_wrong_lines(lines, block))
        faults += wrong
        is_header = _HEADER.search("\n".join(lines[block.start : block.stop]))
        if not wrong and not is_header:
            sound[block.start : block.stop] = lines[block.start : block.stop]
    return faults, sound


def _blocks(lines: list[str]) -> Iterator[range]:
    """Give runs of lines without an empty one."""
    start = 0
    for place, line in enumerate([*lines, ""]):
        if not line.strip():
            if place > start:
                yield range(start, place)
            start = place + 1


def _wrong_lines(lines: list[str], block: range) -> Iterator[LocatedProblem]:
    """Give problems of form; of the order of lines only where each line is right."""
    order, is_wrong = "", False
    for place in block:
        line = lines[place].strip()
        if line.startswith("#"):
            continue
        form = _LINE.fullmatch(line)
        if form is None or (form["word"] is None and not order):
            is_wrong = True
            yield place + 1, Problem("messages.line")
        elif form["word"] is not None:
            order += _LETTERS.get(form["word"], "n")
    if not is_wrong and not _ENTRIES.fullmatch(order):
        yield block.start + 1, Problem("messages.order")


def _catalog(
    lines: Iterable[str], language: str, known: Mapping[Key, object] | None
) -> tuple["Catalog", list[LocatedProblem]]:
    """Read the entries; leave out those that have no translation, or one that does not fit."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    catalog = Catalog(locale=LOCALES.get(language, language), charset="utf-8", fuzzy=False)
    faults: list[LocatedProblem] = []
    for message in read_po([*_EVERY_FORM, *lines]):
        if not message.id or message.fuzzy:
            continue
        line = (message.lineno or 1) - len(_EVERY_FORM)
        given = _forms(message)
        wrong = list(_misfits(message, given, catalog.num_plurals)) if given else []
        faults += ((line, each) for each in wrong)
        if given and not wrong:
            string = given if message.pluralizable else given[0]
            catalog.add(message.id, string, context=message.context)
            if known is not None and message_key(message) not in known:
                unknown = Problem("messages.unknown", severity=Severity.WARNING)
                faults.append((line, unknown))
    return catalog, faults


def _forms(message: "Message") -> tuple[str, ...]:
    """Give the forms of a translation that are written; none where it is not translated."""
    string = message.string or ""
    forms = [string] if isinstance(string, str) else list(string)
    while forms and not forms[-1]:
        forms.pop()
    return tuple(forms)


def _misfits(message: "Message", given: tuple[str, ...], wanted: int) -> Iterator[Problem]:
    """Say why a translation cannot be shown in the place of its message."""
    if message.pluralizable and (len(given) != wanted or not all(given)):
        yield Problem("messages.forms", params={"n": wanted, "last": wanted - 1})
    text = message.id if isinstance(message.id, str) else message.id[-1]
    fields = _fields(text)
    if fields is None:  # the program never fills it
        return
    for form in given:
        of_form = _fields(form)
        if of_form is None:
            yield Problem("messages.braces", params={"text": form})
        elif extra := of_form - fields:
            params = {"given": ", ".join(sorted(extra)), "known": ", ".join(sorted(fields))}
            yield Problem("messages.placeholder" if fields else "messages.no_place", params=params)
    yield from _percent_misfits(text, given)


def _percent_misfits(text: str, given: tuple[str, ...]) -> Iterator[Problem]:
    """Compare what Python's parser of commands fills."""
    wanted = sorted(_PYTHON_S_OWN.findall(text))
    if wanted and any(sorted(_PYTHON_S_OWN.findall(form)) != wanted for form in given):
        yield Problem("messages.percent", params={"known": ", ".join(wanted)})


def _fields(text: str) -> set[str] | None:
    """Give the placeholders of a text as they are written; None where braces do not pair."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    return {
        "{" + name + (f"!{change}" if change else "") + (f":{form}" if form else "") + "}"
        for _, name, form, change in parts
        if name is not None
    }
