"""Tables to records: one row a bill, or one row a line of goods with the bill repeated."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from profiler_sim.cargo.modes import Mode
from profiler_sim.trade_files.bounds import MAX_RECORDS, TradeFileFault
from profiler_sim.trade_files.fields import (
    CONTAINER_FIELDS,
    COUNTS,
    GOODS_FIELDS,
    KINDS,
    PARTIES,
    FieldKind,
)
from profiler_sim.trade_files.readers.field_values import (
    Notation,
    put_party,
    put_plates,
    put_value,
)
from profiler_sim.trade_files.readers.headings import ColumnMatch, normalised
from profiler_sim.trade_files.readers.table_totals import (
    TotalsCheck,
    has_figures_alone,
    is_total,
    without_word,
)
from profiler_sim.trade_files.readers.tables import Cell, SourceTable
from profiler_sim.trade_files.readers.values import (
    has_decimal_comma,
    has_shortest_decimals,
    is_month_first,
    written,
)
from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading

Progress = Callable[[int], None]
_NUMBERS: Mapping[str, Mode] = {
    "item_no": "post",
    "awb_no": "air",
    "house_no": "air",
    "flight": "air",
    "cmr_no": "road",
    "transit_no": "road",
    "plate": "road",
    "bill_no": "sea",
    "container": "sea",
    "vessel": "sea",
}
"""Columns that only one mode of transport has, the surest first."""
_KEYS = ("item_no", "house_no", "awb_no", "cmr_no", "bill_no", "transit_no")
"""What names a consignment, so that rows with the same belong together."""
_EMPTY = frozenset({"4", "E", "EMPTY", "MT", "PRAZAN", "BOSH"})
_FEW_MISFITS = 3
"""Rows of one kind that are named."""
_UNIT_WORDS = frozenset({"t", "ton", "tons", "tonne", "tonnes", "tona", "tone", "lb", "lbs"})
_PARTY_NAMES = frozenset({"shipper", "consignee"})
_EVERY = 1000
"""Rows between two reports of progress."""


def read_table(
    table: SourceTable,
    columns: Sequence[ColumnMatch],
    *,
    mode: Mode | None = None,
    progress: Progress = lambda _rows: None,
) -> Reading:
    """Read the rows of a table whose columns are known.

    ``mode`` is taken where it is given; else the columns tell it. Raises ``TradeFileFault`` for
    a table that names no consignment.
    """
    places = {match.field: n for n, match in enumerate(columns) if match.field}
    reading = Reading("table")
    for match in columns:
        if match.field is None and match.heading:
            reading.ignore(match.heading, f"row {table.heading_row}")
    found = mode or next((m for name, m in _NUMBERS.items() if name in places), None)
    if found is None or not places:
        raise TradeFileFault("no_document", f"row {table.heading_row}")
    for heading in table.rounded:
        reading.note("trade.rounded", heading=heading)
    if table.other_sheets:
        reading.note("trade.other_sheets", count=table.other_sheets)
    _TableReader(table, places, found, reading).read(progress)
    return reading


class _TableReader:
    def __init__(
        self, table: SourceTable, places: Mapping[str, int], mode: Mode, reading: Reading
    ) -> None:
        self.table, self.places, self.mode, self.reading = table, places, mode, reading
        self.key = next((name for name in _KEYS if name in places), None)
        self.by_key: dict[str, ManifestRecord] = {}
        self.misfits: dict[str, list[str]] = {}
        self.totals, self.continued = TotalsCheck(), list[str]()
        self.last: ManifestRecord | None = None
        self.notations = {name: self._notation(name, n) for name, n in places.items()}

    def _column(self, place: int) -> list[Cell]:
        return [row[place] for row in self.table.rows if place < len(row)]

    def _notation(self, name: str, place: int) -> Notation:
        """How a column is written, by all its cells."""
        if KINDS[name] is FieldKind.DAY:
            return Notation(month_first=is_month_first(self._column(place)))
        if KINDS[name] is not FieldKind.NUMBER:
            return Notation()
        texts = [cell for cell in self._column(place) if isinstance(cell, str) and cell]
        is_comma = has_decimal_comma(texts, whole=name in COUNTS)
        if is_comma is None and self.table.is_comma_separated and has_shortest_decimals(texts):
            is_comma = False
        unit = _unit_of(self.table.headings[place])
        return Notation(bool(is_comma), is_open=is_comma is None, unit=unit)

    def read(self, progress: Progress) -> None:
        for count, (number, row) in enumerate(self.table.numbered(), 1):
            if count > MAX_RECORDS:
                raise TradeFileFault("too_many", f"row {number}", limit=MAX_RECORDS)
            self._row(number, row)
            if not count % _EVERY:
                progress(count)
        self._note_rows()
        if not self.reading.records and not self.reading.empties:
            raise TradeFileFault("no_rows", f"row {self.table.heading_row}")

    def _note_rows(self) -> None:
        """Tell of cells that do not fit, and of rows that are no entries of their own."""
        for name, at in self.misfits.items():
            heading = self.table.headings[self.places[name]]
            is_country = KINDS[name] is FieldKind.COUNTRY
            code = "trade.misfit_country" if is_country else "trade.misfit"
            self.reading.note(code, heading=heading, count=len(at), at=_first_of(at))
        for code, at in (("totals", self.totals.at), ("continued", self.continued)):
            if at:
                self.reading.note(f"trade.{code}", count=len(at), at=_first_of(at))

    def _row(self, number: int, row: Sequence[Cell]) -> None:
        at, is_sum = f"row {number}", is_total(row)
        of, goods, container = self._stated(map(without_word, row) if is_sum else row, at)
        if is_sum:
            goods = {name: goods[name] for name in goods if KINDS[name] is FieldKind.NUMBER}
        if not (of or goods or container):
            return
        if is_sum or has_figures_alone(of, goods, container):
            self.totals.compare(goods, at, self.reading)
            return
        if _is_empty(goods, container):
            self.reading.empties += 1
            return
        record = self.last = self._record(of, at)
        self.totals.add(goods)
        if goods:
            if "container" in container:
                goods["in_container"] = container["container"]
            record.goods.append(goods)
        if container:
            _add_container(record, container)

    def _stated(self, row: Iterable[Cell], at: str) -> tuple[Fields, Fields, Fields]:
        """Fields of the consignment, of its line of goods and of its container."""
        of: Fields = {}
        goods: Fields = {}
        container: Fields = {}
        cells = list(row)
        for name, place in self.places.items():
            cell = cells[place] if place < len(cells) else ""
            if cell != "" and not self._put(_part(name, of, goods, container), name, cell, at):
                self.misfits.setdefault(name, []).append(at)
        return of, goods, container

    def _put(self, fields: Fields, name: str, cell: Cell, at: str) -> bool:
        if name in PARTIES:
            put_party(fields, name, written(cell), at)
            return True
        if name == "plate":
            put_plates(fields, written(cell), at)
            return True
        return put_value(fields, name, cell, at, self.notations[name])

    def _record(self, of: Fields, at: str) -> ManifestRecord:
        """The consignment of a row: a new one, or that of an earlier row with its number.

        A row without a number and without parties goes with the row above: its cells are merged.
        """
        key = str(of[self.key].value) if self.key in of else ""
        record = self.by_key.get(key) if key else None
        if not key and self.last and self.key in self.last.of and not _PARTY_NAMES & of.keys():
            self.continued.append(at)
            record = self.last
        if record is None:
            record = ManifestRecord(self.mode, at)
            self.reading.records.append(record)
            if key:
                self.by_key[key] = record
        for name, stated in of.items():
            record.of.setdefault(name, stated)
        return record


def _first_of(at: Sequence[str]) -> str:
    return ", ".join(at[:_FEW_MISFITS]) + (", …" if len(at) > _FEW_MISFITS else "")


def _unit_of(heading: str) -> str:
    """The unit of weight that a heading names, such as t in "Bruto (t)"; empty for none."""
    words = normalised(heading).split()
    return next((word for word in words if word in _UNIT_WORDS), "")


def _part(name: str, of: Fields, goods: Fields, container: Fields) -> Fields:
    """Where a column of a table belongs: a row has one line of goods and one container."""
    if name in CONTAINER_FIELDS and name not in GOODS_FIELDS:
        return container
    return goods if name in GOODS_FIELDS else of


def _is_empty(goods: Fields, container: Fields) -> bool:
    said = container.get("full_empty")
    return said is not None and str(said.value).upper() in _EMPTY and "goods" not in goods


def _add_container(record: ManifestRecord, container: Fields) -> None:
    number = container.get("container")
    for known in record.containers:
        if number and known.get("container") and known["container"].value == number.value:
            for name, stated in container.items():
                known.setdefault(name, stated)
            return
    record.containers.append(container)
