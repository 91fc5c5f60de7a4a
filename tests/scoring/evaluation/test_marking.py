"""Marked boxes against the signs they show."""

import pytest

from profiler_sim.evidence.model import (
    Cover,
    EvidenceModel,
    GroundTruth,
    Hypothesis,
    SignTable,
    WeightedClue,
)
from profiler_sim.scoring.evaluation.marking import ConsignmentMarks, check_marks
from profiler_sim.shift.commands import Direction
from profiler_sim.shift.progress import ConsignmentProgress, Marking

BILL = "bill of lading"


def sign(
    name: str, seen_in: str, boxes: tuple[str, ...], lawful: float, hiding: float
) -> SignTable:
    """A sign of two values, of which the first is shown this often."""
    rows = ((lawful, 1 - lawful), (hiding, 1 - hiding))
    return SignTable(
        sign=name,
        seen_in=seen_in,
        boxes=boxes,
        values=("odd", "usual"),
        applies=(True,),
        drawn=rows,
        observed=rows,
    )


MODEL = EvidenceModel(
    hypotheses=(Hypothesis(), Hypothesis(method="bags", place="doors", topic="cocaine")),
    prior=(0.9, 0.1),
    covers=(Cover(lane=0, commodity="tiles"),),
    cover=((1.0,), (1.0,)),
    signs=(
        sign("package weight", "papers", ("packages", "gross weight"), 0.05, 0.5),
        sign("verified weight", "papers", ("verified mass", "gross weight"), 0.1, 0.4),
        sign("insurance", "papers", ("insurance",), 0.4, 0.04),
        sign("notify party", "papers", ("notify party",), 0.2, 0.3),
        sign("seal", "seal check", ("seal at loading",), 0.02, 0.4),
    ),
    no_answer={"seal check": 0.0},
    found_by={"full unload": (0.0, 1.0)},
    false_alarm={"full unload": 0.0},
)
"""Ten times, four times, a tenth, half as much again, twenty times."""
CASE = GroundTruth(id="1", hypothesis=1, cover=0, signs={table.sign: 0 for table in MODEL.signs})


def marked(*marks: tuple[str, str, Direction], asked: tuple[str, ...] = ()) -> ConsignmentMarks:
    """Hold these marks against the evidence."""
    by_place = {(page, box): Marking(way, is_prompted=False) for page, box, way in marks}
    return check_marks(
        MODEL, CASE, ConsignmentProgress(opened=True, marks=by_place, enquiries=asked)
    )


def test_a_mark_is_right_where_its_box_shows_evidence_of_that_direction() -> None:
    """The insurance speaks for an honest load, and the packages against it."""
    found = marked((BILL, "packages", "suspicious"), (BILL, "insurance", "reassuring"))

    assert [mark.is_right for mark in found.marks] == [True, True]
    assert found.measures.precision == 1


def test_the_right_box_in_the_wrong_direction_is_wrong() -> None:
    """A box ten times as common in such loads is not reassuring."""
    found = marked((BILL, "packages", "reassuring"))

    assert found.marks[0].signs == ()
    assert found.marks[0].points == pytest.approx(10)
    assert found.measures.f == 0


def test_a_box_in_which_no_sign_was_drawn_is_wrong() -> None:
    """A consignment without the sign shows nothing there, and neither does an unknown box."""
    bare = GroundTruth(id="1", hypothesis=0, cover=0, signs={})
    progress = ConsignmentProgress(
        marks={(BILL, "packages"): Marking("suspicious", is_prompted=False)}
    )

    assert check_marks(MODEL, bare, progress).marks[0].is_right is False
    assert marked((BILL, "letterhead", "suspicious")).marks[0].points == 0


def test_a_sign_that_says_little_is_no_evidence() -> None:
    """Half as much again is less than 3 points."""
    found = marked((BILL, "notify party", "suspicious"))

    assert not found.marks[0].is_right
    assert 0 < found.marks[0].points < 3


def test_a_box_that_shows_two_signs_names_both() -> None:
    """The gross weight stands for both weighings."""
    found = marked((BILL, "gross weight", "suspicious"))

    assert found.marks[0].signs == ("package weight", "verified weight")
    assert found.missed == ("insurance",)


def test_two_boxes_of_one_sign_are_one_reason() -> None:
    """Marking both does not count twice, nor as padding."""
    found = marked((BILL, "packages", "suspicious"), (BILL, "gross weight", "suspicious"))

    once = marked((BILL, "gross weight", "suspicious"))
    assert found.measures == once.measures


def test_an_answer_can_be_marked_only_on_its_own_page() -> None:
    """A box of the same name on the bill of lading shows no seal."""
    right = marked(("seal check", "seal at loading", "suspicious"), asked=("seal check",))
    wrong = marked((BILL, "seal at loading", "suspicious"), asked=("seal check",))

    assert right.marks[0].signs == ("seal",)
    assert not wrong.marks[0].is_right


def test_what_was_not_asked_is_no_missed_evidence() -> None:
    """The seal counts only once its answer has been bought; the strongest comes first."""
    assert "seal" not in marked().missed
    assert marked(asked=("seal check",)).missed[0] == "seal"


def test_a_clue_of_the_mentor_can_be_marked() -> None:
    """It weighs what she gave it."""
    clue = WeightedClue(shows="a phone of a fined firm", box="notify party", points=10.0)
    case = CASE.model_copy(update={"clues": (clue,)})
    progress = ConsignmentProgress(
        marks={(BILL, "notify party"): Marking("suspicious", is_prompted=False)}
    )

    assert check_marks(MODEL, case, progress).marks[0].signs == ("a phone of a fined firm",)


@pytest.mark.parametrize("box", ["bank", "terms", "signature"])
def test_a_mark_on_an_invoice_counts_as_the_sign_that_it_shows(box: str) -> None:
    """Which the document check shows in one box, the invoice in three."""
    table = sign("invoice", "document check", ("invoice",), 0.1, 0.5)
    model = MODEL.model_copy(
        update={"signs": (table,), "no_answer": {"document check": 0.0}, "cover": ((1.0,), (1.0,))}
    )
    case = GroundTruth(id="1", hypothesis=1, cover=0, signs={"invoice": 0})
    marks = {("invoice", box): Marking("suspicious", is_prompted=False)}
    found = check_marks(
        model, case, ConsignmentProgress(opened=True, marks=marks, enquiries=("document check",))
    )

    assert found.marks[0].signs == ("invoice",)
    assert found.missed == ()


def test_a_paper_that_repeats_the_bill_is_marked_as_the_bill() -> None:
    """The packages of a packing list are those of the bill; its number shows nothing."""
    found = marked(
        ("packing list", "packages", "suspicious"), ("packing list", "number", "suspicious")
    )

    assert [mark.signs for mark in found.marks] == [("package weight",), ()]


def test_a_sign_that_stands_out_elsewhere_on_the_page_is_named_with_the_mark() -> None:
    """The square that was marked shows nothing; what stands out stands in another one."""
    at = CASE.model_copy(update={"shown_at": {"package weight": ("packages",)}})
    marks = {(BILL, "gross weight"): Marking("suspicious", is_prompted=False)}
    found = check_marks(MODEL, at, ConsignmentProgress(opened=True, marks=marks))

    assert found.marks[0].signs == ("verified weight",)
    assert found.marks[0].misplaced == ("package weight",)
    assert "package weight" in found.missed
    assert marked((BILL, "packages", "suspicious")).marks[0].misplaced == ()
