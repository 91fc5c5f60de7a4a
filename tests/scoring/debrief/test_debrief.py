"""The debrief of a shift as a value."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.evidence.model import Cover, EvidenceModel, Hypothesis
from profiler_sim.i18n.wording import hint, sentence, sentences
from profiler_sim.scoring.debrief import findings
from profiler_sim.scoring.debrief.advice import CHECKS
from profiler_sim.scoring.debrief.debrief import Debrief, make_debrief
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.debrief.rule_divergence import rule_divergences
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.scored_shift import Score, ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.shift.commands import (
    Alert,
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
)
from profiler_sim.shift.events import Closed, Hit, Released, Revealed
from tests.scoring.shifts import ENQUIRY, GLANCE, SEARCH, World, played, searched

WORLD = World(
    papers=[0.6, 0.4, 0.1, 0.05, 0.02, 0.3],
    full=[0.7, 0.1, 0.05, 0.9, 0.02, 0.3],
    hides=frozenset({0, 3}),
    searches=2,
    random=1,
)


def debrief(shift: CompletedShift) -> Debrief:
    """The debrief of a shift that is over."""
    return make_debrief(ScoredShift(shift))


def ledgers(told: Debrief) -> list[EvidenceLedger]:
    """The ledger of every consignment, in the order of the manifest."""
    listed = (told.ledger(name) for name in WORLD.names)
    return [ledger for ledger in listed if ledger]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """What was told, without its numbers."""
    return [finding.code.removeprefix("debrief.next.") for finding in findings]


def read(name: str, percent: int, topic: str | None = None) -> list[Command]:
    """Open a consignment and judge it."""
    return [
        Open(consignment=name),
        Assess(consignment=name, percent=percent, topic=topic),
    ]


def test_wrong_choices_come_before_questions_not_asked() -> None:
    """First what could have been known for certain, the worst first; at most three."""
    found = debrief(played(WORLD, searched([4, 2]))).worst_decisions

    assert [(each.id, each.kind) for each in found] == [
        ("004", "choosing"),
        ("002", "choosing"),
        ("000", "choosing"),
    ]
    assert [each.loss for each in found] == sorted((each.loss for each in found), reverse=True)


def test_a_sound_choice_is_told_what_a_question_would_have_changed() -> None:
    """The best by the papers were searched; every answer would have pointed elsewhere."""
    found = debrief(played(WORLD, searched([0, 1]))).worst_decisions

    assert [(each.id, each.kind) for each in found] == [
        ("001", "not asking"),
        ("003", "not asking"),
    ]
    question = found[1].best_enquiry
    assert question is not None
    assert (question.enquiry, question.minutes) == (ENQUIRY, 5)
    assert question.q_after == pytest.approx(0.9)
    assert question.points > 20


def test_where_all_was_asked_there_is_no_question_left() -> None:
    """The decision was wrong by what had been seen."""
    asking: list[Command] = [Open(consignment="003"), Enquire(consignment="003", enquiry=ENQUIRY)]

    found = debrief(played(WORLD, [*asking, *searched([0, 1])])).worst_decisions

    missed = next(each for each in found if each.id == "003")
    assert (missed.kind, missed.best_enquiry) == ("choosing", None)


def test_a_costly_case_stands_beside_a_twin_of_the_other_kind() -> None:
    """Both ledgers speak for the same method, line by line; without likeness there is none."""
    shift = played(WORLD, searched([4, 2]))
    covers = tuple(Cover(lane=0, commodity="bananas") for _ in shift.model.covers)
    alike = replace(shift, model=shift.model.model_copy(update={"covers": covers}))
    told = debrief(alike)

    assert {each.matched for each in debrief(shift).worst_decisions} == {None}
    for each in told.worst_decisions:
        assert each.matched is not None
        kinds = [told.outcome(one).hides is None for one in (each.id, each.matched.id)]
        assert sorted(kinds) == [False, True]
        assert each.matched.against.method == each.ledger.against.method


def test_a_ledger_adds_up_to_the_odds_of_what_it_hid() -> None:
    """Seen lines to what was seen, all lines to what every answer gives."""
    told = debrief(played(WORLD, searched([0])))

    for ledger, seen, full in zip(ledgers(told), WORLD.papers, WORLD.full or (), strict=True):
        odds = [10 ** (points / 10) for points in (ledger.points_held, ledger.points_full)]
        assert [each / (1 + each) for each in odds] == pytest.approx([seen, full])
        assert (ledger.q_held, ledger.q_full) == pytest.approx((seen, full))


def test_the_lane_the_doors_and_the_alerts_are_told_apart_from_the_score() -> None:
    """Luck, safety and colleagues: no points for any of them."""
    plain = debrief(played(WORLD, [*searched([0])[:-1], Close(random_order=("003",))]))
    alerted = debrief(
        played(
            WORLD,
            [
                *searched([0])[:-1],
                Open(consignment="004"),
                Alert(consignment="004", reason="same firm"),
                Close(random_order=("003",)),
            ],
        )
    )

    random = tuple(
        findings.outcome_finding(o) for o in plain.shift.outcomes if o.search == "random"
    )
    assert codes(random) == ["debrief.lot.found.hidden"]
    assert codes(plain.safety) == ["debrief.unticked"]
    assert codes(alerted.alerts) == ["debrief.alert.lawful"]
    assert plain.shift.score.searches == alerted.shift.score.searches
    assert plain.shift.score.total == pytest.approx(alerted.shift.score.total)


def test_the_ladder_goes_up_to_knowing_everything() -> None:
    """Five rungs, with the trainee on one of them."""
    told = debrief(played(WORLD, searched([0, 1])))

    assert codes(told.baselines) == [
        "debrief.rung.lots",
        "debrief.rung.rules",
        "debrief.rung.documents",
        "debrief.rung.you",
        "debrief.rung.oracle",
    ]


def test_stated_percentages_are_held_against_what_was_there() -> None:
    """You said 5 %, and it was one of two."""
    told = debrief(played(WORLD, [*read("003", 5), *read("004", 5), *read("001", 40), Close()]))

    assert [(each.percent, each.hid.k, each.hid.n) for each in told.stated_steps] == [
        (5, 1, 2),
        (40, 0, 1),
    ]
    assert told.stated_steps[0].ideal == pytest.approx(0.035)


def test_traffic_that_can_hide_nothing_is_told_without_ledgers() -> None:
    """There is nothing to weigh, and no search was worth its cost."""
    shift = played(WORLD, searched([0]))
    empty = EvidenceModel(
        hypotheses=(Hypothesis(),),
        prior=(1.0,),
        covers=shift.model.covers,
        cover=shift.model.cover[:1],
        signs=(),
        no_answer={ENQUIRY: 0.0},
        found_by={SEARCH: (0.0,)},
        false_alarm={SEARCH: 0.0},
    )
    lawful = {
        name: case.model_copy(update={"hypothesis": 0, "signs": {}})
        for name, case in shift.cases.items()
    }

    told = debrief(replace(shift, model=empty, cases=lawful))

    assert (told.worst_decisions, ledgers(told)) == ((), [])
    assert "debrief.nothing_there" in codes(told.findings.listed)


NO_MINUTES = replace(WORLD, minutes=2)
"""Enough to open two, and none for questions."""
PLAIN = replace(NO_MINUTES, full=None)
"""No question would tell anything."""
ONE = replace(PLAIN, searches=1)


@pytest.mark.parametrize(
    ("world", "commands", "expected"),
    [
        (WORLD, searched([0, 1]), "minutes"),
        (NO_MINUTES, searched([0, 1]), "ask"),
        (PLAIN, searched([0]), "slots"),
        (PLAIN, [Close()], "slots"),
        (PLAIN, searched([0, 1], search=GLANCE), "search_kind"),
        (ONE, searched([4]), "over_inspection"),
        (ONE, searched([2]), "searched_low"),
        (ONE, searched([5]), "choose"),
        (replace(ONE, papers=[0.5, 0.1, 0.1]), searched([0], percent=99), "too_sure"),
        (ONE, searched([0], percent=60), "ticks"),
    ],
)
def test_there_is_one_thing_for_next_time(
    world: World, commands: list[Command], expected: str
) -> None:
    """First what costs finds, then what costs searches, then how it was reasoned."""
    assert codes((debrief(played(world, commands)).advice[0],)) == [expected]


def test_indicators_that_the_evidence_bore_out_are_a_warning() -> None:
    """The rules had spoken, so had the papers, and it was let go with a reason."""
    shift = played(
        ONE,
        [
            *read("000", 60),
            *searched([5])[:-1],
        ],
    )
    hits = Revealed(consignment="000", hits=(Hit(rule="C03", points=12.0),))
    let_go = Released(consignment="000", reason="old customer")

    told = debrief(replace(shift, events=(*shift.events, hits, let_go, Closed(drawn=()))))

    assert codes((told.advice[0],)) == ["warning"]


def test_a_mark_is_told_right_or_wrong() -> None:
    """Each with its box; what should have been marked and was not is named too."""
    told = debrief(
        played(
            replace(WORLD, full=[0.9, 0.4, 0.1, 0.05, 0.02, 0.3]),
            [
                *read("000", 60),
                Enquire(consignment="000", enquiry=ENQUIRY),
                Mark(consignment="000", page=ENQUIRY, box="activity", direction="suspicious"),
                Mark(consignment="000", page=ENQUIRY, box="premises", direction="suspicious"),
                Close(),
            ],
        )
    )

    marks = told.marks[0].marks
    assert [(mark.box, mark.is_right) for mark in marks] == [
        ("activity", True),
        ("premises", False),
    ]
    assert told.marks[0].measures.precision == 0.5
    assert told.shift.score.marking.f == pytest.approx(2 / 3)


def test_a_good_shift_is_told_to_keep_to_it() -> None:
    """Everything asked, the best searched with all checks made, probabilities as they are."""
    world = World(papers=[0.8, 0.05], hides=frozenset({0}), searches=1, minutes=12)
    ticks = world.terms.ticks
    told = debrief(
        played(
            world,
            [
                *read("000", 80, "cocaine"),
                *read("001", 5),
                Enquire(consignment="000", enquiry=ENQUIRY),
                Enquire(consignment="001", enquiry=ENQUIRY),
                Order(consignment="000", examination=SEARCH, reason="seal", ticks=ticks),
                ReleaseRest(percent=5),
                Close(),
            ],
        )
    )

    assert codes(told.advice) == ["keep"]


MOVES = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from([1, 5, 20, 50, 90, 99]),
        st.sampled_from(["ask", "mark", "search", "glance", "leave", "alert"]),
    ),
    max_size=8,
    unique_by=lambda move: move[0],
)


def commands_of(moves: list[tuple[int, int, str]], *, rest: bool) -> list[Command]:
    """Legal moves of a trainee who does one thing with each consignment she opens."""
    commands: list[Command] = []
    searches = WORLD.searches
    for at, percent, deed in moves:
        name = f"{at:03d}"
        commands += read(name, percent, "firearms")
        if deed == "ask":
            commands.append(Enquire(consignment=name, enquiry=ENQUIRY))
        if deed == "mark":
            commands.append(
                Mark(consignment=name, page="bill of lading", box="seal", direction="suspicious")
            )
        if deed == "alert":
            commands.append(Alert(consignment=name, reason="x"))
        if deed in {"search", "glance"} and searches:
            searches -= 1
            kind = SEARCH if deed == "search" else GLANCE
            commands.append(Order(consignment=name, examination=kind, reason="x"))
    ordered = sum(isinstance(command, Order) for command in commands)
    if rest and ordered < len(WORLD.papers):
        commands.append(ReleaseRest(percent=2))
    return [*commands, Close(random_order=WORLD.names)]


def all_findings(told: Debrief) -> list[Finding]:
    """Everything a debrief has to say."""
    cases = [
        finding
        for each in told.worst_decisions
        for finding in (
            findings.loss_finding(each, told.outcome(each.id)),
            *findings.enquiry_findings(each.best_enquiry, told.outcome(each.id), each.kind),
        )
    ]
    became = [findings.outcome_finding(one) for one in told.shift.outcomes]
    return [
        *told.findings.listed,
        *told.baselines,
        *told.safety,
        *told.alerts,
        *told.advice,
        *cases,
        *became,
    ]


@pytest.mark.thorough
@given(moves=MOVES, rest=st.booleans(), uncounted=st.sampled_from([set[int](), {1, 3}]))
@settings(max_examples=120, deadline=None)
def test_everything_a_debrief_tells_can_be_said(
    moves: list[tuple[int, int, str]], *, rest: bool, uncounted: set[int]
) -> None:
    """Every code has a sentence, and every sentence finds what it names."""
    world = replace(WORLD, uncounted=frozenset(uncounted), luck={3: 0.7})

    told = debrief(played(world, commands_of(moves, rest=rest)))

    for finding in all_findings(told):
        assert finding.code in sentences()
        said = sentence(finding.code, finding.params) + hint(finding.code, finding.params)
        assert finding.code not in said
        assert "hit rate" not in said


@pytest.mark.thorough
@given(moves=MOVES, rest=st.booleans())
@settings(max_examples=40, deadline=None)
def test_the_same_events_are_told_the_same(
    moves: list[tuple[int, int, str]], *, rest: bool
) -> None:
    """A debrief is a function of what was dealt and what was done."""
    shift = played(WORLD, commands_of(moves, rest=rest))

    first, again = debrief(shift), debrief(replace(shift))

    assert Score.model_validate_json(again.shift.score.model_dump_json()) == first.shift.score
    assert all_findings(again) == all_findings(first)
    assert (again.marks, again.stated_steps) == (first.marks, first.stated_steps)
    assert ledgers(again) == ledgers(first)


def test_each_check_has_a_sentence_of_its_own() -> None:
    """As many pieces of advice as the table can give, and one for a shift with nothing to say."""
    said = [code for code in sentences() if code.startswith("debrief.next.")]

    assert len(said) == len(CHECKS) + 2  # too suspicious or too trusting; keep to it


def test_points_and_the_percent_of_one_way_of_hiding_belong_together() -> None:
    """What a sum comes to is this way against an honest load; q takes all ways together."""
    shift = played(WORLD, searched([0]))
    prior, share = shift.model.prior[1], 0.75
    two = shift.model.model_copy(
        update={
            "hypotheses": (
                *shift.model.hypotheses,
                Hypothesis(method="panels", place="walls", topic="cocaine"),
            ),
            "prior": (shift.model.prior[0], share * prior, (1 - share) * prior),
            "cover": (*shift.model.cover, shift.model.cover[1]),
            "found_by": {name: (*row, row[1]) for name, row in shift.model.found_by.items()},
            "signs": tuple(
                sign.model_copy(
                    update={
                        "drawn": (*sign.drawn, sign.drawn[1]),
                        "observed": (*sign.observed, sign.observed[1]),
                    }
                )
                for sign in shift.model.signs
            ),
        }
    )
    told = debrief(replace(shift, model=two))

    one = ledgers(told)[3]
    assert (one.q_held, one.q_full) == pytest.approx((0.05, 0.9))
    odds = [share * q / (1 - q) for q in (0.05, 0.9)]
    assert [one.alone_held, one.alone_full] == pytest.approx([o / (1 + o) for o in odds])


def test_points_beyond_all_numbers_are_certain() -> None:
    """What no load of this kind can show is 0 %, what no honest load can show is 100 %."""
    told = ledgers(debrief(played(WORLD, searched([0]))))[0]
    lines = [told.lines[0].model_copy(update={"points": points}) for points in (-4000.0, 4000.0)]
    never, surely = (told.model_copy(update={"lines": (line,)}) for line in lines)

    assert never.alone_held == pytest.approx(0)
    assert surely.alone_held == pytest.approx(1)


@pytest.mark.parametrize(
    ("commands", "by"),
    [
        ([], "unread"),
        ([Open(consignment="003")], "papers"),
        ([Open(consignment="003"), Enquire(consignment="003", enquiry=ENQUIRY)], "answers"),
    ],
)
def test_where_it_stood_says_by_what(commands: list[Command], by: str) -> None:
    """Papers that nobody opened were not seen, and count all the same."""
    told = debrief(played(WORLD, [*commands, Close()]))

    assert findings.evidence_finding(told.outcome("003")).code == f"debrief.stood.{by}"


def test_indicators_are_held_against_what_the_evidence_knows() -> None:
    """Twenty points of a rule about something that is no sign move the evidence by nothing."""
    shift = played(WORLD, [*read("003", 20), *read("000", 60)])
    shown = [
        Revealed(consignment="003", hits=(Hit(rule="L01", points=20.0),)),
        Revealed(
            consignment="000", hits=(Hit(rule="C03", points=12.0), Hit(rule="G01", points=-3.0))
        ),
        Revealed(consignment="001", hits=()),
    ]
    found = rule_divergences(replace(shift, events=(*shift.events, *shown)))

    base = sum(WORLD.papers) / len(WORLD.papers)
    moved = [q * (1 - base) / ((1 - q) * base) for q in (0.05, 0.6)]
    assert [(each.id, each.rules) for each in found] == [("003", 20), ("000", 9)]
    assert [10 ** (each.evidence / 10) for each in found] == pytest.approx(moved)
