"""What the rules of a shift say, on what is known and no more."""

import json

import pytest

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.errors import Unreadable
from profiler_sim.play.indicators import Indicators
from profiler_sim.rules.pack import Pack
from tests.play.sitting import catalogue, sit

SESSION = sit()
RULES = SESSION.indicators
PACKS = SESSION.desk.brief.packs
SOME = SESSION.desk.papers[:10]


def _all_answers(name: str) -> Answers:
    """Everything the desk could be told about a consignment."""
    desk = SESSION.desk
    parts = {
        field: json.loads(text)
        for enquiry, field in ANSWER_FIELDS.items()
        if (text := desk.store.answer(desk.shift, name, enquiry)) is not None
    }
    return Answers.model_validate(parts)


def _hits(papers: Consignment, answers: Answers) -> dict[str, float]:
    return {hit.rule: hit.points for hit in RULES.hits(papers, answers) or ()}


def test_the_loudest_rule_comes_first() -> None:
    """By points, falling."""
    for papers in SOME:
        points = [hit.points for hit in RULES.hits(papers, Answers()) or ()]
        assert points == sorted(points, reverse=True)


def test_a_rule_about_an_answer_waits_for_the_answer() -> None:
    """With every answer more rules can tell; none that fired on the papers alone falls silent."""
    more = 0
    for papers in SOME:
        on_papers, on_all = _hits(papers, Answers()), _hits(papers, _all_answers(papers.id))
        assert on_papers.items() <= on_all.items()
        more += len(on_all) - len(on_papers)

    assert more > 0


def test_the_score_on_the_papers_is_the_sum_of_the_points() -> None:
    """The debrief's rung of the rules adds up what the desk would have shown."""
    scores = RULES.scores(SESSION.desk.papers)

    assert set(scores) == {papers.id for papers in SESSION.desk.papers}
    for papers in SOME:
        assert scores[papers.id] == sum(_hits(papers, Answers()).values())


def test_every_hit_has_its_author_s_words() -> None:
    """Title, why, and when it is innocent."""
    for papers in SOME:
        for name in _hits(papers, Answers()):
            rule = RULES.rule(name)
            assert rule is not None
            assert rule.title
            assert rule.why
            assert rule.innocent


def test_a_rule_nobody_wrote_is_none() -> None:
    """Such as one that a later version has dropped."""
    assert RULES.rule("X99") is None


def test_without_packs_nothing_fires() -> None:
    """And everything scores nought."""
    silent = Indicators((), catalogue().norms())

    assert silent.hits(SESSION.desk.papers[0], Answers()) == ()
    assert set(silent.scores(SESSION.desk.papers).values()) == {0.0}


def test_a_rule_that_is_refused_now_is_left_out_and_named() -> None:
    """All others say what they said."""
    bad = PACKS[0].rules[0].model_copy(update={"when": "no_such_fact > 3"})
    broken = PACKS[0].model_copy(update={"rules": (bad, *PACKS[0].rules[1:])})
    packs: tuple[Pack, ...] = (broken, *PACKS[1:])
    rules = Indicators(packs, catalogue().norms())

    for papers in SOME:
        hits = {hit.rule for hit in rules.hits(papers, Answers()) or ()}
        assert hits == set(_hits(papers, Answers())) - {bad.id}
    assert [one.params for one in rules.left_out] == [{"rules": bad.id}]


def test_without_norms_no_rule_can_be_asked() -> None:
    """Such as while a file of the mentor's own cannot be read: said, and not counted as nought."""
    rules = Indicators(PACKS, None)

    assert rules.hits(SESSION.desk.papers[0], Answers()) is None
    with pytest.raises(Unreadable):
        rules.scores(SESSION.desk.papers)
