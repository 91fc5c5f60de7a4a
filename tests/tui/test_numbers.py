"""The numbers of the debrief: pictures that read in the smallest window, and their limits."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.files.named_files import glossary
from profiler_sim.i18n.sentences.debrief_numbers import SELECTION_SCALE
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk
from profiler_sim.play.ideal_investigator import ideal_investigation
from profiler_sim.play.progress import CurvePoint, LearningProgress
from profiler_sim.scoring.debrief.debrief import Debrief, make_debrief
from profiler_sim.scoring.debrief.findings import score_findings
from profiler_sim.scoring.debrief.lost_loads import STEP_CODES
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.intervals import mean_over_shifts
from profiler_sim.shift.commands import Close
from profiler_sim.tui.debrief.drawings import (
    draw_loads,
    draw_loss,
    draw_outcomes,
    draw_part,
)
from profiler_sim.tui.debrief.glossary_links import GLOSSARY_LINKS
from profiler_sim.tui.debrief.result import ResultView
from profiler_sim.tui.progress.page import curve_options
from tests.repetition import first_of
from tests.scoring.debrief.test_debrief import MOVES, WORLD, commands_of
from tests.scoring.shifts import World, played
from tests.tui import number_golden
from tests.tui.golden import SIZES
from tests.tui.number_golden import PAGES, SHIFTS

DOCS = Path(__file__).parents[2] / "docs"
WIDTH = {"80": 80, "120": 120}


@first_of("size", SIZES)
@first_of("name", SHIFTS)
async def test_every_page_of_numbers_reads_as_it_is_kept(name: str, size: str) -> None:
    """``python -m tests.tui.number_golden`` writes them anew; read the difference."""
    shown = await number_golden.screens(SHIFTS[name], SIZES[size])

    for page, text in shown.items():
        kept = number_golden.path(name, page, size).read_text(encoding="utf-8")
        assert f"{text}\n" == kept, page
        assert max(map(len, text.split("\n"))) <= WIDTH[size]


def test_no_kept_page_is_left_over() -> None:
    """Every file belongs to a page of a shift."""
    kept = {file.name for file in number_golden.FOLDER.glob("*.txt")}

    assert kept == {
        number_golden.path(name, page, size).name
        for name in SHIFTS
        for page in PAGES
        for size in SIZES
    }


@pytest.mark.parametrize(
    ("selection", "code"),
    [(-0.004, "debrief.selection"), (-0.2, "debrief.selection.below"), (0.4, "debrief.selection")],
)
def test_random_is_only_said_to_do_better_where_the_score_is_below_0(
    selection: float, code: str
) -> None:
    """A score that rounds to 0 % is about as good as a random choice."""
    score = told([(3, 20, "search")], rest=True).shift.score
    findings = score_findings(score.model_copy(update={"selection": selection}))

    first = next(each for _, each in findings.parts if each.code.startswith("debrief.selection"))
    assert first.code == code
    assert first.params.get("percent", 0) == max(0, round(100 * selection))


def told(moves: list[tuple[int, int, str]], *, rest: bool) -> Debrief:
    """The debrief of a small shift."""
    return make_debrief(ScoredShift(played(WORLD, commands_of(moves, rest=rest))))


@given(moves=MOVES, rest=st.booleans())
@settings(max_examples=80, deadline=None)
def test_no_percentage_that_is_shown_leaves_0_to_100(
    moves: list[tuple[int, int, str]], *, rest: bool
) -> None:
    """In every sentence about numbers: below 0 is said in words."""
    shift = told(moves, rest=rest)
    steps = [
        Finding(code="debrief.step", params={"percent": s.percent, "k": s.hid.k, "n": s.hid.n})
        for s in shift.stated_steps
    ]

    for finding in (*shift.findings.listed, *shift.baselines, *shift.advice):
        said = sentence(finding.code, finding.params) + hint(finding.code, finding.params)
        for number in re.findall(r"(-?\d+(?:\.\d+)?) %", said):
            assert 0 <= float(number) <= 100, said
    assert all(0 <= s.params["k"] <= s.params["n"] for s in steps)  # type: ignore[operator]
    assert shift.shift.score.total is None or 0 <= shift.shift.score.total <= 1


@given(moves=MOVES, rest=st.booleans())
@settings(max_examples=80, deadline=None)
def test_no_count_exceeds_what_there_was(moves: list[tuple[int, int, str]], *, rest: bool) -> None:
    """Nobody finds more than who knows everything, and every smuggled load is in one place."""
    shift = told(moves, rest=rest)
    searches, lost = shift.shift.score.searches, shift.lost_loads
    ways = searches.baselines

    present, used = searches.detection.n, searches.strike.n
    assert searches.detection.k <= ways.oracle <= min(present, used)
    assert max(ways.random.mean, ways.rules, ways.documents) <= ways.oracle + 1e-9
    assert lost.present == present
    assert lost.by_step.keys() == STEP_CODES.keys()
    assert len(lost.by_step["found"]) == searches.detection.k
    assert len(lost.by_step["not reached"]) == searches.missed
    assert len(lost.by_step["not chosen"]) <= WORLD.searches
    assert len(lost.by_step["not asked"]) <= WORLD.searches
    named = [name for names in lost.by_step.values() for name in names]
    assert len(named) == len(set(named))


@given(moves=MOVES, rest=st.booleans())
@settings(max_examples=60, deadline=None)
def test_the_parts_of_the_score_add_up_to_it(
    moves: list[tuple[int, int, str]], *, rest: bool
) -> None:
    """Weights to 100, and points to the score: nothing of it is unexplained."""
    shift = told(moves, rest=rest).shift
    parts = shift.weighted_parts

    if parts:
        assert sum(part.weight for part in parts) == pytest.approx(1)
        assert sum(part.points for part in parts) == pytest.approx(100 * (shift.score.total or 0))
        assert all(0 <= part.value <= 1 for part in parts)
    else:
        assert shift.score.total is None


@given(moves=MOVES, rest=st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_decision_that_came_out_right_is_no_costly_one(
    moves: list[tuple[int, int, str]], *, rest: bool
) -> None:
    """An honest load that was released is never listed, whatever the evidence said."""
    shift = told(moves, rest=rest)

    for each in shift.worst_decisions:
        outcome = shift.outcome(each.id)
        assert outcome.is_searched is (outcome.hides is None)


@pytest.mark.parametrize(
    ("papers", "code"), [(0.5, "debrief.unused.worth"), (0.02, "debrief.unused")]
)
def test_an_unused_search_is_named_with_whether_it_was_worth_it(papers: float, code: str) -> None:
    """Both searches are left; one load is worth one, or none is."""
    world = World(papers=[papers, 0.02, 0.02], searches=2)
    shift = make_debrief(ScoredShift(played(world, [Close()])))

    (unused,) = (each for each in shift.findings.searches if each.code.startswith("debrief.unu"))
    assert (unused.code, unused.params["count"]) == (code, 2)


def test_asking_well_below_the_papers_is_explained() -> None:
    """One sentence where it is so, none where it is not."""
    store = number_golden.closed(SHIFTS["three-pistols"])
    view = debrief(Desk.open(store, "1"), lambda _: {})
    ideal = ideal_investigation(store, "1")
    assert ideal is not None

    def texts(found: float) -> str:
        rung = ideal.model_copy(update={"params": {"mean": found}})
        return "\n".join(entry.shown.plain for entry in ResultView(view, rung).entries(72))

    papers = view.debrief.shift.score.searches.baselines.documents
    assert papers >= 1
    assert "some answers misled" in texts(papers - 1)
    assert "some answers misled" not in texts(papers)


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.just(n), st.floats(0, n))))
def test_a_scale_of_loads_is_never_overfilled(drawn: tuple[int, float]) -> None:
    """As wide for any number of finds, and full only where all were found."""
    present, found = drawn
    bar = draw_loads(found, present)

    assert len(bar) == len(draw_loads(0, present)) <= 60
    assert "░" not in draw_loads(present, present)
    assert "█" not in draw_loads(0, present)


@given(st.integers(1, 12).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_losses_and_finds_cover_the_scale_once(drawn: tuple[int, int]) -> None:
    """What is taken off stands where it was, so that the rows read as steps."""
    present, lost = drawn
    taken, left = draw_loss(lost, present, present), draw_loads(present - lost, present)

    assert all(
        (one == "▒") is (other == "░")
        for one, other in zip(taken, left, strict=True)
        if other != " "
    )


@given(st.floats(-1, 2), st.floats(-1, 2))
def test_a_part_of_a_score_stays_within_its_bar(value: float, weight: float) -> None:
    """Whatever its number is."""
    bar = draw_part(value, weight, 40)

    assert 1 <= len(bar) <= 40
    assert set(bar) <= {"█", "░"}


@given(st.integers(0, 60), st.integers(0, 60), st.integers(8, 40))
def test_signs_of_loads_fit_their_room(smuggled: int, honest: int, room: int) -> None:
    """What does not fit is counted."""
    drawn = draw_outcomes(smuggled, honest, room)

    assert len(drawn) <= room
    rest = int(drawn.partition("+")[2] or 0)
    assert drawn.count("●") + drawn.count("○") + rest == smuggled + honest


def test_every_number_has_its_word_in_the_glossary() -> None:
    """What g looks up is there."""
    assert {*GLOSSARY_LINKS.values()} <= {*glossary()}


def test_selection_score_means_the_same_everywhere() -> None:
    """Glossary, debrief, Progress and docs say it in one sentence.

    The look-up once said "the evidence you had seen" and the debrief "all papers, read or not".
    """
    docs = DOCS / "scoring.md"
    shown = "\n".join(str(option.prompt) for option in curve_options(some_progress()))

    assert hint("debrief.selection", {"percent": 50}) == SELECTION_SCALE
    assert SELECTION_SCALE in shown
    assert SELECTION_SCALE in " ".join(glossary()["selection score"].means.split())
    assert SELECTION_SCALE in docs.read_text(encoding="utf-8")


def some_progress() -> LearningProgress:
    """One shift on the curve."""
    recent = mean_over_shifts([0.5])
    assert recent is not None
    point = CurvePoint(shift="1", started="", selection=0.5, recent=recent)
    return LearningProgress(trainee="otter", skills=(), curve=(point,), due=(), history=())
