"""A seat: the store as one trainee may see it.

Everything a screen shows of shifts comes through a seat. It lists and opens her own shifts alone,
keeps settings of her own, and gives the answer key out no earlier than the shift itself does.
"""

import json
from collections.abc import Iterable

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
from profiler_sim.store.sealing import says_closed


class Seat:
    """Keeps the promises of ``contract.Store`` for one trainee.

    A shift of somebody else is none: ``Unreadable("no_such_shift")``.
    """

    def __init__(self, store: Store, trainee: str) -> None:
        """Sit down as ``trainee`` before a store that others use too."""
        self._store, self._trainee = store, trainee
        self._own: set[str] = set()
        """Ids that were found to be hers: a shift does not change hands."""

    def deal(self, new: NewShift) -> str:
        """Keep a new shift; raises ``WrongUsage`` for one of another trainee."""
        self._refuse_other(new.trainee)
        return self._store.deal(new)

    def record(self, shift: str) -> ShiftRecord:
        """Give everything of a shift whose answer key may be read; raises as ``truth`` does."""
        self.truth(shift)
        return self._store.record(shift)

    def adopt(self, record: ShiftRecord) -> str:
        """Keep a shift of hers from elsewhere; raises ``WrongUsage`` for another trainee's."""
        self._refuse_other(record.new.trainee)
        return self._store.adopt(record)

    def shifts(self) -> list[ShiftRow]:
        """List her shifts, the latest first."""
        return [row for row in self._store.shifts() if row.trainee == self._trainee]

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
        """Give the JSON of one answer that has been paid for."""
        return self._of(shift).answer(shift, consignment, enquiry)

    def truth(self, shift: str) -> str:
        """Give the answer key of a shift that is closed, or that gives results at once.

        Raises ``WrongUsage`` before; the key is not read then.
        """
        self._expect(shift)
        events = [row.event_json for row in self._store.events(shift)]
        if not (_gives_results(events) or _gives_results_at_once(self._store.brief(shift))):
            raise WrongUsage("debrief.not_closed", {"shift": shift})
        return self._store.truth(shift)

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
        """Forget a shift that was never closed."""
        self._of(shift).remove(shift)

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
        return self._store.setting(key, self._trainee)

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:  # noqa: ARG002  hers alone
        """Keep a setting of hers."""
        self._store.keep_setting(key, value, self._trainee)

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
            if self._store.owner(shift) != self._trainee:
                raise Unreadable("no_such_shift", {"shift": shift})
            self._own.add(shift)


def _gives_results(events: Iterable[str]) -> bool:
    """Whether a shift is closed, or something was opened at once after an alarm."""
    return any(says_closed(event) or _kind(event) == "alarmed" for event in events)


def _kind(event_json: str) -> object:
    try:
        event = json.loads(event_json)
    except ValueError:
        return None
    return event.get("event") if isinstance(event, dict) else None


def _gives_results_at_once(brief: str) -> bool:
    """Whether each decision is answered at once."""
    try:
        return bool(json.loads(brief)["terms"]["feedback"] == "after each")
    except (ValueError, LookupError, TypeError):
        return False
