"""What is written on a closed shift: the trainee's guess and remarks, her mentor's comments.

None of it is an event: a closed shift takes none any more. It is stored beside the shift, and only
added to. The mentor reads the remarks, the trainee reads the comments.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field, ValidationError

from profiler_sim.cargo.value import STORED_BY_ALIAS, Value
from profiler_sim.play.exercise_clock import Clock
from profiler_sim.store.contract import RemarkRow, ShiftRow, Store

GUESS, DISAGREEMENT, GUIDED, COMMENT = "guess", "disagreement", "seen", "comment"
LONGEST = 200
"""Characters of a line of text."""


class Guess(Value):
    """How many finds somebody thinks she made, and how many slipped through."""

    model_config = STORED_BY_ALIAS

    finds: int = Field(alias="found")
    slipped: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A disagreement as a mentor reads it."""

    shift: ShiftRow
    remark: RemarkRow


@dataclass(frozen=True, slots=True)
class CaseRemarks:
    """What was written on one consignment, each in its order."""

    trainee: tuple[str, ...] = ()
    mentor: tuple[str, ...] = ()
    is_mentors: bool = False
    """Whether it is the mentor who reads them."""


@dataclass(frozen=True, slots=True)
class TraineeFeedback:
    """The remarks on one closed shift."""

    store: Store
    shift: str
    clock: Clock
    is_mentors: bool = False
    """Whether it is the mentor who reads and writes: her lines are comments."""

    @property
    def is_guess_asked(self) -> bool:
        """Whether a guess was given, or passed over; a mentor is asked for none."""
        return self.is_mentors or any(row.kind == GUESS for row in self._rows())

    @property
    def guess(self) -> Guess | None:
        """The guess; None where it was passed over, never asked for, or cannot be read."""
        texts = [row.text for row in self._rows() if row.kind == GUESS]
        try:
            return Guess.model_validate_json(texts[0]) if texts and texts[0] else None
        except ValidationError:
            return None

    def keep_guess(self, guess: Guess | None) -> None:
        """Keep the guess; None where it was passed over. Raises ``Unwritable``."""
        self._keep(GUESS, "", guess.model_dump_json() if guess else "")

    @property
    def guided(self) -> tuple[str, ...]:
        """What a guide led to in the debrief, in its order."""
        return tuple(row.about for row in self._rows() if row.kind == GUIDED)

    def keep_guided(self, word: str) -> None:
        """Keep that a guide led to a part of the debrief. Raises ``Unwritable``."""
        self._keep(GUIDED, word, "")

    def on(self, consignment: str) -> CaseRemarks:
        """What was written on one consignment."""
        rows = [row for row in self._rows() if row.about == consignment]
        return CaseRemarks(
            tuple(row.text for row in rows if row.kind == DISAGREEMENT),
            tuple(row.text for row in rows if row.kind == COMMENT),
            self.is_mentors,
        )

    @property
    def comments(self) -> tuple[RemarkRow, ...]:
        """The mentor's comments on the whole shift, in their order."""
        return tuple(row for row in self._rows() if row.kind == COMMENT)

    def write(self, consignment: str, text: str) -> None:
        """Keep a line: a comment of the mentor, a disagreement of the trainee.

        Raises ``Unwritable``.
        """
        self._keep(COMMENT if self.is_mentors else DISAGREEMENT, consignment, text[:LONGEST])

    def disagree(self, consignment: str, text: str) -> None:
        """Keep a line on a consignment that is not realistic, or shown wrongly.

        Raises ``Unwritable``.
        """
        self._keep(DISAGREEMENT, consignment, text[:LONGEST])

    def _rows(self) -> list[RemarkRow]:
        return self.store.remarks(self.shift)

    def _keep(self, kind: str, about: str, text: str) -> None:
        seq = len(self._rows()) + 1
        self.store.remark(RemarkRow(self.shift, seq, kind, about, text, self.clock.wall()))


def disagreements(store: Store) -> Iterator[Disagreement]:
    """Every disagreement in the store, the latest shift first."""
    for shift in store.shifts():
        for row in store.remarks(shift.id):
            if row.kind == DISAGREEMENT:
                yield Disagreement(shift, row)


def goods_description(store: Store, said: Disagreement) -> str:
    """What the papers of the consignment say it holds; empty where they cannot be read."""
    try:
        papers = json.loads(store.papers(said.shift.id))
        found = (one for one in papers if one["id"] == said.remark.about)
        return str(next(found)["goods"][0]["description"])
    except (ValueError, LookupError, TypeError, StopIteration):
        return ""
