"""The contract over tables: what every store in a database has in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from profiler_sim.errors import Unreadable
from profiler_sim.store import statements
from profiler_sim.store.contract import (
    Change,
    EventRow,
    NewShift,
    RemarkRow,
    ShiftRecord,
    ShiftRow,
)
from profiler_sim.store.database import StoreDialect, Tables
from profiler_sim.store.sealing import first_change, head_of, refuse_changed


class SqlStore(ABC):
    """Keeps the promises of ``contract.Store``; a kind of database adds its transactions."""

    dialect: StoreDialect

    @abstractmethod
    def transaction(self, begin: str) -> AbstractContextManager[Tables]:
        """Begin a transaction with these words; commit it at the end, undo it after an error."""

    @abstractmethod
    def wait(self, seconds: float) -> bool:
        """Whether a write is possible within ``seconds``."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the database."""

    def deal(self, new: NewShift) -> str:
        """Keep a new shift whole, or not at all."""
        with self._writing() as tables:
            return statements.insert_shift(tables, new)

    def record(self, shift: str) -> ShiftRecord:
        """Give everything that is stored of a shift."""
        with self._view_of(shift) as tables:
            return statements.record(tables, shift)

    def adopt(self, record: ShiftRecord) -> str:
        """Keep a shift that another store has recorded."""
        refuse_changed(record)
        with self._writing() as tables:
            return statements.insert_record(tables, record)

    def shifts(self) -> list[ShiftRow]:
        """List every shift, the latest first."""
        with self._reading() as tables:
            return statements.shift_rows(tables)

    def owner(self, shift: str) -> str:
        """Give the pseudonym of the trainee whose shift it is."""
        with self._view_of(shift) as tables:
            return statements.owner(tables, shift)

    def papers(self, shift: str) -> str:
        """Give the JSON of all consignments."""
        with self._view_of(shift) as tables:
            return statements.papers(tables, shift) or ""

    def brief(self, shift: str) -> str:
        """Give the JSON of terms and scenario."""
        with self._view_of(shift) as tables:
            return statements.brief(tables, shift) or ""

    def answer(self, shift: str, consignment: str, enquiry: str) -> str | None:
        """Give the JSON of one answer that has been paid for."""
        with self._view_of(shift) as tables:
            return statements.answer(tables, shift, consignment, enquiry)

    def truth(self, shift: str) -> str:
        """Give the JSON of what is hidden where."""
        with self._view_of(shift) as tables:
            return statements.truth(tables, shift) or ""

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Commit one event and answer its digest."""
        with self._writing_about(shift) as tables:
            return statements.insert_event(tables, shift, (seq, event_json, wall, active_ms))

    def events(self, shift: str) -> list[EventRow]:
        """List the events of a shift in their order."""
        with self._view_of(shift) as tables:
            return statements.event_rows(tables, shift)

    def remark(self, row: RemarkRow) -> None:
        """Keep one remark."""
        with self._writing_about(row.shift) as tables:
            statements.insert_remark(tables, row)

    def remarks(self, shift: str) -> list[RemarkRow]:
        """List the remarks on a shift in their order."""
        with self._view_of(shift) as tables:
            return statements.remark_rows(tables, shift)

    def remove(self, shift: str) -> None:
        """Forget a shift that was never closed."""
        with self._writing_about(shift) as tables:
            statements.delete_shift(tables, shift, self.dialect)

    def verify(self, shift: str) -> Change | None:
        """Find the first thing that is not as it was committed."""
        return first_change(self.record(shift))

    def head(self, shift: str) -> str:
        """Digest over the deal and every event as they stand now."""
        with self._view_of(shift) as tables:
            new, rows = statements.dealt(tables, shift), statements.event_rows(tables, shift)
        return head_of(new, rows)

    def strays(self) -> list[str]:
        """List the ids under which something is stored, but no shift."""
        with self._reading() as tables:
            return statements.strays(tables)

    def setting(self, key: str, trainee: str = "") -> str | None:
        """Give a setting of a trainee, or of the whole store."""
        with self._reading() as tables:
            return statements.setting(tables, key, trainee)

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:
        """Keep a setting, in place of an earlier one."""
        with self._writing() as tables:
            statements.replace_setting(tables, key, value, trainee)

    def swap_setting(self, key: str, before: str, value: str, trainee: str = "") -> bool:
        """Keep ``value`` where ``before`` still stands."""
        with self._writing() as tables:
            return statements.swap_setting(tables, key, before, value, trainee)

    def settings(self) -> list[tuple[str, str, str]]:
        """List every setting."""
        with self._reading() as tables:
            return statements.settings(tables)

    def _reading(self) -> AbstractContextManager[Tables]:
        return self.transaction(self.dialect.read)

    def _writing(self) -> AbstractContextManager[Tables]:
        return self.transaction(self.dialect.write)

    @contextmanager
    def _view_of(self, shift: str) -> Iterator[Tables]:
        """Read about ``shift`` from one state, whatever others write meanwhile."""
        with self._reading() as tables:
            _expect(tables, shift)
            yield tables

    @contextmanager
    def _writing_about(self, shift: str) -> Iterator[Tables]:
        """Write about ``shift``; whoever else wants to has to wait."""
        with self._writing() as tables:
            _expect(tables, shift, self.dialect.hold)
            yield tables


def _expect(tables: Tables, shift: str, hold: str = "") -> None:
    if not statements.exists(tables, shift, hold):
        raise Unreadable("no_such_shift", {"shift": shift})
