"""Every key of every screen can be pressed on the keyboards of the region."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from textual.keys import key_to_character

from profiler_sim import tui
from profiler_sim.tui.bindings import Action, latin_letter

_LATIN_BOTTOM = "yxcvbnm,.-<YXCVBNM;:_>"
LAYOUTS = {
    "Albanian": '1234567890-=!"#$%^&*()_+qwertzuiopç@asdfghjklë[]{}yxcvbnm,./;:?QWERTZUIOP'
    "ASDFGHJKLYXCVBNM",
    "Bosnian, Montenegrin, Serbian in Latin": "1234567890'+!\"#$%&/()=?*qwertzuiopšđasdfghjklčćž"
    f"QWERTZUIOPASDFGHJKL{_LATIN_BOTTOM}",
    "Serbian in Cyrillic": "1234567890'+!\"#$%&/()=?*љњертзуиопшђасдфгхјклчћжѕџцвбнм,.-;:_<>"
    "ЉЊЕРТЗУИОПАСДФГХЈКЛЅЏЦВБНМ",
    "Macedonian": '1234567890-=!„"%&*()_+љњертѕуиопшѓасдфгхјклчќжзџцвбнм,./;:?ЉЊЕРТЅУИОПАСДФГХЈКЛ'
    "ЗЏЦВБНМ",
}
"""Layouts by the signs that a key gives alone or with Shift, never with AltGr (XKB)."""


def _actions() -> Iterator[Action]:
    """Every action of every screen."""
    for found in pkgutil.walk_packages(tui.__path__, "profiler_sim.tui."):
        for value in vars(importlib.import_module(found.name)).values():
            several = value if isinstance(value, tuple) else (value,)
            yield from (each for each in several if isinstance(each, Action))


@pytest.mark.thorough
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_key_needs_altgr(layout: str) -> None:
    """A Cyrillic letter does what the Latin one on its key does."""
    signs = {latin_letter(sign) if sign.islower() else sign for sign in LAYOUTS[layout]}
    wanted = {key_to_character(action.key) or "" for action in _actions()}
    missing = {each for each in wanted if len(each) == 1 and each.isprintable() and each != " "}
    capitals = {sign.upper() for sign in signs}
    assert missing - signs - capitals == set()
    assert len(missing) > 20
