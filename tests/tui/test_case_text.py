"""The words of a case looked back on: what a search reaches, weights, papers nobody opened."""

from functools import cache

import pytest

from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.evidence.model import FindRecord
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.case_review import CaseReview
from profiler_sim.scoring.debrief.shown_signs import Notice, ShownSign
from profiler_sim.shift.commands import Close, Open
from profiler_sim.tui.case_text import CaseText
from tests.tui.seat import after, program


@cache
def debrief() -> DebriefView:
    """Three pistols, one load read, closed."""
    return program(after(Open(consignment="001"), Close())).completed.debrief("1")


@cache
def hidden() -> CaseReview:
    """A load that hid something."""
    return next(each for each in debrief().debrief.reviews if each.outcome.hides)


def text(review: CaseReview) -> str:
    """Everything that is said of it, on one line."""
    view = debrief()
    shown = CaseText(review, view.papers[review.outcome.id], view.labels, view.key)
    return " ".join(" ".join(line.plain.split()) for line in shown.lines(200))


def with_sign(
    notice: Notice, kg: float | None = None, name: str = "verified weight"
) -> CaseReview:
    """A load that hid so many kilograms, with one sign of weight."""
    sign = ShownSign(
        name=name,
        value="heavier",
        seen_in="papers",
        points=8.0,
        notice=notice,
        boxes=("verified mass", "gross weight"),
    )
    outcome = hidden().outcome
    assert outcome.hides
    hides = outcome.hides.model_copy(update={"find": FindRecord(kg=kg)})
    given = outcome.model_copy(update={"hides": hides})
    return hidden().model_copy(
        update={"outcome": given, "signs": (sign,), "lesson": "suspicion", "more": 0}
    )


@pytest.mark.parametrize(
    ("kg", "is_said"), [(25.0, True), (159.0, True), (160.0, False), (700.0, False), (None, False)]
)
def test_a_find_too_light_for_the_sign_of_its_weight_is_explained(
    kg: float | None, *, is_said: bool
) -> None:
    """Seven hundred kilograms too many are not twenty-five kilograms of rifles."""
    said = text(with_sign("marked", kg))

    assert ("What was hidden weighs only" in said) is is_said
    if is_said:
        assert f"weighs only {kg:.0f}\N{NO-BREAK SPACE}kg" in said or f"{kg:.0f} kg" in said


def test_a_sign_on_papers_nobody_opened_was_not_missed() -> None:
    """It was not read, which is something else."""
    said = text(with_sign("not read"))

    assert "Not read: you did not open these papers." in said
    assert "You missed it" not in said


@pytest.mark.parametrize(
    ("search", "place", "said"),
    [
        ("structure search", "floor", "looks in that place, and finds 88 of 100 loads"),
        ("door check", "floor", "does not look in that place."),
        ("partial unload", "deep in the load", "does not look in that place."),
        ("full unload", "in the goods", "looks in that place, and finds 88 of 100 loads"),
    ],
)
def test_a_miss_says_whether_the_search_looks_there(search: str, place: str, said: str) -> None:
    """And of how many such loads it finds."""
    outcome = hidden().outcome
    assert outcome.hides
    missed = outcome.model_copy(
        update={
            "hides": outcome.hides.model_copy(update={"place": place}),
            "search": "ordered",
            "examination": search,
            "result": ExaminationResult.NOTHING,
        }
    )

    assert said in text(hidden().model_copy(update={"outcome": missed, "finds_of_100": 88}))
