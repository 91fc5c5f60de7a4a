"""Tip-offs: an enquiry that reaches the trader may warn him that customs is looking.

One number was drawn for each consignment when it was generated. A smuggler is tipped off when the
share of some enquiry that was made exceeds it. A tip-off changes what a search finds, never what
is there, and it changes nothing for an honest load.
"""

from collections.abc import Iterable

from profiler_sim.evidence.model import EvidenceModel, GroundTruth

FIND_RATE_AFTER_TIP_OFF = 0.6
"""Part of the normal find rate that is left after a tip-off. Assumed: published reports say that
notice gives time to take goods out, and none says how often."""


def is_tipped_off(model: EvidenceModel, case: GroundTruth, asked: Iterable[str]) -> bool:
    """Whether something is hidden and one of the enquiries ``asked`` tipped off the trader."""
    return case.hypothesis > 0 and _risk(model, asked) > case.tip_off_threshold


def remaining_find_rate(model: EvidenceModel, asked: Iterable[str]) -> float:
    """Fraction of the normal find rate expected after these enquiries may have tipped off."""
    return 1.0 - (1.0 - FIND_RATE_AFTER_TIP_OFF) * _risk(model, asked)


def _risk(model: EvidenceModel, asked: Iterable[str]) -> float:
    """Probability of a tip-off: one number decides, so the largest share counts."""
    return max((model.tips_off.get(enquiry, 0.0) for enquiry in asked), default=0.0)
