"""Pictures for kitty, read back as the protocol says: a file under a number, and its cells."""

import re
from base64 import b64decode

import numpy as np
import pytest

from profiler_sim.pictures.kitty import kitty_picture, number_colour, placeholder_cells
from profiler_sim.pictures.png import encode_pixels

NUMBER, COLUMNS = 0x5C0041, 30


@pytest.mark.parametrize("width", [10, 900])
def test_the_file_arrives_whole(width: int) -> None:
    """In commands of at most 4,096 characters; only the first says what is meant."""
    pixels = np.random.default_rng(3).integers(0, 256, (20, width), np.uint8)
    sent = kitty_picture(pixels, NUMBER, COLUMNS, "warm", inverse=True)
    commands = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sent)

    assert "".join(f"\x1b_G{keys};{content}\x1b\\" for keys, content in commands) == sent
    assert all(len(content) <= 4096 for _, content in commands)
    assert [keys[-3:] for keys, _ in commands] == [*["m=1"] * (len(commands) - 1), "m=0"]
    assert commands[0][0].startswith(f"a=T,U=1,f=100,q=2,i={NUMBER},c={COLUMNS},r=1,")
    assert {keys for keys, _ in commands[1:]} <= {"m=0", "m=1"}
    content = b64decode("".join(content for _, content in commands))
    assert content == encode_pixels(pixels, "warm", inverse=True)


def test_a_stretch_has_a_placeholder_a_cell() -> None:
    """The first says that it is row 0 and column 0 of its picture; the others follow."""
    assert placeholder_cells(3) == ["\U0010eeee\u0305\u0305", "\U0010eeee", "\U0010eeee"]
    assert number_colour(NUMBER) == "#5c0041"
