"""Modes of transport as data files name them."""

from typing import Literal

Mode = Literal["sea", "air", "road", "post"]
MODES: tuple[Mode, ...] = ("sea", "air", "road", "post")
"""Every mode, in the order screens list them."""
