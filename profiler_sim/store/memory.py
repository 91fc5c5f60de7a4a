"""A store that forgets: the contract in memory, for tests and for trying a scenario out."""

from dataclasses import dataclass, field, replace

from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.store.contract import (
    Change,
    EventRow,
    NewShift,
    RemarkRow,
    ShiftRecord,
    ShiftRow,
)
from profiler_sim.store.sealing import (
    digest_of_deal,
    digest_of_event,
    digest_of_remark,
    digests_of_parts,
    first_change,
    head_of,
    refuse_changed,
    says_closed,
)


@dataclass
class _Kept:
    new: NewShift
    dealt: str
    parts: str
    rows: list[EventRow] = field(default_factory=list)
    remarks: list[tuple[RemarkRow, str]] = field(default_factory=list)
    """Each with its digest."""

    @property
    def head(self) -> str:
        return self.rows[-1].digest if self.rows else self.dealt

    @property
    def remarked(self) -> str:
        return self.remarks[-1][1] if self.remarks else ""

    @property
    def is_closed(self) -> bool:
        return says_closed(self.rows[-1].event_json if self.rows else None)


class MemoryStore:
    """Keeps the promises of ``contract.Store`` as long as the program runs."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: dict[str, _Kept] = {}
        self._settings: dict[tuple[str, str], str] = {}
        self._last = 0
        """The id that was given last."""

    def deal(self, new: NewShift) -> str:
        """Keep a new shift."""
        self._last += 1
        shift = str(self._last)
        self._kept[shift] = _Kept(new, digest_of_deal(new), digests_of_parts(new))
        return shift

    def record(self, shift: str) -> ShiftRecord:
        """Give everything that is kept of a shift."""
        kept = self._of(shift)
        return ShiftRecord(
            new=kept.new,
            dealt=kept.dealt,
            parts=kept.parts,
            events=list(kept.rows),
            head=kept.head,
            remarks=list(kept.remarks),
            remarked=kept.remarked,
        )

    def adopt(self, record: ShiftRecord) -> str:
        """Keep a shift that another store has recorded."""
        refuse_changed(record)
        shift = self.deal(record.new)
        self._kept[shift].rows.extend(record.events)
        self._kept[shift].remarks.extend(
            (replace(remark, shift=shift), digest) for remark, digest in record.remarks
        )
        return shift

    def shifts(self) -> list[ShiftRow]:
        """List every shift, the latest first."""
        return [_row(shift, kept) for shift, kept in reversed(self._kept.items())]

    def owner(self, shift: str) -> str:
        """Give the pseudonym of the trainee whose shift it is."""
        return self._of(shift).new.trainee

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
        kept = self._of(row.shift)
        standing = [each for each, _digest in kept.remarks]
        if standing[row.seq - 1 : row.seq] == [row]:
            return
        if row.seq != len(standing) + 1:
            raise Unwritable("decided_elsewhere", {"shift": row.shift})
        kept.remarks.append((row, digest_of_remark(kept.remarked or kept.dealt, row)))

    def remarks(self, shift: str) -> list[RemarkRow]:
        """List the remarks on a shift in their order."""
        return [row for row, _digest in self._of(shift).remarks]

    def remove(self, shift: str) -> None:
        """Forget a shift that was never closed."""
        if self._of(shift).is_closed:
            raise Unwritable("closed_shift_stays", {"shift": shift})
        del self._kept[shift]

    def verify(self, shift: str) -> Change | None:
        """Find the first thing that is not as it was committed."""
        return first_change(self.record(shift))

    def head(self, shift: str) -> str:
        """Digest over the deal and every event as they stand now."""
        kept = self._of(shift)
        return head_of(kept.new, kept.rows)

    def strays(self) -> list[str]:
        """None: nothing is stored but whole shifts."""
        return []

    def setting(self, key: str, trainee: str = "") -> str | None:
        """Give a setting of a trainee, or of the whole store."""
        return self._settings.get((trainee, key))

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:
        """Keep a setting, in place of an earlier one."""
        self._settings[trainee, key] = value

    def swap_setting(self, key: str, before: str, value: str, trainee: str = "") -> bool:
        """Keep ``value`` where ``before`` still stands."""
        if self._settings.get((trainee, key), "") != before:
            return False
        self._settings[trainee, key] = value
        return True

    def settings(self) -> list[tuple[str, str, str]]:
        """List every setting."""
        return [(*names, value) for names, value in self._settings.items()]

    def wait(self, seconds: float) -> bool:  # noqa: ARG002  the contract's; nobody is waited for
        """At once: no other program reaches this memory."""
        return True

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
    )
