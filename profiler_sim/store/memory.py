"""A store that forgets: the contract in memory, for tests and for trying a scenario out."""

from dataclasses import dataclass, field

from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.store.contract import EventRow, NewShift, RemarkRow, ShiftRow
from profiler_sim.store.sealing import digest_of_deal, digest_of_event, first_bad, says_closed


@dataclass
class _Kept:
    new: NewShift
    dealt: str
    rows: list[EventRow] = field(default_factory=list)
    remarks: list[RemarkRow] = field(default_factory=list)

    @property
    def head(self) -> str:
        return self.rows[-1].digest if self.rows else self.dealt

    @property
    def is_closed(self) -> bool:
        return says_closed(self.rows[-1].event_json if self.rows else None)


class MemoryStore:
    """Keeps the promises of ``contract.Store`` as long as the program runs."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: dict[str, _Kept] = {}
        self._settings: dict[str, str] = {}
        self._last = 0
        """The id that was given last."""

    def deal(self, new: NewShift) -> str:
        """Keep a new shift."""
        self._last += 1
        shift = str(self._last)
        self._kept[shift] = _Kept(new, digest_of_deal(new))
        return shift

    def shifts(self) -> list[ShiftRow]:
        """List every shift, the latest first."""
        return [_row(shift, kept) for shift, kept in reversed(self._kept.items())]

    def papers(self, shift: str) -> str:
        """Give the JSON of all consignments."""
        return self._of(shift).new.papers

    def brief(self, shift: str) -> str:
        """Give the JSON of terms and scenario."""
        return self._of(shift).new.brief

    def answer(self, shift: str, consignment: str, enquiry: str) -> str | None:
        """Give the JSON of one answer."""
        return self._of(shift).new.answers.get(consignment, {}).get(enquiry)

    def truth(self, shift: str) -> str:
        """Give the JSON of what is hidden where."""
        return self._of(shift).new.truth

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Keep one event."""
        rows = self._of(shift).rows
        if not 1 <= seq <= len(rows) + 1:
            raise Unwritable("decided_elsewhere", {"shift": shift})
        previous = rows[seq - 2].digest if seq > 1 else self._of(shift).dealt
        digest = digest_of_event(previous, (seq, event_json, wall, active_ms))
        if seq > len(rows):
            rows.append(EventRow(seq, event_json, wall, active_ms, digest))
        elif rows[seq - 1].digest != digest:
            raise Unwritable("decided_elsewhere", {"shift": shift})
        return digest

    def events(self, shift: str) -> list[EventRow]:
        """List the events of a shift in their order."""
        return list(self._of(shift).rows)

    def remark(self, row: RemarkRow) -> None:
        """Keep one remark."""
        kept = self._of(row.shift).remarks
        if kept[row.seq - 1 : row.seq] == [row]:
            return
        if row.seq != len(kept) + 1:
            raise Unwritable("decided_elsewhere", {"shift": row.shift})
        kept.append(row)

    def remarks(self, shift: str) -> list[RemarkRow]:
        """List the remarks on a shift in their order."""
        return list(self._of(shift).remarks)

    def remove(self, shift: str) -> None:
        """Forget a shift that was never closed."""
        if self._of(shift).is_closed:
            raise Unwritable("closed_shift_stays", {"shift": shift})
        del self._kept[shift]

    def verify(self, shift: str) -> int | None:
        """Name the first place that is not as it was committed."""
        kept = self._of(shift)
        return first_bad(kept.new, kept.dealt, kept.rows, kept.head)

    def setting(self, key: str) -> str | None:
        """Give a kept setting."""
        return self._settings.get(key)

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting, in place of an earlier one."""
        self._settings[key] = value

    def close(self) -> None:
        """Nothing to let go of."""

    def _of(self, shift: str) -> _Kept:
        if shift not in self._kept:
            raise Unreadable("no_such_shift", {"shift": shift})
        return self._kept[shift]


def _row(shift: str, kept: _Kept) -> ShiftRow:
    new = kept.new
    return ShiftRow(
        id=shift,
        scenario=new.scenario,
        title=new.title,
        trainee=new.trainee,
        seed=new.seed,
        program=new.program,
        started=new.started,
        is_closed=kept.is_closed,
        head=kept.head,
    )
