"""A text of a file in several languages: a reader sees her own, English, or what there is."""

from copy import deepcopy
from gettext import NullTranslations
from pathlib import Path

import pytest

from profiler_sim.cli.main import run
from profiler_sim.files.authored_files import read_file, read_scenario
from profiler_sim.i18n.text import use
from profiler_sim.scenario.model import Scenario

FILE = """\
scenario: monday
title:
  en: Monday at Bar
  sq: E hënë në Tivar
  sr-Cyrl: Понедељак у Бару
unit: Bar
briefing: {mk: Понеделник., bs: Ponedjeljak.}
hidden:
  firearms in machinery: 2
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A mentor's scenario."""
    path = tmp_path / "monday.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("language", "title", "briefing"),
    [
        ("en", "Monday at Bar", "Понеделник."),
        ("sq", "E hënë në Tivar", "Понеделник."),
        ("sr_Cyrl", "Понедељак у Бару", "Понеделник."),
        ("cnr", "Monday at Bar", "Ponedjeljak."),
        ("mk", "Monday at Bar", "Понеделник."),
    ],
)
def test_a_reader_sees_her_own_language(
    file: Path, language: str, title: str, briefing: str
) -> None:
    """Else English, else what there is; Montenegrin looks at Bosnian first."""
    use(() if language == "en" else (NullTranslations(),), language)
    try:
        read = read_scenario(file)
        assert (read.title, read.briefing) == (title, briefing)
        again = Scenario.model_validate_json(read.model_dump_json(by_alias=True))
        assert again.title == "Monday at Bar"
        assert deepcopy(read).title == title
    finally:
        use(())


def test_a_file_may_be_in_another_language(file: Path) -> None:
    """By the code that people write."""
    file.write_text(
        "scenario: a\ntitle: E hënë\nunit: Bar\nlanguage: sr-Latn\nhidden: {firearms: 2}\n",
        encoding="utf-8",
    )
    assert read_scenario(file).language == "sr_Latn"


@pytest.mark.parametrize(
    ("text", "line"),
    [("title: {en: A, tlh: B}", 2), ("title: A\nlanguage: klingon", 3)],
)
def test_an_unknown_language_is_named(
    file: Path, text: str, line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """At its line, with the codes that there are."""
    file.write_text(f"scenario: a\n{text}\nunit: Bar\nhidden: {{firearms: 2}}\n", "utf-8")
    assert run(["validate", str(file)]) == 1
    told = capsys.readouterr().out
    assert f"{file}:{line}:" in told
    assert "no language of the program" in told
    assert "sr_Cyrl" in told


def test_a_block_that_is_no_text_is_still_refused(file: Path) -> None:
    """A key that belongs elsewhere is no language."""
    file.write_text("scenario: a\ntitle:\n  unit: Bar\n", "utf-8")
    assert "file.text" in {each.code for each in read_file(file)[1]}


def test_a_file_with_several_languages_is_valid(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it would be with one."""
    assert run(["validate", str(file)]) == 0
    assert "no errors" in capsys.readouterr().out
