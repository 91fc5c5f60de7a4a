"""A translated message that is wrong can be reported with one key."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from profiler_sim.app.language import choose_language
from profiler_sim.files.message_reports import MessageReport, add_report
from profiler_sim.i18n.text import use
from tests.tui.seat import seated

MESSAGES = """\
msgid "Settings"
msgstr "Cilësimet"

msgid "Scenarios"
msgstr "Skenarët"

msgctxt "key"
msgid "accept"
msgstr "prano"

msgid "Saved for your mentor: {file}"
msgstr "Ruajtur: {file}"
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A mentor's folder with a language that ships nothing."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    file = tmp_path / "locales" / "xx" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(MESSAGES, encoding="utf-8")
    yield tmp_path
    use(())


async def test_a_message_is_reported(own: Path) -> None:
    """Chosen among those on the screen, with a remark; the table is in the user's folder."""
    choose_language("xx")
    async with seated() as seat:
        await seat.press("f8")
        assert "Skenarët" in seat.text
        await seat.do("prano")
        assert "Write something" in seat.text
        await seat.type("wrong")
        await seat.do("prano")
        assert "Ruajtur:" in seat.text

    (file,) = (own / "reports").iterdir()
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert [(row["shown"], row["remark"]) for row in rows] == [("Skenarët", "wrong")]
    assert rows[0]["english"] == "Scenarios"


async def test_the_key_is_offered_only_in_another_language(own: Path) -> None:
    """In English it does nothing, and help does not name it."""
    async with seated(size=(120, 60)) as seat:
        await seat.press("f8")
        assert "Report a message" not in seat.text
        await seat.do("help")
        assert "F8" not in seat.text
        await seat.press("escape")
        choose_language("xx")
        await seat.press("question_mark")
        assert "F8" in seat.text
    assert not (own / "reports").exists()


def test_reports_are_added_to_a_table(own: Path) -> None:
    """Formulas are text; what is there already stays."""
    for remark in ("=1+1", "fine"):
        place = add_report("xx", MessageReport("now", "home", "", "Help", "Ndihmë", remark))
    assert place.startswith(str(own))
    rows = list(csv.reader(Path(place).read_text(encoding="utf-8-sig").splitlines()))
    assert [row[-1] for row in rows] == ["remark", "'=1+1", "fine"]
