"""A case looked back on: its strongest signs, and what the trainee made of each."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.scans import SCAN
from profiler_sim.evidence.model import (
    Cover,
    EvidenceModel,
    GroundTruth,
    Hypothesis,
    SignTable,
    WeightedClue,
)
from profiler_sim.scoring.debrief.case_review import MOST_SIGNS, CaseReview, case_review
from profiler_sim.scoring.debrief.findings import outcome_finding
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.marking import EVIDENCE_POINTS
from profiler_sim.scoring.evaluation.outcomes import evaluate_outcomes
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Direction,
    Enquire,
    Mark,
    Open,
    Order,
    Refusal,
    Release,
)
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Event
from profiler_sim.shift.state import evolve, initial_state
from profiler_sim.shift.terms import Terms

NAME, SEARCH = "001", "full unload"
ODD, USUAL = 0, 1
BILL = "bill of lading"
ASK = Enquire(consignment=NAME, enquiry="registry")
SEARCHED: tuple[Command, ...] = (
    Assess(consignment=NAME, percent=50, topic="cocaine"),
    Order(consignment=NAME, examination=SEARCH, reason="x"),
)
RELEASED: tuple[Command, ...] = (
    Assess(consignment=NAME, percent=5, topic=None),
    Release(consignment=NAME),
)
READ = Open(consignment=NAME)


def sign(name: str, seen_in: str, boxes: tuple[str, ...], hiding: float) -> SignTable:
    """A sign whose odd value one honest load in twenty shows."""
    rows = ((0.05, 0.95), (hiding, 1 - hiding))
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
        sign("weight", "papers", ("gross weight", "net weight"), 0.5),
        sign("payment", "papers", ("freight",), 0.3),
        sign("notify", "papers", ("notify party",), 0.07),
        sign("firm", "registry", ("founded",), 0.9),
    ),
    no_answer={"registry": 0.0},
    found_by={SEARCH: (0.0, 1.0)},
    false_alarm={SEARCH: 0.0},
)
"""Ten, eight, one and a half, twelve and a half points for hidden goods, where a value is odd."""


BOXES = {table.sign: table.boxes for table in MODEL.signs}


def reviewed(*moves: Command, hypothesis: int = 1, values: Sequence[int] = ()) -> CaseReview:
    """The review of one consignment whose signs show ``values``, odd ones where none are given."""
    shown = values or [ODD] * len(MODEL.signs)
    case = GroundTruth(
        id=NAME,
        hypothesis=hypothesis,
        cover=0,
        signs={table.sign: value for table, value in zip(MODEL.signs, shown, strict=True)},
        shown_at={"weight": ("gross weight",)},
        find_report="four bags" if hypothesis else "",
        find_threshold=0.0 if hypothesis else 0.9,
    )
    return review_of(case, moves)


def review_of(
    case: GroundTruth, moves: Sequence[Command], model: EvidenceModel = MODEL
) -> CaseReview:
    """Play the moves about one consignment, close, and review it."""
    terms = Terms.model_validate(
        {
            "consignments": (NAME,),
            "onward": frozenset(),
            "desk_minutes": 60,
            "searches": 1,
            "random": 0,
            "enquiries": {"registry": 5},
            "examinations": (SEARCH,),
            "topics": ("cocaine",),
            "feedback": "at the end",
            "base_rate_percent": 10,
        }
    )
    state, events = initial_state(terms), list[Event]()
    for command in (*moves, Close()):
        decision = decide(terms, state, command, ())
        assert not isinstance(decision, Refusal), (command, decision)
        for event in decision:
            state = evolve(state, event)
            events.append(event)
    shift = CompletedShift(
        terms=terms,
        events=tuple(events),
        model=model,
        cases={NAME: case},
        rule_scores={},
        severity={},
        level="advanced",
    )
    return case_review(shift, evaluate_outcomes(shift)[0])


def test_a_scan_that_stands_out_is_no_weak_sign() -> None:
    """All else speaks for the trader; the scan alone was worth a search, read by eye."""
    tables = (*MODEL.signs, sign(SCAN, SCAN, ("C3",), 0.9))
    model = MODEL.model_copy(update={"signs": tables})
    shown = {table.sign: ODD if table.sign == SCAN else USUAL for table in tables}
    case = GroundTruth(id=NAME, hypothesis=1, cover=0, signs=shown, find_report="four bags")

    with_scan, without = (
        review_of(each, (READ, *RELEASED), model)
        for each in (case, case.model_copy(update={"signs": shown | {SCAN: USUAL}}))
    )

    assert with_scan.lesson == "suspicion"
    assert notices(with_scan) == {SCAN: "not asked"}
    assert without.lesson == "weak"


def test_a_search_that_finds_no_such_goods_says_so() -> None:
    """A dog for drugs and a load of pistols: nothing but another search could find them."""
    model = MODEL.model_copy(update={"found_by": {SEARCH: (0.0, 0.0)}})
    shown = dict.fromkeys(BOXES, ODD)
    case = GroundTruth(id=NAME, hypothesis=1, cover=0, signs=shown, find_report="three pistols")

    blind, able = (review_of(case, (READ, *SEARCHED), each).outcome for each in (model, MODEL))

    assert outcome_finding(blind).code == "debrief.search.cannot.hidden"
    assert able.can_find


def mark(box: str, direction: Direction, page: str = BILL) -> Command:
    """Mark a box of the consignment."""
    return Mark(consignment=NAME, page=page, box=box, direction=direction)


def notices(review: CaseReview) -> dict[str, str]:
    """What became of each sign, by its name."""
    return {each.name: each.notice for each in review.signs}


def test_the_strongest_signs_come_first_and_weak_ones_are_left_out() -> None:
    """Three signs are evidence; the fourth is hardly more common in smuggled loads."""
    review = reviewed(READ, *SEARCHED)

    assert [each.name for each in review.signs] == ["firm", "weight", "payment"]
    assert review.lesson == "suspicion"
    assert review.outcome.is_found
    assert not review.is_missed


def test_who_marks_a_sign_has_seen_it() -> None:
    """In its box and in its direction; the others were read and not marked, or not asked for."""
    review = reviewed(READ, mark("gross weight", "suspicious"), *SEARCHED)

    assert notices(review) == {"firm": "not asked", "weight": "marked", "payment": "not marked"}


def test_a_mark_in_the_wrong_direction_has_missed_the_sign() -> None:
    """It spoke against the trader and was marked for him."""
    review = reviewed(READ, mark("freight", "reassuring"), *RELEASED)

    assert notices(review)["payment"] == "other way"
    assert review.is_missed


def test_what_was_not_read_is_said_to_be_unread() -> None:
    """Nobody opened the papers, and so nobody asked for an answer."""
    assert notices(reviewed()) == {
        "firm": "not asked",
        "weight": "not read",
        "payment": "not read",
    }


def test_an_answer_that_was_asked_for_can_be_seen_or_left_unmarked() -> None:
    """On the answer's own page."""
    asked = reviewed(READ, ASK, *SEARCHED)
    marked = reviewed(READ, ASK, mark("founded", "suspicious", "registry"), *SEARCHED)

    assert notices(asked)["firm"] == "not marked"
    assert notices(marked)["firm"] == "marked"


def test_an_honest_load_that_was_searched_names_what_misled() -> None:
    """Odd signs on an honest load; one that was released names what spoke for it."""
    odd = [ODD, USUAL, USUAL, USUAL]
    searched = reviewed(READ, ASK, *SEARCHED, hypothesis=0, values=odd)
    released = reviewed(READ, ASK, *RELEASED, hypothesis=0, values=odd)

    assert searched.lesson == "misleading"
    assert list(notices(searched)) == ["weight"]
    assert released.lesson == "honesty"
    assert list(notices(released)) == ["firm"]


def test_an_honest_load_that_looked_honest_names_what_spoke_for_it() -> None:
    """Nothing misled, so the search is explained by what was overlooked."""
    review = reviewed(READ, ASK, *SEARCHED, hypothesis=0, values=[USUAL] * 4)

    assert review.lesson == "honesty"
    assert notices(review) == {"firm": "not marked"}


def test_what_was_not_on_view_has_misled_nobody() -> None:
    """The odd answer was never asked for, and the usual papers show nothing strong."""
    review = reviewed(READ, *SEARCHED, hypothesis=0, values=[USUAL, USUAL, USUAL, ODD])

    assert review.lesson == "honesty"
    assert review.signs == ()


def test_a_clue_written_by_hand_is_a_sign_too() -> None:
    """It is marked in its box, on whatever paper has one of that name."""
    clue = WeightedClue(shows="A wrong stamp", box="stamp", points=5)
    case = GroundTruth(id=NAME, hypothesis=1, cover=None, signs={}, clues=(clue,), counted=False)
    review = review_of(case, (READ, mark("stamp", "suspicious"), *SEARCHED))

    assert notices(review) == {"A wrong stamp": "marked"}
    assert not review.outcome.counted


@pytest.mark.thorough
@given(
    hypothesis=st.integers(0, 1),
    values=st.lists(st.sampled_from([ODD, USUAL]), min_size=4, max_size=4),
    marks=st.dictionaries(
        st.sampled_from(["gross weight", "net weight", "freight", "notify party"]),
        st.sampled_from(["suspicious", "reassuring"]),
    ),
    ask=st.booleans(),
    search=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_every_review_holds_together(
    hypothesis: int,
    values: list[int],
    marks: dict[str, Direction],
    *,
    ask: bool,
    search: bool,
) -> None:
    """Few signs, all of them evidence for the lesson, strongest first; seen only where marked."""
    moves = [READ, *([ASK] if ask else []), *(mark(box, way) for box, way in marks.items())]
    moves += SEARCHED if search else RELEASED
    review = reviewed(*moves, hypothesis=hypothesis, values=values)
    points = [each.points for each in review.signs]
    way = -1 if review.lesson == "honesty" else 1

    assert len(points) <= MOST_SIGNS
    assert all(each * way >= EVIDENCE_POINTS for each in points)
    assert points == sorted(points, key=lambda each: -abs(each))
    assert (review.lesson in {"suspicion", "weak"}) == (hypothesis == 1)
    word = "suspicious" if way > 0 else "reassuring"
    for each in review.signs:
        at = ["gross weight"] if way > 0 and each.name == "weight" else BOXES[each.name]
        assert each.was_seen == any(marks.get(box) == word for box in at)
        if each.seen_in == "registry":
            assert each.notice == ("not marked" if ask else "not asked")


def test_a_search_says_of_how_many_such_loads_it_finds() -> None:
    """A miss in a place that was looked at is no riddle then."""
    model = MODEL.model_copy(update={"found_by": {SEARCH: (0.0, 0.88)}})
    case = GroundTruth(
        id=NAME,
        hypothesis=1,
        cover=0,
        signs=dict.fromkeys(BOXES, ODD),
        find_report="four bags",
        find_threshold=0.95,
    )

    searched = review_of(case, (READ, *SEARCHED), model)
    released = review_of(case, (READ, *RELEASED), model)

    assert searched.is_missed
    assert searched.finds_of_100 == 88
    assert released.finds_of_100 is None


def test_signs_beyond_the_strongest_are_counted() -> None:
    """The papers of the case show them all."""
    tables = [sign(f"sign {n}", "papers", (f"box {n}",), 0.5) for n in range(MOST_SIGNS + 2)]
    model = MODEL.model_copy(update={"signs": tuple(tables)})
    shown = {table.sign: ODD for table in tables}
    case = GroundTruth(id=NAME, hypothesis=1, cover=0, signs=shown, find_report="four bags")

    review = review_of(case, (READ, *RELEASED), model)

    assert len(review.signs) == MOST_SIGNS
    assert review.more == 2
