"""Who has been warned: a question that reaches the trader may tell him that somebody looks.

One number was drawn for each consignment when it was dealt, and whoever hides something is warned
when the share of some enquiry that was made exceeds it. A warning changes what a search finds,
never what is there, and it changes nothing for a lawful load.
"""

from collections.abc import Iterable

from profiler_sim.evidence.model import Case, EvidenceModel

FIND_RATE_AFTER_TIP_OFF = 0.6
"""Of what a search would have found, the part it still finds after a warning. Assumed: published
reports tell that notice gives time to fetch goods out, and none says how often."""


def is_tipped_off(model: EvidenceModel, case: Case, asked: Iterable[str]) -> bool:
    """Tell whether it hides something and one of the enquiries ``asked`` gave that away."""
    return case.hypothesis > 0 and _risk(model, asked) > case.tip_off_threshold


def remaining_find_rate(model: EvidenceModel, asked: Iterable[str]) -> float:
    """Part of what a search would have found that it can be expected to find after ``asked``."""
    return 1.0 - (1.0 - FIND_RATE_AFTER_TIP_OFF) * _risk(model, asked)


def _risk(model: EvidenceModel, asked: Iterable[str]) -> float:
    """Share of loads these enquiries warn: one number decides, so the largest share counts."""
    return max((model.tips_off.get(enquiry, 0.0) for enquiry in asked), default=0.0)
