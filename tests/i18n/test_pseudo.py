"""Every sentence on every screen and in every command passes through the translation.

In the pseudo-language each vowel of a message has a mark. What stays plain must be data: papers in
the language of the trade, names that files refer to, names of places, keys and commands.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cli.main import COMMANDS as COMMAND_TABLE
from profiler_sim.files.catalogue import shipped_values
from profiler_sim.files.catalogue_tables import table_rows
from profiler_sim.languages import NAMES
from profiler_sim.mentor.listings.listing import LISTS
from tests.i18n.pseudo import CODE, ROOT, messages, write_pseudo

pytestmark = pytest.mark.thorough

SCENARIOS = ("first-watch", "sarajevo-terminal", "bijaca-week", "parcels-monday")
"""One of each mode of transport."""
COMMANDS = (
    ("--help",),
    ("play", "--help"),
    ("validate", "three-pistols"),
    ("validate", "no-such-thing"),
    ("preview", "first-watch"),
    ("list",),
    ("list", "enquiries", "--unit", "Bar"),
    ("facts",),
    ("identify", "CSQU3054383", "nothing"),
    ("simulate", "first-watch", "--policy", "all", "--shifts", "2"),
    ("verify",),
    ("remarks",),
    ("replay", "7"),
)
KEYS = {
    "Enter",
    "Esc",
    "Tab",
    "Del",
    "abc",
    "EXERCISE",
    "UTC",
    "Space",
    "Home",
    "End",
    "PgUp",
    "PgDn",
}
SHOWN = (
    "three-pistols",
    "lists of names",
    "oracle",
    "ideal",
    "scenario",
    "journey",
    "operations",
    "texts",
    "yesno",
    "times",
    "trainee",
    "envelopes",
    "Quivex",
)
"""What examples in help texts type, types, units and packages, a carrier, no name given."""
_LONGEST_NAME = 7
"""Words of the longest name that files refer to; a sentence has more."""
_PAPER = re.compile("[│┌├└]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")


def words(texts: Iterable[str]) -> set[str]:
    """Every word of three letters or more, in small letters."""
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def plain_words(text: str, data: set[str]) -> set[str]:
    """Words of ``text`` that have a plain vowel and are no data, whole or cut at an edge."""
    found = (word for word in _WORD.findall(text) if _VOWEL.search(word))
    return {w for w in found if w.casefold() not in data and not _is_cut(w.casefold(), data)}


def _is_cut(word: str, data: set[str]) -> bool:
    return any(each.startswith(word) or each.endswith(word) for each in data)


def _names() -> Iterator[str]:
    """Names that files refer to, places and countries."""
    yield from (text for value in shipped_values() for text in _identifiers(value.model_dump()))
    yield from (row["name"] for row in table_rows("places.csv"))
    yield from COUNTRIES.values()
    yield from NAMES.values()
    yield from FACTS
    yield from LISTS


def _identifiers(data: object) -> Iterator[str]:
    """Texts of a value that are short, as names are; sentences are longer."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _identifiers(key)
            yield from _identifiers(value)
    elif isinstance(data, list | tuple):
        for item in data:
            yield from _identifiers(item)
    elif isinstance(data, str) and len(data.split()) <= _LONGEST_NAME:
        yield data


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A mentor's folder that holds the pseudo-language."""
    own = tmp_path_factory.mktemp("own")
    write_pseudo(own / "locales", messages())
    data = tmp_path_factory.mktemp("data")
    return {
        **os.environ,
        "PROFILER_SIM_OWN": str(own),
        "PROFILER_SIM_DATA": str(data),
        "COLUMNS": "300",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="module")
def data() -> set[str]:
    """Words that are the same in every language."""
    return words(_names()) | {key.casefold() for key in KEYS}


def ran(*arguments: str, environment: dict[str, str]) -> str:
    """What a Python module prints in the pseudo-language."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=ROOT,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "scenario",
    [SCENARIOS[0], *(pytest.param(name, marks=pytest.mark.slow) for name in SCENARIOS[1:])],
)
def test_every_screen_is_translated(
    scenario: str, environment: dict[str, str], data: set[str]
) -> None:
    """From home to the debrief, with help, settings, reference and progress."""
    walked = json.loads(ran("tests.i18n.pseudo_walk", scenario, environment=environment))
    of_shift = data | words(walked["dealt"]) | words(SHOWN)
    missed = {
        word: line.strip()
        for screen in walked["screens"]
        for line in screen.split("\n")
        for word in plain_words(line, of_shift)
    }
    assert missed == {}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_is_translated(
    command: tuple[str, ...], environment: dict[str, str], data: set[str]
) -> None:
    """Help, answers and refusals; commands, options and file names stay as they are typed."""
    text = ran("profiler_sim", "--language", CODE, *command, environment=environment)
    typed = words([*command, "profiler-sim", *COMMAND_TABLE])
    text = "\n".join(line for line in text.split("\n") if not _PAPER.search(line))
    unquoted = re.sub(r"[`“][^`”]*[`”]|--\w+|\S+\.(?:yaml|csv|jsonl|parquet)", " ", text)
    assert sorted(plain_words(unquoted, data | typed | words(SHOWN))) == []
    assert text.strip()


def test_what_is_collected_holds_every_message(environment: dict[str, str]) -> None:
    """The messages for translators are those of today: ``make messages`` writes them."""
    pot = (ROOT / "profiler_sim" / "i18n" / "locales" / "profiler_sim.pot").read_text("utf-8")
    catalog = {m.id if isinstance(m.id, str) else m.id[0] for m in messages() if m.id}

    kept = {m.id if isinstance(m.id, str) else m.id[0] for m in read_po(StringIO(pot)) if m.id}
    assert kept == catalog
    assert Path(environment["PROFILER_SIM_OWN"]).exists()
