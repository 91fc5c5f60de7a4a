"""Every number of a debrief can be broken down, and its terms add up to it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.i18n.sentences.breakdown import SENTENCES
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.scoring.debrief.breakdown.table import break_down
from profiler_sim.scoring.debrief.breakdown.terms import Breakdown
from profiler_sim.scoring.debrief.debrief import make_debrief
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
)
from tests.scoring.shifts import ENQUIRY, GLANCE, SEARCH, World, played

WORLD = World(
    papers=[0.6, 0.4, 0.1, 0.05, 0.02, 0.3, 0.3, 0.3, 0.1, 0.2, 0.15, 0.5, 0.25, 0.35],
    full=[0.7, 0.1, 0.05, 0.9, 0.02, 0.3, 0.4, 0.2, 0.1, 0.2, 0.45, 0.5, 0.15, 0.6],
    hides=frozenset({0, 3, 11, 13}),
    uncounted=frozenset({9}),
    searches=4,
    minutes=200,
)
TIMED = replace(WORLD, search_minutes=400)
"""The same, where the search teams have 400 minutes: two full unloads and two door checks."""
MOST_UNLOADS = 2
PERCENTS = (1, 5, 20, 50, 80)


@st.composite
def shifts(draw: st.DrawFn) -> CompletedShift:
    """Some are read, asked about, marked and judged; some of these are searched."""
    names = draw(st.permutations(WORLD.names))
    read = names[: draw(st.integers(0, len(names)))]
    moves: list[Command] = []
    for name in read:
        moves.append(Open(consignment=name))
        if draw(st.booleans()):
            moves.append(Enquire(consignment=name, enquiry=ENQUIRY))
            moves.append(
                Mark(consignment=name, page=ENQUIRY, box="activity", direction="suspicious")
            )
        percent = draw(st.sampled_from(PERCENTS))
        moves.append(Assess(consignment=name, percent=percent, topic=draw(_TOPICS)))
    searched = read[: draw(st.integers(0, WORLD.searches))]
    world = draw(st.sampled_from([WORLD, TIMED]))
    kinds = [draw(st.sampled_from([GLANCE, SEARCH])) for _ in searched]
    if world is TIMED:
        kinds[MOST_UNLOADS:] = [GLANCE] * len(kinds[MOST_UNLOADS:])
    moves += [
        Order(consignment=name, examination=kind, reason="odd")
        for name, kind in zip(searched, kinds, strict=True)
    ]
    rest = [ReleaseRest(percent=5)] if len(searched) < len(names) else []
    scores = {name: float(draw(st.integers(0, 3))) for name in WORLD.names}
    return played(world, [*moves, *rest, Close()], scores)


_TOPICS = st.sampled_from(["cocaine", "firearms", None])


def told(reviewed: ScoredShift) -> dict[str, Breakdown]:
    """Everything that is told and can be broken down, by its code."""
    debrief = make_debrief(reviewed)
    steps = [
        Finding(code="debrief.step", params={"percent": s.percent}) for s in debrief.stated_steps
    ]
    findings = (
        *debrief.findings.listed,
        *debrief.baselines,
        *steps,
    )
    found = {f"{f.code} {f.params.get('percent', '')}": break_down(reviewed, f) for f in findings}
    return {code.split(" ")[0]: each for code, each in found.items() if each}


@pytest.mark.thorough
@settings(max_examples=60)
@given(shifts())
def test_the_terms_add_up_to_the_number(shift: CompletedShift) -> None:
    """To the last digit of the score, for every number there is."""
    reviewed = ScoredShift(shift)
    score, found = reviewed.score, told(reviewed)

    numbers, expected = _numbers(found), _expected(reviewed)
    assert numbers.keys() == expected.keys()
    for code, totals in numbers.items():
        assert totals == pytest.approx(expected[code], abs=1e-9), code
    assert score.n == len(WORLD.papers) - 1
    if "debrief.selection" in found:
        mine, best, lots = (part.total for part in found["debrief.selection"].subtotals)
        assert (mine - lots) / (best - lots) == pytest.approx(score.selection)
    if "debrief.quality" in found:
        first, second = (part.total for part in found["debrief.quality"].subtotals)
        assert 1 - first / second == pytest.approx(score.stated.quality)


def _numbers(found: dict[str, Breakdown]) -> dict[str, list[float]]:
    parts = {code: [part.total for part in each.subtotals] for code, each in found.items()}
    return {code: totals for code, totals in parts.items() if code in _TOTALS}


_TOTALS = {
    "debrief.found",
    "debrief.by_luck",
    "debrief.by_luck.rare",
    "debrief.strike",
    "debrief.over_inspection",
    "debrief.lost.asking",
    "debrief.lost.choosing",
    "debrief.lost.little",
    "debrief.lost.lucky",
    "debrief.topics",
    "debrief.total",
    "debrief.rung.rules",
    "debrief.rung.documents",
    "debrief.rung.oracle",
    "debrief.rung.you",
    "debrief.named",
}


def _expected(reviewed: ScoredShift) -> dict[str, list[float]]:
    score = reviewed.score
    finds, lost, ladder = score.searches, score.waterfall, score.searches.baselines
    slipped = finds.detection.n - finds.detection.k
    every: dict[str, list[float]] = {
        "debrief.found": [finds.detection.k, slipped],
        "debrief.rung.you": [finds.detection.k, slipped],
        "debrief.by_luck": [100 * finds.by_luck],
        "debrief.by_luck.rare": [100 * finds.by_luck],
        "debrief.strike": [finds.strike.k, finds.strike.n - finds.strike.k],
        "debrief.over_inspection": [
            finds.over_inspection.k,
            finds.over_inspection.n - finds.over_inspection.k,
        ],
        "debrief.lost.asking": [lost.best_full, lost.best_held, lost.chosen, lost.random],
        "debrief.lost.choosing": [lost.best_full, lost.best_held, lost.chosen, lost.random],
        "debrief.lost.little": [lost.best_full, lost.best_held, lost.chosen, lost.random],
        "debrief.lost.lucky": [lost.best_full, lost.best_held, lost.chosen, lost.random],
        "debrief.topics": [score.topics.k, score.topics.n - score.topics.k],
        "debrief.total": [100 * (score.total or 0)],
        "debrief.rung.rules": [ladder.rules],
        "debrief.rung.documents": [ladder.documents],
        "debrief.rung.oracle": [float(ladder.oracle)],
        "debrief.named": [100 * (score.marking.recall or 0), 100 * (score.marking.precision or 0)],
    }
    return {code: [*map(float, every[code])] for code in told(reviewed) if code in _TOTALS}


@settings(max_examples=40)
@given(shifts())
def test_differences_and_questions_add_up_too(shift: CompletedShift) -> None:
    """The mean of the differences; bits bought of bits to be had."""
    reviewed = ScoredShift(shift)
    score, found = reviewed.score, told(reviewed)
    for code, each in found.items():
        if code.startswith("debrief.stated"):
            (stated,) = each.subtotals
            assert stated.total / score.stated.n == pytest.approx(100 * (score.stated.bias or 0))
    if "debrief.enquiry" in found and score.enquiry_efficiency:
        bought, best = (part.total for part in found["debrief.enquiry"].subtotals)
        assert bought / best == pytest.approx(score.enquiry_efficiency)


@settings(max_examples=20)
@given(shifts())
def test_every_term_is_said_and_leads_where_it_says(shift: CompletedShift) -> None:
    """A sentence for each heading, term and result; a consignment of the shift behind a term."""
    for each in told(ScoredShift(shift)).values():
        for finding in (*(part.heading for part in each.subtotals), *filter(None, [each.result])):
            assert sentence(finding.code, finding.params) != finding.code
            assert "{" not in sentence(finding.code, finding.params)
            assert "{" not in hint(finding.code, finding.params)
        for term in (term for part in each.subtotals for term in part.terms):
            assert sentence(term.text.code, term.text.params) != term.text.code
            assert term.consignment in {"", *WORLD.names}
            assert term.consignment in sentence(term.text.code, term.text.params)


def test_every_sentence_of_a_sum_ends_like_one() -> None:
    """What a heading means is a sentence or nothing."""
    assert all(meaning == "" or meaning.endswith(".") for _, meaning in SENTENCES.values())


def test_what_is_no_number_leads_nowhere() -> None:
    """A sentence about one consignment is not broken down."""
    reviewed = ScoredShift(played(WORLD, [Close()]))

    assert break_down(reviewed, Finding(code="debrief.released.lawful")) is None
