"""Every message of the program is plain English: short, in words that officers use.

Whether a sentence reads well is judged by reading it; these limits only keep it from slipping.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest

PROGRAM = Path(__file__).parents[2] / "profiler_sim"
MARKED = {
    "_": (0,),
    "N_": (0,),
    "ngettext": (0, 1),
    "counted": (0, 1),
    "pgettext": (1,),
    "NP_": (1,),
}
"""Function that takes messages → places of its arguments that are one."""
MEAN, MOST = 12, 25
"""Words of a message: on average, and at most."""
WORST = 10
"""Messages that are shown where a limit is broken."""
BANNED = (
    r"lots?\b(?! of)",
    r"slots?\b",
    r"st(?:oo|an)ds? at\b",
    r"told\b",
    r"bought\b",
    r"twins?\b",
    r"lay there\b",
    r"by (?:its|the) papers\b",
    r"seen to\b",
    r"the (?:random )?lane\b",
    r"lean(?:s|ed|t|ing)? on\b",
    r"nobody holds\b",
    r"lawful\b",
    r"hit rate\b",
    r"selection quality\b",
    r"drawing lots\b",
    r"worked? out\b",
    r"(?<!cut and )mend(?:s|ed|ing)?\b",
    r"fits a rate\b",
    r"something broke\b",
)
"""Words that officers do not know, or that have another word here."""
COUNTING = re.compile(
    r"\{\w+(?::[^}]*)?\} (?:more |of )?"
    r"(consignments|judgements|minutes|searches|finds|boxes|days|hours|months|years|questions"
    r"|files|lines|rows|columns|shifts|trainees|officers|events|rules|cases|codes|points|checks"
    r"|items|words|spaces|problems|warnings|errors|packages|cells|characters|bytes)\b"
)
NEVER_ONE = {
    "percentage points": "a difference, said with its unit",
    " points": "points of evidence are a measure, as metres are",
    "{limit} characters": "a limit of dozens",
    "{n} judgements": "scored from twelve on",
    "{n} consignments. {low}": "a shift has ten or more",
    "{n} consignments hide": "a shift has ten or more",
    "for {days} days": "two weeks or more",
    "Your last {n} shifts": "two to four",
    "{trainees} ": "a class has two or more",
    "consignments on": "said beside its form for one",
    "{cells} cells": "a row that ends early, in a table of several columns",
    "longer than {limit}": "a limit of thousands",
    "more than {limit}": "a limit of thousands",
    "{all} rules": "a pack of which some rules cannot fire",
    "of {n} consignments": "a scenario of several",
    "{count} of {all}": "a part of many",
    "at most {limit}": "a limit of many",
    ":.1f} more finds": "a number with decimals is many, also 1.0",
    ":.1f} finds": "a number with decimals is many, also 1.0",
    "one of {n} codes": "two or more",
}
"""Parts of messages whose number is never 1, or whose word has one form, and why."""


def messages() -> dict[str, list[str]]:
    """Every message, with the places where it is marked."""
    found: dict[str, list[str]] = {}
    for module in sorted(PROGRAM.rglob("*.py")):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call):
                for text in _marked(call):
                    place = f"{module.relative_to(PROGRAM)}:{text.lineno}"
                    found.setdefault(str(text.value), []).append(place)
    return found


def _marked(call: ast.Call) -> Iterator[ast.Constant]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    for place in MARKED.get(name, ()):
        text = call.args[place] if place < len(call.args) else None
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text


def with_two_forms() -> set[str]:
    """Messages that are one of the two forms of a count."""
    return {
        str(text.value)
        for module in PROGRAM.rglob("*.py")
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"ngettext", "counted"}
        for text in _marked_forms(call)
    }


def _marked_forms(call: ast.Call) -> Iterator[ast.Constant]:
    for argument in call.args[:2]:
        inner = argument.args[0] if isinstance(argument, ast.Call) else argument
        if isinstance(inner, ast.Constant):
            yield inner


MESSAGES = messages()


def words(message: str) -> int:
    """How many there are, values counted as one each."""
    return len(message.split())


def shown(listed: list[str]) -> str:
    """The worst of them, a line each, with the place of each."""
    worst = sorted(listed, key=words, reverse=True)[:WORST]
    return "\n" + "\n".join(f"{words(each):>3}  {MESSAGES[each][0]}  {each}" for each in worst)


def test_there_are_messages() -> None:
    """A test that reads none proves nothing."""
    assert len(MESSAGES) > 2000


def test_a_message_is_short_on_average() -> None:
    """At most twelve words: a screen is read in the middle of a task."""
    assert mean(map(words, MESSAGES)) <= MEAN, shown(list(MESSAGES))


def test_no_message_is_long() -> None:
    """Whatever needs more than twenty-five words is two messages."""
    long = [each for each in MESSAGES if words(each) > MOST]

    assert not long, shown(long)


@pytest.mark.parametrize("word", BANNED)
def test_no_message_has_a_word_that_officers_do_not_know(word: str) -> None:
    """One word for one thing, and it is the word of the trade."""
    pattern = re.compile(rf"\b{word}", re.IGNORECASE)
    bad = [each for each in MESSAGES if pattern.search(re.sub(r"\{\w+[^}]*\}", "{}", each))]

    assert not bad, shown(bad)


@pytest.mark.thorough
def test_no_message_stands_inside_a_text_with_values() -> None:
    """Translators' tools do not look into f-strings."""
    inside = [
        f"{module.relative_to(PROGRAM)}:{text.lineno}"
        for module in PROGRAM.rglob("*.py")
        for joined in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call)
        for text in _marked(call)
    ]

    assert inside == []


def test_no_message_begins_or_ends_with_a_blank() -> None:
    """Blanks and line breaks around a sentence are no part of it: a screen adds them."""
    blank = [each for each in MESSAGES if each != each.strip()]

    assert not blank, shown(blank)


@pytest.mark.thorough
def test_every_count_has_both_forms() -> None:
    """So that no screen says "1 consignments"."""
    counted = with_two_forms()
    bad = [
        each
        for each in MESSAGES
        if COUNTING.search(each)
        and each not in counted
        and not any(part in each for part in NEVER_ONE)
    ]

    assert not bad, shown(bad)


def test_every_exception_is_needed() -> None:
    """A part of a message that stands in no message any more is taken off the list."""
    assert [part for part in NEVER_ONE if not any(part in each for each in MESSAGES)] == []
