"""One shift at the desk: dealt once, then a list of events over what was dealt.

State is a function of the stored terms and events; opening the same shift again goes on at the
same consignment with the same minutes. Answers leave the store one by one, as they are asked for.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Self

from pydantic import TypeAdapter

from profiler_sim import __version__
from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.play.labels import VisibleLabels, answer_key_labels, visible_labels
from profiler_sim.play.stored_shift import read_events, read_stored
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.finding import Finding
from profiler_sim.screening.signs import Detector
from profiler_sim.shift.commands import Command, Refusal
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Event, Hit
from profiler_sim.shift.state import ShiftState, evolve
from profiler_sim.shift.terms import Terms
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.traffic.caseload import generate_caseload
from profiler_sim.traffic.generated import GeneratedConsignment

_NUMBERS = 1_000_000
"""As many numbers as there are usual seeds."""
_UNSEEN = {"hidden", "exactly", "my_cases"}
"""Keys of a scenario that reveal the truth; the brief goes without them."""
_PAPERS = TypeAdapter(tuple[Consignment, ...])
_CASES = TypeAdapter(tuple[GroundTruth, ...])
_ANSWERS = TypeAdapter(Answers)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened: a label, and the time at the desk since the event before."""

    wall: str
    """UTC as ISO text."""
    active_ms: int


class Brief(Value):
    """What a trainee may read of a shift, beside the papers; it is stored."""

    terms: Terms
    seed: int
    scenario: Scenario
    """Without what it hides."""
    words: VisibleLabels
    packs: tuple[Pack, ...] = ()
    """The rules that stand beside the desk."""


_BRIEF = TypeAdapter(Brief)


def terms_of(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, papers: tuple[Consignment, ...]
) -> Terms:
    """Collect what the engine needs of a scenario and its manifest."""
    return Terms(
        consignments=tuple(paper.id for paper in papers),
        onward=frozenset(p.id for p in papers if p.transport.onward_country is not None),
        desk_minutes=scenario.budget.desk_minutes,
        searches=scenario.budget.searches,
        random=scenario.budget.random,
        enquiries={e.enquiry: e.minutes for e in catalogue.enquiries.values()},
        latency={e.enquiry: e.latency for e in catalogue.enquiries.values() if e.latency},
        examinations=tuple(catalogue.examinations),
        search_minutes=scenario.budget.search_minutes,
        examination_minutes={e.examination: e.minutes for e in catalogue.examinations.values()},
        topics=possible_topics(catalogue),
        life=life_topics(catalogue),
        indicators=scenario.indicators.value,
        feedback=scenario.feedback.value,
        base_rate_percent=100 * model.base_rate,
    )


def possible_topics(catalogue: Catalogue) -> tuple[str, ...]:
    """List the topics that some method here can bring: no people in a sea container."""
    brought = {method.topic for method in catalogue.methods.values()}
    return tuple(name for name in catalogue.topics if name in brought)


def life_topics(catalogue: Catalogue) -> frozenset[str]:
    """List the topics that put life at risk and that some method here can bring."""
    return frozenset(name for name in possible_topics(catalogue) if catalogue.topics[name].life)


def deal_shift(
    scenario: Scenario, catalogue: Catalogue, seed: int, packs: Sequence[Pack]
) -> NewShift:
    """Deal a shift that nobody has begun yet: trainee and time are empty."""
    catalogue = catalogue.of_unit(scenario.unit, scenario.examinations)
    model = compile_model(scenario, catalogue)
    dealt = generate_caseload(scenario, catalogue, model, seed, Detector(catalogue))
    papers = tuple(one.papers for one in dealt)
    brief = Brief(
        terms=terms_of(scenario, catalogue, model, papers),
        seed=seed,
        scenario=scenario,
        words=visible_labels(catalogue, scenario.unit),
        packs=tuple(packs),
    )
    truth = {
        "model": model.model_dump(mode="json"),
        "words": answer_key_labels(catalogue, model).model_dump(mode="json"),
        "cases": _CASES.dump_python(tuple(d.case for d in dealt), mode="json"),
    }
    return NewShift(
        scenario=scenario.scenario,
        title=scenario.title,
        trainee="",
        seed=seed,
        program=__version__,
        started="",
        brief=brief.model_dump_json(exclude={"scenario": _UNSEEN}),
        papers=_PAPERS.dump_json(papers).decode(),
        answers={one.papers.id: _answers(one) for one in dealt},
        truth=json.dumps(truth),
    )


def hide_seed(new: NewShift) -> NewShift:
    """A dealt shift for a class: a number in place of the seed, from which the truth follows.

    The number says nothing of a large seed. Shifts that were dealt alike get the same one, by
    which they are known as one caseload. It also decides the random search, as the seed would.
    """
    number = int.from_bytes(sha256(str(new.seed).encode()).digest()) % _NUMBERS
    brief = json.loads(new.brief) | {"seed": number}
    return replace(new, seed=number, brief=json.dumps(brief))


def _answers(one: GeneratedConsignment) -> dict[str, str]:
    parts = one.answers.by_enquiry().items()
    return {enquiry: part.model_dump_json() for enquiry, part in parts if part is not None}


@dataclass(frozen=True, slots=True)
class Desk:
    """A shift as the trainee may see it; ``do`` returns the next one, and this one stays."""

    store: Store
    shift: str
    brief: Brief
    papers: tuple[Consignment, ...]
    state: ShiftState
    events: tuple[Event, ...]
    """All that have been committed and can be read."""
    left_out: tuple[Finding, ...] = ()
    """Sentences for what this version cannot read of the shift."""
    seq: int = 0
    """How many events have been committed."""

    @property
    def terms(self) -> Terms:
        """Budget, enquiries and rules of the shift."""
        return self.brief.terms

    @classmethod
    def open(cls, store: Store, shift: str) -> Self:
        """Open a stored shift where it was left.

        Raises ``Unreadable`` for one that is not as this program writes them.
        """
        try:
            return cls._read(store, shift)
        except (ValueError, LookupError) as error:  # no JSON, not our JSON, a name it has not
            raise Unreadable("shift_damaged", {"shift": shift}) from error

    @classmethod
    def _read(cls, store: Store, shift: str) -> Self:
        brief, of_brief = read_stored(_BRIEF, store.brief(shift))
        papers, of_papers = read_stored(_PAPERS, store.papers(shift))
        if {paper.id for paper in papers} != set(brief.terms.consignments):
            raise ValueError("papers")
        rows = store.events(shift)
        read = read_events(brief.terms, rows)
        return cls(
            store=store,
            shift=shift,
            brief=brief,
            papers=papers,
            state=read.state,
            events=read.events,
            left_out=(*of_brief, *of_papers, *read.left_out),
            seq=len(rows),
        )

    def do(
        self, command: Command, moment: Moment, hits: tuple[Hit, ...] | None = None
    ) -> "Desk | Refusal":
        """Execute a command: return the desk after it, once stored, or the refusal.

        Raises ``Unwritable`` where the disk does not take it; the same move may be tried again.
        """
        decision = decide(self.terms, self.state, command, hits)
        if isinstance(decision, Refusal):
            return decision
        desk = self
        for event in decision:
            desk = desk._after(event, moment)
        return desk

    def _after(self, event: Event, moment: Moment) -> "Desk":
        text = event.model_dump_json()
        self.store.append(self.shift, self.seq + 1, text, moment.wall, moment.active_ms)
        after = evolve(self.state, event)
        return replace(self, state=after, events=(*self.events, event), seq=self.seq + 1)

    def answers(self, consignment: str, asked: Collection[str] | None = None) -> Answers:
        """Read the answers that came for a consignment; a part is None where none did.

        One that cannot be read counts as none. ``asked`` names fewer, those that were there at
        an earlier moment.
        """
        bought = self.state.progress[consignment].enquiries
        parts: dict[str, object] = {}
        for enquiry in bought:
            if asked is None or enquiry in asked:
                parts |= self._answer(consignment, enquiry)
        return Answers.model_validate(parts)

    def every_answer(self, consignment: str) -> Answers:
        """Read every answer there is for a consignment, asked for or not.

        Raises ``WrongUsage`` while the shift is open; nothing is read then.
        """
        if self.state.closed is None:
            raise WrongUsage("debrief.not_closed", {"shift": self.shift})
        parts: dict[str, object] = {}
        for enquiry in self.terms.enquiries:
            parts |= self._answer(consignment, enquiry)
        return Answers.model_validate(parts)

    def _answer(self, consignment: str, enquiry: str) -> dict[str, object]:
        """Read one answer by its field; nothing where none came, or none can be read."""
        field = ANSWER_FIELDS.get(enquiry)
        text = self.store.answer(self.shift, consignment, enquiry)
        if text is None or field is None:
            return {}
        try:
            read, _left_out = read_stored(_ANSWERS, f'{{"{field}": {text}}}')
        except ValueError:
            return {}
        return {field: getattr(read, field)}
