"""Taking the best by a score when ties fall at random."""

import math
from collections.abc import Sequence


def expected_from_top(scores: Sequence[float], worth: Sequence[float], slots: int) -> float:
    """Sum of `worth` expected over the `slots` highest `scores`, ties drawn by lot.

    With outcomes 0 and 1 as worth it is the expected number of finds. Slots beyond the number
    of scores stay empty. Raises ValueError when the two differ in length.
    """
    pairs = list(zip(scores, worth, strict=True))
    taken = min(max(slots, 0), len(pairs))
    if not taken:
        return 0.0
    cut = sorted(scores, reverse=True)[taken - 1]
    sure = [value for score, value in pairs if score > cut]
    tied = [value for score, value in pairs if score == cut]
    return math.fsum(sure) + (taken - len(sure)) * math.fsum(tied) / len(tied)
