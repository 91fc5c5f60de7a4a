"""Bad files: what is said of each, to the letter, as a mentor reads it."""

from pathlib import Path

import pytest

from profiler_sim.files.authored_files import read_file
from tests.files.golden import bad_files, told


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_bad_file_is_told_to_the_letter(path: Path) -> None:
    """Place, line, caret and hint are as reviewed."""
    assert told(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_report_has_its_file_and_every_file_its_report() -> None:
    """No golden text is left over."""
    folder = bad_files()[0].parent

    assert {path.stem for path in bad_files()} == {p.stem for p in folder.glob("*.txt")}


def test_the_word_of_the_parser_is_never_the_last_one() -> None:
    """Its English speaks of tokens and mappings; authors do not."""
    codes = {found.code for path in bad_files() for found in read_file(path)[1]}

    assert "file.form" not in codes
    assert {"file.tab", "file.colon_in_text", "file.quote_open", "file.no_colon"} <= codes
