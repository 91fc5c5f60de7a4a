"""What people read, screen by screen, word for word."""

from tests.repetition import first_of
from tests.tui import golden

NAMES = sorted({file.stem.rsplit("-", 1)[0] for file in golden.FOLDER.glob("*.txt")})


@first_of("size", golden.SIZES)
async def test_every_screen_reads_as_it_is_kept(size: str) -> None:
    """``python -m tests.tui.golden`` writes them anew; read the difference before keeping it.

    One walk shows them all, and no file is left of a screen that is not shown.
    """
    shown = await golden.screens(golden.SIZES[size])

    assert sorted(shown) == NAMES
    kept = {name: golden.path(name, size).read_text(encoding="utf-8") for name in NAMES}
    assert {name: f"{text}\n" for name, text in shown.items()} == kept
