"""The safety checks before a search, in the words of the mode: a parcel has no doors."""

from profiler_sim.cargo.modes import Mode
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.i18n.text import _


def check_text(name: str, mode: Mode) -> str:
    """Write one check of ``shift.terms.TICKS``; its name where it has no text."""
    return _(DOCUMENTS[mode].safety_checks.get(name, name))


def checklist_heading(mode: Mode) -> str:
    """Write when the checks must be done."""
    return _(DOCUMENTS[mode].safety_heading)
