"""What people read, screen by screen, word for word."""

import pytest

from tests.tui import golden

SHOWN: dict[str, dict[str, str]] = {}
"""Screens that were walked through, by size: one walk shows them all."""


async def screens(size: str) -> dict[str, str]:
    """Walk through the program once a size."""
    if size not in SHOWN:
        SHOWN[size] = await golden.screens(golden.SIZES[size])
    return SHOWN[size]


NAMES = sorted({file.stem.rsplit("-", 1)[0] for file in golden.FOLDER.glob("*.txt")})


@pytest.mark.parametrize("size", golden.SIZES)
@pytest.mark.parametrize("name", NAMES)
async def test_a_screen_reads_as_it_is_kept(name: str, size: str) -> None:
    """``python -m tests.tui.golden`` writes them anew; read the difference before keeping it."""
    shown = (await screens(size))[name]

    assert shown + "\n" == golden.path(name, size).read_text(encoding="utf-8")


@pytest.mark.parametrize("size", golden.SIZES)
async def test_every_screen_that_is_walked_through_is_kept(size: str) -> None:
    """And no file is left of a screen that is not."""
    assert sorted(await screens(size)) == NAMES
