"""The styles a scan can be drawn in, in words, and the finest that a terminal shows soundly.

Nothing asks the terminal: whatever it answered late would stand among the keys that are typed.
What it says of itself when a program starts is enough for blocks. A picture must be chosen.
"""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from profiler_sim.i18n.text import N_
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.settings import terminal

AUTOMATIC = "automatic"
"""Value of the setting that leaves the choice to the program."""
STYLE_WORDS: Mapping[str, str] = {
    AUTOMATIC: N_("automatic"),
    ScanStyle.PICTURE: N_("picture"),
    ScanStyle.SEXTANTS: N_("fine blocks"),
    ScanStyle.QUADRANTS: N_("blocks"),
    ScanStyle.HALF_BLOCKS: N_("coarse blocks"),
    ScanStyle.LETTERS: N_("letters"),
}
"""Values of the setting for the reader, the finest first."""


@runtime_checkable
class ChoosesScanStyle(Protocol):
    """A program in which the reader can choose a style."""

    scan_style: ScanStyle


_DRAW_SEXTANTS = {
    "TERM": ("xterm-kitty", "xterm-ghostty", "foot", "wezterm"),
    "TERM_PROGRAM": ("WezTerm", "ghostty"),
}
"""Terminals that draw the blocks of Unicode 13 themselves, whatever their font has. Alacritty
does since 2024 and does not say of which year it is."""
_VTE = 6_800
"""GNOME Terminal and its relatives do so for longer than since this version."""
_BARE = ("linux", "dumb", "")
"""Consoles of 256 or 512 characters, and the old one of Windows, which names itself nowhere."""


def finest_style(environ: Mapping[str, str] | None = None) -> ScanStyle:
    """Choose the finest style that the terminal surely shows, by what it says of itself."""
    says = terminal() if environ is None else environ
    if any(says.get(key, "").startswith(names) for key, names in _DRAW_SEXTANTS.items()):
        return ScanStyle.SEXTANTS
    vte = says.get("VTE_VERSION", "")
    if vte.isdecimal() and int(vte) >= _VTE:
        return ScanStyle.SEXTANTS
    if "WT_SESSION" in says or says.get("TERM", "") not in _BARE:
        return ScanStyle.QUADRANTS
    return ScanStyle.HALF_BLOCKS


def style_of(setting: str | None) -> ScanStyle:
    """Return the style that a setting names; the finest where it names none."""
    return ScanStyle(setting) if setting in set(ScanStyle) else finest_style()
