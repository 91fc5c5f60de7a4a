"""Sentences about names on a command line: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_WRONG = {
    "scenario": N_("There is no scenario “{name}”."),
    "pack": N_("There is no pack of rules “{name}”."),
    "method": N_("There is no method “{name}”."),
    "unit": N_("There is no unit “{name}”."),
    "file": N_("There is no file “{name}” here, and no scenario or pack of that name."),
    "schema": N_("There is no kind of file “{name}”."),
    "list": N_("There is no list of “{name}”."),
    "command": N_("There is no command “{name}”."),
}
"""Kind of name → what is said where nothing bears it."""
_ALL = N_("`profiler-sim {how}` shows all names.")
_ALL_NEAREST = N_("Did you mean “{nearest}”? `profiler-sim {how}` shows all names.")
_FEW = N_("Choose one of: {known}.")
_FEW_NEAREST = N_("Did you mean “{nearest}”? Choose one of: {known}.")
_SHORT = frozenset({"schema", "list", "command"})
"""Kinds with so few names that all are shown at once."""

SENTENCES: dict[str, tuple[str, str]] = {}
for _kind, _wrong in _WRONG.items():
    _is_short = _kind in _SHORT
    SENTENCES[f"{_kind}.unknown"] = (_wrong, _FEW if _is_short else _ALL)
    SENTENCES[f"{_kind}.unknown_nearest"] = (_wrong, _FEW_NEAREST if _is_short else _ALL_NEAREST)
