"""What the numbers of a debrief are called in the glossary."""

from profiler_sim.scoring.finding import Finding

_CALLED = (
    ("debrief.selection", "selection quality"),
    ("debrief.found", "detection rate"),
    ("debrief.strike", "strike rate"),
    ("debrief.over_inspection", "over-inspection rate"),
    ("debrief.lost", "expected finds"),
    ("debrief.quality", "probability quality"),
    ("debrief.stated", "ideal probability"),
    ("debrief.step", "ideal probability"),
    ("debrief.named", "mark"),
    ("debrief.enquiry", "enquiry efficiency"),
    ("debrief.topics", "topic"),
    ("debrief.over_lots", "drawing lots"),
    ("debrief.under_lots", "drawing lots"),
    ("debrief.by_luck", "drawing lots"),
    ("debrief.rung.lots", "drawing lots"),
    ("debrief.rung", "baselines"),
)
"""Beginning of a number's code → the word of the glossary that it is called by."""


def called(number: Finding) -> str | None:
    """The word to look a number up by; None where it has none."""
    return next((word for code, word in _CALLED if number.code.startswith(code)), None)
