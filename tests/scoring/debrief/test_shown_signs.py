"""Where the signs of a consignment stand, and which of them the trainee saw."""

from dataclasses import replace

import pytest

from profiler_sim.cargo.scans import SCAN
from profiler_sim.evidence.model import EvidenceModel, GroundTruth, Hypothesis, WeightedClue
from profiler_sim.scoring.debrief.shown_signs import ShownSign, shown_signs, signs_on_pages
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.shift.commands import Close, Command, Enquire, Mark, Open, Refusal
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Event
from profiler_sim.shift.state import evolve, initial_state
from profiler_sim.shift.terms import Terms
from tests.scoring.evaluation.test_marking import BILL, CASE, MODEL, sign

PAGES = {
    BILL: ("packages", "gross weight", "insurance", "notify party", "vessel"),
    "packing list": ("packages", "net weight"),
    "seal check": ("seal at loading", "seal now"),
}
TERMS = Terms.model_validate(
    {
        "consignments": ("1",),
        "desk_minutes": 100,
        "searches": 1,
        "random": 0,
        "enquiries": {"seal check": 5, SCAN: 20},
        "examinations": ("full unload",),
        "topics": ("cocaine",),
        "base_rate_percent": 10,
    }
)


def shift(
    *commands: Command, case: GroundTruth = CASE, model: EvidenceModel = MODEL
) -> CompletedShift:
    """A closed shift of one consignment."""
    state, events = initial_state(TERMS), list[Event]()
    for command in (*commands, Close()):
        decided = decide(TERMS, state, command, ())
        assert not isinstance(decided, Refusal), (command, decided)
        for event in decided:
            state = evolve(state, event)
            events.append(event)
    return CompletedShift(TERMS, tuple(events), model, {"1": case}, {}, {}, "advanced")


def by_name(closed: CompletedShift) -> dict[str, ShownSign]:
    """Its signs."""
    return {sign.name: sign for sign in shown_signs(closed, "1")}


OPEN = Open(consignment="1")
ASK = Enquire(consignment="1", enquiry="seal check")


def mark(box: str, direction: str, page: str = BILL) -> Mark:
    """Mark a box."""
    return Mark.model_validate(
        {"consignment": "1", "page": page, "box": box, "direction": direction}
    )


def test_the_strongest_sign_comes_first_asked_for_or_not() -> None:
    """What nobody asked for is there too, with the points it would have had."""
    signs = shown_signs(shift(OPEN), "1")

    assert [sign.name for sign in signs] == [
        "seal",
        "package weight",
        "insurance",
        "verified weight",
        "notify party",
    ]
    assert signs[0].points == pytest.approx(13.01, abs=0.01)
    assert [sign.direction for sign in signs] == [1, 1, -1, 1, 1]
    assert not signs[-1].is_evidence


def test_you_saw_it_means_marked_in_the_right_direction_on_one_of_its_boxes() -> None:
    """One of two boxes is enough; the same box the other way is not."""
    closed = shift(OPEN, mark("packages", "suspicious"), mark("insurance", "suspicious"))
    signs = by_name(closed)

    assert signs["package weight"].was_seen
    assert signs["insurance"].notice == "other way"
    assert signs["verified weight"].notice == "not marked"


def test_a_right_mark_on_one_box_outweighs_a_wrong_one_on_another() -> None:
    """Who marked both ways saw it."""
    closed = shift(OPEN, mark("packages", "suspicious"), mark("gross weight", "reassuring"))

    assert by_name(closed)["package weight"].was_seen
    assert by_name(closed)["verified weight"].notice == "other way"


def test_what_was_not_read_or_not_asked_is_missed_for_that_reason() -> None:
    """A sign cannot be marked on a page that was never there."""
    assert by_name(shift())["insurance"].notice == "not read"
    assert by_name(shift(OPEN))["seal"].notice == "not asked"
    assert by_name(shift(OPEN, ASK))["seal"].notice == "not marked"


@pytest.mark.parametrize(
    ("value", "squares", "notice"),
    [
        (1, ("H3", "H4"), "elsewhere"),
        (0, ("H3", "H4"), "elsewhere"),
        (0, ("H3", "C2"), "marked"),
        (1, (), "not marked"),
    ],
)
def test_squares_of_a_scan_that_show_nothing_are_not_taken_for_no_mark(
    value: int, squares: tuple[str, ...], notice: str
) -> None:
    """Nothing to see, or something at C2: H3 and H4 were marked, and show nothing."""
    table = sign(SCAN, SCAN, ("C2", "H3", "H4"), 0.05, 0.9)
    model = MODEL.model_copy(
        update={"signs": (*MODEL.signs, table), "no_answer": {**MODEL.no_answer, SCAN: 0.0}}
    )
    case = CASE.model_copy(
        update={
            "signs": {**CASE.signs, SCAN: value},
            "shown_at": {SCAN: ("C2",) if value == 0 else ()},
        }
    )
    marks = (mark(box, "suspicious", SCAN) for box in squares)
    scanned = Enquire(consignment="1", enquiry=SCAN)

    assert by_name(shift(OPEN, scanned, *marks, case=case, model=model))[SCAN].notice == notice


def test_each_sign_stands_in_its_boxes_and_pages_that_repeat_them() -> None:
    """A packing list repeats the packages; a box without a strong sign is left out."""
    found = signs_on_pages(shift(OPEN), "1", PAGES)
    names = {
        page: {box: [sign.name for sign in signs] for box, signs in boxes.items()}
        for page, boxes in found.items()
    }

    assert names == {
        BILL: {
            "packages": ["package weight"],
            "gross weight": ["package weight", "verified weight"],
            "insurance": ["insurance"],
        },
        "packing list": {"packages": ["package weight"]},
        "seal check": {"seal at loading": ["seal"]},
    }


def test_a_clue_of_the_mentor_is_a_sign_of_its_box() -> None:
    """It weighs what she gave it, and is read with the papers."""
    clue = WeightedClue(shows="a phone of a fined firm", box="notify party", points=12.0)
    case = CASE.model_copy(update={"clues": (clue,)})
    closed = shift(OPEN, mark("notify party", "suspicious"), case=case)
    (sign,) = signs_on_pages(closed, "1", PAGES)[BILL]["notify party"]

    assert (sign.name, sign.points, sign.was_seen) == (clue.shows, 12.0, True)


def test_where_nothing_can_be_hidden_nothing_speaks_for_it() -> None:
    """Traffic without any method has no points."""
    honest = MODEL.model_copy(
        update={
            "hypotheses": MODEL.hypotheses[:1],
            "prior": (1.0,),
            "cover": MODEL.cover[:1],
            "signs": (),
        }
    )
    case = CASE.model_copy(update={"hypothesis": 0, "signs": {}})
    closed = CompletedShift(TERMS, (), honest, {"1": case}, {}, {}, "advanced")

    assert shown_signs(closed, "1") == ()
    assert signs_on_pages(closed, "1", PAGES) == {}


def test_a_sign_of_the_way_of_hiding_is_shown_where_other_ways_are_as_likely() -> None:
    """The ledger gives it ten points; about smuggling in general it says next to nothing."""
    odd = MODEL.signs[0]
    rows = (odd.observed[0], odd.observed[1], odd.observed[0])
    only = odd.model_copy(update={"drawn": rows, "observed": rows})
    model = MODEL.model_copy(
        update={
            "hypotheses": (*MODEL.hypotheses, Hypothesis(method="x", place="y", topic="cocaine")),
            "prior": (0.1, 0.01, 0.89),
            "cover": ((1.0,), (1.0,), (1.0,)),
            "signs": (only,),
        }
    )
    case = CASE.model_copy(update={"signs": {only.sign: 0}})
    closed = shift(OPEN, mark("packages", "suspicious"), case=case)
    (sign,) = shown_signs(replace(closed, model=model), "1")

    assert sign.of_method == MODEL.hypotheses[1].method
    assert sign.points == pytest.approx(10)
    assert sign.was_seen
    honest = replace(closed, model=model, cases={"1": case.model_copy(update={"hypothesis": 0})})
    (other,) = shown_signs(honest, "1")
    assert not other.of_method
    assert not other.is_evidence


def test_a_scan_that_is_listed_as_well_changes_no_other_sign() -> None:
    """The first page of the debrief and the papers of the case show the same signs."""
    scanned = sign(SCAN, SCAN, ("C3",), 0.05, 0.9)
    model = MODEL.model_copy(update={"signs": (*MODEL.signs, scanned)})
    case = CASE.model_copy(update={"signs": {**CASE.signs, SCAN: 0}})
    closed = shift(OPEN, case=case, model=model)

    without = shown_signs(closed, "1")
    with_scan = shown_signs(closed, "1", with_scan=True)

    assert {each.name for each in with_scan} - {each.name for each in without} == {SCAN}
    assert [each for each in with_scan if each.name != SCAN] == list(without)
