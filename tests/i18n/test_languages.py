"""The languages that ship: whole, sound, and played by what is on the screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from profiler_sim.files.message_files import message_key, read_messages
from profiler_sim.i18n.languages import DOMAIN, SHIPPED
from profiler_sim.i18n.serbian.catalogues import catalogue_path
from tests.i18n.local_walk import EVENTS
from tests.i18n.pseudo import ROOT
from tests.tui.ways import WAYS

pytestmark = pytest.mark.thorough

WHOLE = ("sq", "bs", "sr_Cyrl", "mk")
"""Languages with a catalogue of every message."""
LANGUAGES = (*WHOLE, "cnr", "sr_Latn")
LETTERS = {"mk": "ѓќѕ", "sr_Cyrl": "ђћ", "sq": "ë", "bs": "đ", "cnr": "đ", "sr_Latn": "đ"}
"""A letter that only this language, or few others, have."""


def ran(module: str, *words: str, folder: Path) -> str:
    """What a module of the tests prints, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PROFILER_SIM_DATA": str(folder), "NO_COLOR": "1"},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def known() -> dict[tuple[str, str], Message]:
    """Every message of the program."""
    with (SHIPPED / f"{DOMAIN}.pot").open("rb") as file:
        return {message_key(each): each for each in read_po(file) if each.id}


@pytest.mark.parametrize("language", WHOLE)
def test_no_message_is_missing_or_unsure(language: str) -> None:
    """Each has every form, and none is marked fuzzy."""
    with catalogue_path(language).open("rb") as file:
        messages = [each for each in read_po(file) if each.id]
    assert [each.id for each in messages if each.fuzzy] == []
    whole = {
        message_key(each)
        for each in messages
        if each.string and (isinstance(each.string, str) or all(each.string))
    }
    assert sorted(set(known()) - whole) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_fits_its_english_one(language: str) -> None:
    """The same placeholders, and every form of a count."""
    read = read_messages(catalogue_path(language), language)
    assert [(each.line, each.message) for each in read.problems] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_watch_is_played_by_what_the_screen_shows(language: str, tmp_path: Path) -> None:
    """From home to the debrief and back, by the labels of its keys."""
    walked = json.loads(ran("tests.i18n.local_walk", language, folder=tmp_path))
    assert set(walked["events"]) >= EVENTS
    text = " ".join(walked["screens"])
    assert all(letter in text for letter in LETTERS[language])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", WHOLE)
def test_nothing_is_cut_at_80_by_24(language: str, way: str, tmp_path: Path) -> None:
    """On every screen; what does not fit ends in an ellipsis and opens in full.

    Numbers have the reader's decimal comma, but for what papers say.
    """
    faults = json.loads(ran("tests.i18n.local_tour", language, way, folder=tmp_path))
    assert {screen: lines for screen, lines in faults.items() if lines} == {}
    assert faults
