"""An interchange while it is read: the open message, bill, line of goods and container."""

from profiler_sim.trade_files.bounds import MAX_RECORDS, TradeFileFault
from profiler_sim.trade_files.readers.edifact.elements import (
    EQUIPMENT_MESSAGES,
    fill_fields,
    is_empty_box,
)
from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading


class MessageState:
    """What is open, and everything that was read so far."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.reading = Reading("edifact")
        self.kind = ""
        self.begins = 0
        self.open_message()

    def open_message(self) -> None:
        """Begin another message: nothing is open in it."""
        self.header: Fields = {}
        self.equipment: dict[str, Fields] = {}
        self.record: ManifestRecord | None = None
        self.goods: Fields | None = None
        self.box: Fields | None = None
        self.party = ""
        self.first = len(self.reading.records)

    @property
    def here(self) -> Fields:
        """Fields of the open bill, or of the whole message before the first one."""
        return self.record.of if self.record else self.header

    def open_bill(self, at: str) -> ManifestRecord:
        """Begin another bill."""
        if len(self.reading.records) >= MAX_RECORDS:
            raise TradeFileFault("too_many", at, limit=MAX_RECORDS)
        self.record = ManifestRecord("sea", at)
        self.reading.records.append(self.record)
        self.goods = self.box = None
        self.party = ""
        return self.record

    def close_message(self) -> None:
        """Give every bill what the message says of all, and its containers what it says of them.

        Where no goods name a container, and there is one bill, all containers are its own.
        """
        records = self.reading.records[self.first :]
        if self.kind in EQUIPMENT_MESSAGES and not records:
            self._list_equipment()
        for record in records:
            for name, stated in self.header.items():
                record.of.setdefault(name, stated)
            for each in record.containers:
                fill_fields(each, self.equipment.get(str(each["container"].value), {}))
        if len(records) == 1 and not records[0].containers:
            records[0].containers += [e for e in self.equipment.values() if not is_empty_box(e)]

    def _list_equipment(self) -> None:
        self.reading.second_source = True
        for fields in self.equipment.values():
            if is_empty_box(fields):
                self.reading.empties += 1
                continue
            at = fields["container"].at
            of = dict(self.header)
            self.reading.records.append(ManifestRecord("sea", at, of, [], [fields]))

    def finished(self) -> Reading:
        """Return everything. Raises ``TradeFileFault`` where no message held a bill."""
        self.close_message()
        if not self.reading.records and not self.reading.empties:
            raise TradeFileFault("no_bills")
        if any(record.goods for record in self.reading.records):
            self.reading.second_source = False
        return self.reading
