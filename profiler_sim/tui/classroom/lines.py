"""The lines of a class: one trainee each, with what a mentor wants to see at a glance."""

from textual.content import Content

from profiler_sim.classroom.codes import written_code
from profiler_sim.classroom.overview import TraineeProgress
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.shift.events import Event
from profiler_sim.tui.show import plain, row

_PRESENT = {"here": N_("● here"), "away": N_("○ away"), "not here": N_("- not here")}
_STEPS = {
    "opened": N_("reads {consignment}"),
    "marked": N_("marks {consignment}"),
    "enquired": N_("asks about {consignment}"),
    "shortlisted": N_("star: {consignment}"),
    "assessed": N_("judges {consignment}: {percent} %"),
    "revealed": N_("indicators of {consignment}"),
    "ordered": N_("search: {consignment}"),
    "withdrawn": N_("no search: {consignment}"),
    "released": N_("releases {consignment}"),
    "recalled": N_("no release: {consignment}"),
    "rest released": N_("releases the rest"),
    "alerted": N_("alert: {consignment}"),
    "alarmed": N_("alarm: {consignment}"),
    "noted": N_("note on {consignment}"),
    "waited": N_("waits for an answer"),
    "informed": N_("message {number}"),
    "closed": N_("closed the shift"),
}
"""Kind of event → what the mentor reads of it."""
_NAME, _PRESENCE, _MINUTES, _SEARCHES, _DECIDED, _STEP = 16, 11, 8, 8, 8, 21
"""Cells of the columns; how long it is since then has the rest."""


def heading() -> Content:
    """The names of the columns."""
    named = (
        (_("trainee"), _NAME),
        ("", _PRESENCE),
        (_("minutes"), _MINUTES),
        (_("search"), _SEARCHES),
        (_("decided"), _DECIDED),
        (_("last step"), _STEP),
    )
    return row(*(_cell(text, width) for text, width in named)).stylize("bold")


def trainee_line(each: TraineeProgress) -> Content:
    """How far one trainee is."""
    decided = "" if each.decided is None else f"{each.decided}/{each.consignments}"
    cells = (
        (each.name, _NAME),
        (_(_PRESENT[each.presence]), _PRESENCE),
        ("" if each.minutes_left is None else str(each.minutes_left), _MINUTES),
        ("" if each.searches_left is None else str(each.searches_left), _SEARCHES),
        (decided, _DECIDED),
        (step(each.last), _STEP),
    )
    return row(*(_cell(text, width) for text, width in cells), _since(each))


def step(event: Event | None) -> str:
    """A step in a few words; empty where there is none."""
    if event is None:
        return ""
    return _(_STEPS[event.event]).format(
        **event.model_dump(include={"consignment", "percent", "number"})
    )


def card(each: TraineeProgress) -> Content:
    """What is below the list about the trainee in hand."""
    code = _("Code of {name}: {code}").format(name=each.name, code=written_code(each.code))
    return plain(code)


def _since(each: TraineeProgress) -> Content:
    if each.is_closed or each.last is None:
        return plain("")
    text = ngettext("{n} min", "{n} min", each.idle_minutes).format(n=each.idle_minutes)
    return plain(f"! {text}", "bold") if each.is_stuck else plain(text)


def _cell(text: str, width: int) -> Content:
    return plain(text).truncate(width - 1, ellipsis=True, pad=True) + " "
