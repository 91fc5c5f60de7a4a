"""The debrief of a stored shift, and what a decision is answered where feedback comes at once.

The truth leaves the store here and nowhere else, and not before nothing can be changed any more.
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProfilerError, Unreadable, WrongUsage
from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.play.desk import Desk
from profiler_sim.play.integrity import changes
from profiler_sim.play.reading import read_stored
from profiler_sim.play.words import DeskWords, KeyWords
from profiler_sim.scoring.debrief import Debrief, of_review
from profiler_sim.scoring.explaining import Explained, explained
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.outcomes import Outcome, outcomes
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.review import Review, review
from profiler_sim.scoring.telling import became
from profiler_sim.store.contract import Store

RuleScores = Callable[[tuple[Consignment, ...]], Mapping[str, float]]
"""Points of the rules on the papers, by consignment; raises ``ProfilerError``."""


class Truth(Value):
    """What is stored of a shift for nobody to read before its end."""

    model: EvidenceModel
    cases: tuple[Case, ...]
    words: KeyWords


_TRUTH = TypeAdapter(Truth)
_RULES_RUNG = "debrief.rung.rules"


@dataclass(frozen=True, slots=True)
class Told:
    """A debrief, with the names of what it is about as they stood when the shift was dealt."""

    debrief: Debrief
    names: DeskWords
    """Of topics, enquiries, searches and ports."""
    key: KeyWords
    """Of methods, places and signs."""
    reviewed: Review
    """What the numbers were computed from."""
    notes: tuple[Finding, ...] = ()
    """What was changed in the shift since, and what of it had to be left out."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a decision is told at once, in a shift that is played that way."""

    said: Finding
    outcome: Outcome
    ledger: Explained | None
    """Its evidence; None where nothing can be hidden in this traffic."""
    key: KeyWords


def debrief(store: Store, shift: str, rule_scores: RuleScores) -> Told:
    """Tell a closed shift.

    Raises ``WrongUsage`` while it is not closed; its truth is not read then.
    """
    changed = tuple(changes(store, shift))
    desk, truth = closed(store, shift)
    scores = _scores(desk, rule_scores)
    reviewed = review(played(desk, truth, scores or {}))
    found, notes = of_review(reviewed), (*changed, *desk.left_out)
    if scores is None:
        ladder = tuple(rung for rung in found.ladder if rung.code != _RULES_RUNG)
        found = found.model_copy(update={"ladder": ladder})
        notes = (*notes, Finding(code="stored.left_out.scores"))
    return Told(
        debrief=found,
        names=desk.brief.words,
        key=truth.words,
        reviewed=reviewed,
        notes=notes,
    )


def _scores(desk: Desk, rule_scores: RuleScores) -> Mapping[str, float] | None:
    """None where the rules cannot be worked out now: everything else can be told."""
    try:
        return rule_scores(desk.papers)
    except ProfilerError:
        return None


def result_of(store: Store, shift: str, consignment: str) -> Answered | None:
    """What came of a decision: the result of a search, or what was let go.

    None while it is undecided, and in an open shift that tells everything at its end; the truth
    is not read then.
    """
    return next(iter(results_of(store, shift, (consignment,))), None)


def results_of(store: Store, shift: str, consignments: Collection[str]) -> tuple[Answered, ...]:
    """What came of several decisions at once, in the order of the manifest.

    Those of which nothing may be told yet are left out; where that is all of them, the truth is
    not read.
    """
    desk = Desk.open(store, shift)
    tells = desk.terms.feedback == "after each" or desk.state.closed is not None
    named = {
        name
        for name, progress in desk.state.progress.items()
        if name in consignments
        and progress.is_decided
        and (tells or progress.alarmed)  # what is opened at once is known at once
    }
    if not named:
        return ()
    truth = truth_of(store, shift)
    done = played(desk, truth, {})
    return tuple(
        Answered(
            said=became(one),
            outcome=one,
            ledger=explained(done, one.id) if truth.model.can_hide else None,
            key=truth.words,
        )
        for one in outcomes(done)
        if one.id in named
    )


def closed(store: Store, shift: str) -> tuple[Desk, Truth]:
    """Look back on a closed shift: how it stands, and what was there.

    Raises ``WrongUsage`` while it is not closed; its truth is not read then.
    """
    desk = Desk.open(store, shift)
    if desk.state.closed is None:
        raise WrongUsage("debrief.not_closed", {"shift": shift})
    truth = truth_of(store, shift)
    if {case.id for case in truth.cases} != set(desk.terms.consignments):
        raise Unreadable("shift_damaged", {"shift": shift})
    return desk, truth


def truth_of(store: Store, shift: str) -> Truth:
    """Read what is hidden where. Whoever calls this has made sure that it may be told.

    Raises ``Unreadable`` where it is not as this program writes it.
    """
    try:
        stored = json.loads(store.truth(shift))
        part = json.dumps({key: stored[key] for key in Truth.model_fields})
        return read_stored(_TRUTH, part)[0]
    except (ValueError, LookupError, TypeError) as error:
        raise Unreadable("shift_damaged", {"shift": shift}) from error


def played(desk: Desk, truth: Truth, rule_scores: Mapping[str, float]) -> Played:
    """Put what was done and what was there side by side."""
    scenario = desk.brief.scenario
    return Played(
        terms=desk.terms,
        events=desk.events,
        model=truth.model,
        cases={case.id: _counted(desk, truth, case) for case in truth.cases},
        rule_scores=rule_scores,
        severity={**scenario.severity, **dict.fromkeys(desk.terms.life, 0.0)},
        level=scenario.level.value,
    )


def _counted(desk: Desk, truth: Truth, case: Case) -> Case:
    """People are no contraband and an alarm is no search: neither is in any number."""
    is_life = truth.model.hypotheses[case.hypothesis].topic in desk.terms.life
    aside = is_life or desk.state.progress[case.id].alarmed
    return case.model_copy(update={"counted": False}) if aside else case
