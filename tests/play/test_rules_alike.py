"""The desk asks rules without a database; what they say is what DuckDB says of the same facts."""

import json
from collections.abc import Iterator

import pytest

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.facts.schema import Row
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.named_files import pack_names, packs_by_name, readable_scenarios
from profiler_sim.play.session import Session
from profiler_sim.screening.packs import runnable, screen
from profiler_sim.screening.run import Screen
from profiler_sim.screening.table import of_rows
from tests.play.sitting import catalogue, sit
from tests.repetition import first_of

MODES = {
    "sea": "three-pistols",
    "road": "bijaca-week",
    "air": "sarajevo-terminal",
    "post": "parcels-monday",
}
"""A scenario of each."""
SOME = 10
"""Consignments of a shift that are asked about step by step in the quick suite."""
SEEDS = range(5)


@pytest.fixture(scope="module")
def rules() -> Screen:
    """All packs that ship, together."""
    packs = packs_by_name(pack_names())
    joined = screen([runnable(pack) for pack in packs])
    assert len(joined.rules) == sum(len(pack.rules) for pack in packs) > 100
    return joined


def _steps(session: Session, papers: Consignment, turn: int) -> Iterator[Row]:
    """The facts on the papers alone, then with one answer more at a time, in an order of its own.

    Every fact is worked out, as a table of facts holds it.
    """
    desk, norms = session.desk, catalogue().norms()
    fields = list(ANSWER_FIELDS.items())
    turn %= len(fields)
    parts: dict[str, object] = {}
    yield row(CaseFile(papers, Answers(), norms))
    for enquiry, field in fields[turn:] + fields[:turn]:
        text = desk.store.answer(desk.shift, papers.id, enquiry)
        if text is not None:
            parts[field] = json.loads(text)
            yield row(CaseFile(papers, Answers.model_validate(parts), norms))


def _compare(rules: Screen, session: Session, most: int | None = None) -> int:
    """Ask both ways; answers how many rows there were."""
    asked = session.desk.papers[:most]
    rows = [facts for n, papers in enumerate(asked) for facts in _steps(session, papers, n)]
    with of_rows(rows, rules.reads) as table:
        judged, found = rules.judge(rows), rules.verdicts(table)
        assert judged == found
        assert [each.score for each in judged] == rules.tally(table).scores
    assert any(each.hits for each in judged)
    assert any(each.unknown for each in judged)
    return len(rows)


@pytest.mark.thorough
@first_of("mode", MODES)
def test_every_shipped_rule_says_the_same_at_every_step(rules: Screen, mode: str) -> None:
    """A shift of each mode; no verdict and no score differs."""
    session = sit(scenario_by_name(MODES[mode]))
    assert {papers.transport.mode for papers in session.desk.papers} == {mode}
    assert _compare(rules, session, SOME) > 2 * SOME


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_every_shipped_rule_says_the_same_in_every_scenario(rules: Screen, seed: int) -> None:
    """All that ship, every consignment, every step."""
    rows = [_compare(rules, sit(scenario, seed=seed)) for scenario in readable_scenarios()]
    assert sum(rows) > 1000


@first_of("scenario", MODES.values(), ids=MODES)
def test_the_desk_shows_what_a_table_of_facts_would(scenario: str) -> None:
    """Hits and points as they are kept with the shift, by the packs of its own scenario."""
    session = sit(scenario_by_name(scenario))
    rules = screen([runnable(pack) for pack in session.desk.brief.packs])
    points = {rule.name: rule.points for rule in rules.rules}
    rows = [next(_steps(session, papers, 0)) for papers in session.desk.papers]
    with of_rows(rows, rules.reads) as table:
        found = rules.verdicts(table)

    scores = session.indicators.scores(session.desk.papers)
    assert [scores[papers.id] for papers in session.desk.papers] == [each.score for each in found]
    for papers, verdict in zip(session.desk.papers[:SOME], found, strict=False):
        hits = session.indicators.hits(papers, Answers())
        assert hits is not None
        assert {hit.rule: hit.points for hit in hits} == {n: points[n] for n in verdict.hits}
