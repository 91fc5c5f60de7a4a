"""A seat: the store as one trainee may see it.

Everything a screen shows of shifts comes through a seat. It lists and opens her own shifts alone
and keeps settings of her own. It gives out an answer once it was asked for, and the answer key no
earlier than the shift itself does.
"""

from collections.abc import Callable, Collection
from typing import NamedTuple

from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.store.contract import (
    Change,
    EventRow,
    NewShift,
    RemarkRow,
    ShiftRecord,
    ShiftRow,
    Store,
)
from profiler_sim.store.disclosure import Disclosure, disclosure, narrow_truth
from profiler_sim.store.sealed_truth import is_sealed


class Bounds(NamedTuple):
    """What of a store that several classes use belongs to a trainee of one of them."""

    name: str
    """What her settings are kept under."""
    shifts: Callable[[], Collection[str]]
    """Ids of her shifts in this class."""


class Seat:
    """Keeps the promises of ``contract.Store`` for one trainee.

    A shift of somebody else is none: ``Unreadable("no_such_shift")``.
    """

    def __init__(
        self,
        store: Store,
        trainee: str,
        is_sealed: Callable[[str], bool] = lambda _shift: False,
        bounds: Bounds | None = None,
    ) -> None:
        """Sit down as ``trainee`` before a store that others use too.

        ``is_sealed`` says of a closed shift whether its results still wait for the mentor.
        ``bounds`` leave out what she, or another of her name, does in other classes.
        """
        self._store, self._trainee, self._is_sealed = store, trainee, is_sealed
        self._bounds, self._kept_as = bounds, bounds.name if bounds else trainee
        self._own: set[str] = set()
        """Ids that were found to be hers: a shift does not change hands."""
        self._disclosed: dict[str, Disclosure] = {}
        """What was found last: asked stays asked and closed stays closed."""

    def deal(self, new: NewShift) -> str:
        """Keep a new shift; raises ``WrongUsage`` for one of another trainee."""
        self._refuse_other(new.trainee)
        return self._store.deal(new)

    def record(self, shift: str) -> ShiftRecord:
        """Give everything of a shift that is closed; raises ``WrongUsage`` before."""
        self._expect(shift)
        self._refuse_open(shift, self._disclosure(shift))
        return self._store.record(shift)

    def adopt(self, record: ShiftRecord) -> str:
        """Keep a shift of hers from elsewhere; raises ``WrongUsage`` for another trainee's."""
        self._refuse_other(record.new.trainee)
        return self._store.adopt(record)

    def shifts(self) -> list[ShiftRow]:
        """List her shifts, the latest first."""
        rows = [row for row in self._store.shifts() if row.trainee == self._trainee]
        return [row for row in rows if self._is_within(row.id)]

    def owner(self, shift: str) -> str:
        """Give her own name."""
        self._expect(shift)
        return self._trainee

    def papers(self, shift: str) -> str:
        """Give the JSON of all consignments."""
        return self._of(shift).papers(shift)

    def brief(self, shift: str) -> str:
        """Give the JSON of terms and scenario."""
        return self._of(shift).brief(shift)

    def answer(self, shift: str, consignment: str, enquiry: str) -> str | None:
        """Give the JSON of one answer; None where none came, or none was asked for.

        Once the result is out, answers that were not asked for are given too.
        """
        self._expect(shift)
        if not self._may_read_answer(shift, consignment, enquiry):
            return None
        return self._store.answer(shift, consignment, enquiry)

    def truth(self, shift: str) -> str:
        """Give the answer key of a closed shift; of an open one, as far as results are out.

        Cases without a result are bare. Raises ``WrongUsage`` before the first result, and while
        the results are sealed; the key is not read then, or only the mentor can open it.
        """
        self._expect(shift)
        shown = self._disclosure(shift)
        if shown.is_closed or not shown.final:
            self._refuse_open(shift, shown)
        truth = self._store.truth(shift)
        if is_sealed(truth):
            raise WrongUsage("results_sealed", {"shift": shift})
        return truth if shown.is_closed else narrow_truth(truth, shown)

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Commit one event."""
        return self._of(shift).append(shift, seq, event_json, wall, active_ms)

    def events(self, shift: str) -> list[EventRow]:
        """List the events of a shift in their order."""
        return self._of(shift).events(shift)

    def remark(self, row: RemarkRow) -> None:
        """Keep one remark."""
        self._of(row.shift).remark(row)

    def remarks(self, shift: str) -> list[RemarkRow]:
        """List the remarks on a shift in their order."""
        return self._of(shift).remarks(shift)

    def remove(self, shift: str) -> None:
        """Forget a shift that was never closed; raises ``WrongUsage`` for one of an exam."""
        if is_sealed(self._of(shift).truth(shift)):
            raise WrongUsage("exam_stays")
        self._store.remove(shift)

    def verify(self, shift: str) -> Change | None:
        """Find the first thing that is not as it was committed."""
        return self._of(shift).verify(shift)

    def head(self, shift: str) -> str:
        """Digest over the deal and every event as they stand now."""
        return self._of(shift).head(shift)

    def strays(self) -> list[str]:
        """None: what belongs to no shift belongs to no trainee."""
        return []

    def setting(self, key: str, trainee: str = "") -> str | None:  # noqa: ARG002  hers alone
        """Give a setting of hers."""
        return self._store.setting(key, self._kept_as)

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:  # noqa: ARG002  hers alone
        """Keep a setting of hers."""
        self._store.keep_setting(key, value, self._kept_as)

    def swap_setting(self, key: str, before: str, value: str, trainee: str = "") -> bool:  # noqa: ARG002  hers alone
        """Keep a setting of hers where ``before`` still stands."""
        return self._store.swap_setting(key, before, value, self._kept_as)

    def settings(self) -> list[tuple[str, str, str]]:
        """List her settings."""
        return [each for each in self._store.settings() if each[0] == self._kept_as]

    def wait(self, seconds: float) -> bool:
        """Whether a write is possible within ``seconds``."""
        return self._store.wait(seconds)

    def close(self) -> None:
        """Let go of the file, for everybody."""
        self._store.close()

    def _refuse_other(self, trainee: str) -> None:
        if trainee != self._trainee:
            raise WrongUsage("shift_of_another", {"trainee": trainee})

    def _of(self, shift: str) -> Store:
        self._expect(shift)
        return self._store

    def _expect(self, shift: str) -> None:
        if shift not in self._own:
            if self._store.owner(shift) != self._trainee or not self._is_within(shift):
                raise Unreadable("no_such_shift", {"shift": shift})
            self._own.add(shift)

    def _is_within(self, shift: str) -> bool:
        return self._bounds is None or shift in self._bounds.shifts()

    def _may_read_answer(self, shift: str, consignment: str, enquiry: str) -> bool:
        """Look at the events again only where it was not to be read before."""

        def is_in(shown: Disclosure) -> bool:
            is_over = shown.is_closed and not self._is_sealed(shift)
            asked = (consignment, enquiry) in shown.asked
            return asked or is_over or consignment in shown.final

        known = self._disclosed.get(shift)
        return (known is not None and is_in(known)) or is_in(self._disclosure(shift))

    def _disclosure(self, shift: str) -> Disclosure:
        events = (row.event_json for row in self._store.events(shift))
        found = disclosure(events, self._store.brief(shift))
        self._disclosed[shift] = found
        return found

    def _refuse_open(self, shift: str, shown: Disclosure) -> None:
        if not shown.is_closed:
            raise WrongUsage("debrief.not_closed", {"shift": shift})
        if self._is_sealed(shift):
            raise WrongUsage("results_sealed", {"shift": shift})
