"""What is said of a mark agrees with what other pages say of its sign."""

import pytest

from profiler_sim.scoring.debrief.mark_verdicts import mark_verdict
from profiler_sim.scoring.debrief.shown_signs import ShownSign
from profiler_sim.scoring.evaluation.marking import CheckedMark


@pytest.mark.parametrize(
    ("points", "own", "unusual", "verdict"),
    [
        (4.0, 4.0, True, "debrief.mark.right"),
        (-4.0, -4.0, True, "debrief.mark.other_way"),
        (1.2, 4.6, True, "debrief.mark.one_way"),
        (1.2, 1.2, True, "debrief.mark.slight"),
        (0.0, 0.0, True, "debrief.mark.unusual"),
        (-0.4, -0.4, False, "debrief.mark.slight"),
        (0.0, 0.0, False, "debrief.mark.nothing"),
    ],
)
def test_a_box_shows_nothing_only_where_nothing_is_unusual(
    points: float, own: float, verdict: str, *, unusual: bool
) -> None:
    """An odd tare is called unusual even where no method in the traffic changes a tare."""
    mark = CheckedMark(
        page="bill",
        box="tare",
        direction=1,
        is_prompted=False,
        points=points,
        signs=("tare",) if points >= 3 else (),
        shown=("tare",),
    )
    sign = ShownSign(
        name="tare",
        value="heavier",
        seen_in="papers",
        points=own,
        notice="marked",
        is_unusual=unusual,
    )

    assert mark_verdict(mark, {"tare": sign}) == verdict
