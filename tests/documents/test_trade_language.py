"""Papers stay in the language of the trade; the reader's own stands beside it in help."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from profiler_sim.app.language import choose_language
from profiler_sim.i18n.text import _, on_paper, use
from tests.tui.seat import at_desk

MESSAGES = """\
msgid "Carrier"
msgstr "Transportuesi"

msgid "not marked"
msgstr "pa shënim"
"""


@pytest.fixture
def albanian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A mentor's messages for the heading of a box."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    file = tmp_path / "locales" / "xx" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(MESSAGES, encoding="utf-8")
    choose_language("xx")
    yield
    use(())


@pytest.mark.usefixtures("albanian")
def test_what_is_written_on_paper_is_english() -> None:
    """Also where it is written in the midst of a screen; what follows is translated again."""
    assert _("Carrier") == "Transportuesi"
    assert on_paper(lambda: _("Carrier"))() == "Carrier"
    assert _("Carrier") == "Transportuesi"


@pytest.mark.usefixtures("albanian")
async def test_a_box_in_hand_has_both_languages() -> None:
    """The paper has its own heading; below it stands the reader's."""
    async with at_desk() as seat:
        await seat.press("enter")
        for _step in range(5):
            if "Transportuesi" in seat.text:
                break
            await seat.press("right")
        assert "Carrier = Transportuesi: pa shënim" in seat.text
        assert seat.text.count("Transportuesi") == 1
