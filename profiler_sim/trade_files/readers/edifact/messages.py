"""CUSCAR, IFTMCS, IFTMIN, IFCSUM, BAPLIE, COARRI and COPRAR to records.

Positions differ between directories and users. So a segment is read by its qualifier within the
nearest open parent: the party, the line of goods, the container, the bill or the whole message.
"""

import re
from collections.abc import Callable, Mapping

from profiler_sim.trade_files.bounds import MAX_RECORDS, TradeFileFault
from profiler_sim.trade_files.readers.edifact.elements import (
    BILL_NUMBERS,
    BILLS,
    CHANGES,
    DAYS,
    EQUIPMENT_MESSAGES,
    FAHRENHEIT,
    GROSS_WEIGHTS,
    IMO,
    ISSUED,
    ONE_BILL_MESSAGES,
    PLACES,
    ROLES,
    SERIAL_LENGTH,
    VALUES,
    amount,
    amount_of,
    compact_number,
    day_of_form,
    fill_fields,
    is_empty_box,
    is_imo_number,
    joined_name,
    joined_text,
)
from profiler_sim.trade_files.readers.edifact.segments import Segment, decoded, read_segments
from profiler_sim.trade_files.readers.field_values import country_code, kilograms
from profiler_sim.trade_files.readers.values import hs_code
from profiler_sim.trade_files.records import Fields, How, ManifestRecord, Reading, Stated, put


def read_edifact(content: bytes) -> Reading:
    """Read every message of an interchange. Raises ``TradeFileFault``."""
    reader = _MessageReader()
    for segment in read_segments(decoded(content)):
        reader.take(segment)
    return reader.finished()


class _MessageReader:
    def __init__(self) -> None:
        self.reading = Reading("edifact")
        self.kind = ""
        self.begins = 0
        self._open_message()

    def _open_message(self) -> None:
        self.header: Fields = {}
        self.equipment: dict[str, Fields] = {}
        self.record: ManifestRecord | None = None
        self.goods: Fields | None = None
        self.box: Fields | None = None
        self.party = ""
        self.first = len(self.reading.records)

    def take(self, segment: Segment) -> None:
        """Read one segment."""
        handler = _HANDLERS.get(segment.tag)
        if handler is None:
            self.reading.ignore(segment.tag, segment.at)
        elif not handler(self, segment):
            qualifier = segment.text(0)
            known = qualifier if re.fullmatch(r"[A-Z0-9]{1,3}", qualifier) else ""
            self.reading.ignore(f"{segment.tag}+{known}", segment.at)

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

    # Segments of the message

    def unh(self, segment: Segment) -> bool:
        self.close_message()
        self.kind, self.begins = segment.text(1).upper(), segment.number
        self._open_message()
        return True

    def unt(self, segment: Segment) -> bool:
        counted, stated = segment.number - self.begins + 1, amount(segment.text(0))
        if stated is not None and stated != counted:
            self.reading.note("trade.count", at=segment.at, stated=stated, counted=counted)
        return True

    def bgm(self, segment: Segment) -> bool:
        if segment.text(2) in CHANGES:
            raise TradeFileFault("cancel", segment.at)
        if self.kind in ONE_BILL_MESSAGES:
            how: How = "read" if segment.text(0) in BILLS else "inferred"
            put(self.open_bill(segment.at).of, "bill_no", segment.text(1), segment.at, how)
        return True

    def cnt(self, segment: Segment) -> bool:
        """Compare a count of the message with what was read."""
        qualifier, stated = segment.text(0, 0), amount(segment.text(0, 1))
        records = self.reading.records[self.first :]
        lines = [line for record in records for line in record.goods]
        counted: Mapping[str, float] = {
            "8": sum(amount_of(line, "packages") for line in lines),
            "11": sum(amount_of(line, "packages") for line in lines),
            "16": len(self.equipment),
        }
        if stated is None or qualifier not in counted or self.kind in EQUIPMENT_MESSAGES:
            return stated is not None
        if counted[qualifier] and counted[qualifier] != stated:
            found = counted[qualifier]
            self.reading.note("trade.count", at=segment.at, stated=stated, counted=found)
        return True

    def tdt(self, segment: Segment) -> bool:
        if segment.text(0) not in {"20", "1", "10"}:
            return False
        at, into = segment.at, self.here
        put(into, "voyage", segment.text(1), at)
        put(into, "carrier", segment.text(4, 3) or segment.text(4), at)
        ship = segment.text(7)
        if IMO.fullmatch(ship) and is_imo_number(ship):
            put(into, "imo", ship, at)
        put(into, "vessel", segment.text(7, 3), at)
        return True

    def dtm(self, segment: Segment) -> bool:
        qualifier, text, form = (segment.text(0, at) for at in range(3))
        found = day_of_form(text, form)
        name = DAYS.get(qualifier)
        if qualifier == ISSUED and self.record:
            name = "issued_on"
        if name is None or found is None:
            return False
        put(self.here, name, found, segment.at)
        return True

    def loc(self, segment: Segment) -> bool:
        qualifier = segment.text(0)
        place = segment.text(1) or segment.text(1, 3)
        if qualifier == "28":
            put(self.here, "origin", country_code(place[:2]), segment.at)
            return True
        if qualifier == "60" and not self.record:
            put(self.header, "discharge_port", place, segment.at, "inferred")
            return True
        name = PLACES.get(qualifier)
        if name is None:
            return False
        put(self.here, name, place, segment.at)
        return True

    # Segments of a bill

    def cni(self, segment: Segment) -> bool:
        record = self.open_bill(segment.at)
        put(record.of, "bill_no", segment.text(1), segment.at)
        return True

    def rff(self, segment: Segment) -> bool:
        qualifier, text = segment.text(0, 0), segment.text(0, 1)
        if self.party and qualifier in {"VA", "GN", "AHP", "XA"}:
            put(self.here, f"{self.party}_tax_id", text, segment.at)
            return True
        if qualifier in {"BN", "CU"} and self.record:
            put(self.record.of, "booking_no", text, segment.at)
            return True
        if qualifier not in BILL_NUMBERS or self.record is None:
            return False
        if self.record.goods:  # a house of its own under the same consignment
            master = self.record.of.get("master_bill") or self.record.of.get("bill_no")
            record = self.open_bill(segment.at)
            if master:
                record.of["master_bill"] = master
            put(record.of, "bill_no", text, segment.at)
        elif qualifier == "MB":
            put(self.record.of, "master_bill", text, segment.at)
        elif text:
            self._rename(text, segment.at)
        return True

    def _rename(self, text: str, at: str) -> None:
        """The bill has a number of its own; that of the consignment is then the master's.

        A number that was only inferred is that of another paper.
        """
        if self.record is None:
            return
        old = self.record.of.pop("bill_no", None)
        put(self.record.of, "bill_no", text, at)
        if old and old.how == "read" and old.value != text and len(str(old.value)) > SERIAL_LENGTH:
            self.record.of.setdefault("master_bill", old)

    def nad(self, segment: Segment) -> bool:
        role = ROLES.get(segment.text(0), "")
        self.party = role
        if not role or self.record is None:
            self.party = ""
            return False
        of, at = self.record.of, segment.at
        lines = [line for line in segment.components(2) if line.strip()]
        name = joined_name(segment.components(3))
        if not name and lines:
            name, lines = lines[0], lines[1:]
        put(of, role, name, at)
        street = ", ".join(part.strip() for part in (*lines, *segment.components(4)) if part)
        put(of, f"{role}_street", street, at)
        put(of, f"{role}_city", segment.text(5), at)
        put(of, f"{role}_postcode", segment.text(7), at)
        put(of, f"{role}_country", country_code(segment.text(8)), at)
        return True

    def com(self, segment: Segment) -> bool:
        if not self.party or self.record is None:
            return False
        names = {"TE": "phone", "EM": "email", "AL": "phone"}
        name = names.get(segment.text(0, 1))
        if name:
            put(self.record.of, f"{self.party}_{name}", segment.text(0), segment.at)
        return name is not None

    def cpi(self, segment: Segment) -> bool:
        paid = {"P": "prepaid", "PP": "prepaid", "C": "collect", "CC": "collect"}
        put(self.here, "freight", paid.get(segment.text(2)), segment.at)
        return True

    def tod(self, segment: Segment) -> bool:
        put(self.here, "incoterm", segment.text(2).upper(), segment.at)
        return True

    def moa(self, segment: Segment) -> bool:
        qualifier, text, currency = (segment.text(0, at) for at in range(3))
        value = amount(text)
        if qualifier not in VALUES or not value:
            return False
        into = self.goods if self.goods is not None else self.here
        put(into, "value", value, segment.at)
        put(into, "currency", currency, segment.at)
        return True

    # Lines of goods

    def gid(self, segment: Segment) -> bool:
        if self.record is None:
            return False
        self.goods, self.box, self.party = {}, None, ""
        self.record.goods.append(self.goods)
        put(self.goods, "packages", amount(segment.text(1)) or None, segment.at)
        put(self.goods, "package_code", segment.text(1, 1) or segment.text(1, 4), segment.at)
        return True

    def ftx(self, segment: Segment) -> bool:
        if segment.text(0) not in {"AAA", "AAS"} or self.goods is None:
            return False
        text = joined_text(segment.components(3))
        known = self.goods.get("goods")
        if known:
            self.goods["goods"] = known._replace(value=f"{known.value} {' '.join(text.split())}")
        else:
            put(self.goods, "goods", text, segment.at)
        return True

    def mea(self, segment: Segment) -> bool:
        what = segment.text(1) or segment.text(0)
        unit, value = segment.text(2), amount(segment.text(2, 1))
        into = next((f for f in (self.box, self.goods) if f is not None), self.here)
        if what == "AAW" and into is not self.box:
            put(into, "volume_m3", value or None, segment.at)
            return True
        kg = kilograms(value, unit)
        names = {"T": "tare_kg", "VGM": "vgm_kg"} if into is self.box else {}
        name = names.get(what) or ("gross_kg" if what in GROSS_WEIGHTS else None)
        if name is None:
            return False
        put(into, name, kg or None, segment.at)
        return True

    def sgp(self, segment: Segment) -> bool:
        box = compact_number(segment.text(0))
        if not box or self.record is None:
            return False
        if self.goods is not None:
            put(self.goods, "in_container", box, segment.at)
        if all(each["container"].value != box for each in self.record.containers):
            self.record.containers.append({"container": Stated(box, segment.at)})
        return True

    def cst(self, segment: Segment) -> bool:
        code = hs_code(segment.text(1) or segment.text(0))
        if code is None or self.goods is None:
            return False
        put(self.goods, "hs", code[0], segment.at)
        return True

    def pci(self, segment: Segment) -> bool:
        if self.goods is None:
            return False
        put(self.goods, "marks", " ".join(segment.components(1)), segment.at)
        return True

    def dgs(self, segment: Segment) -> bool:
        if self.goods is None:
            return False
        put(self.goods, "un_number", segment.text(2), segment.at)
        return True

    # Containers

    def eqd(self, segment: Segment) -> bool:
        if segment.text(0) not in {"CN", "TE"} or not segment.text(1):
            self.box = None
            return False
        box = compact_number(segment.text(1))
        self.box = self.equipment.setdefault(box, {})
        put(self.box, "container", box, segment.at)
        put(self.box, "size_type", segment.text(2), segment.at)
        put(self.box, "full_empty", segment.text(5), segment.at)
        if self.record and all(e["container"].value != box for e in self.record.containers):
            self.record.containers.append({"container": Stated(box, segment.at)})
        return True

    def sel(self, segment: Segment) -> bool:
        if self.box is None or not segment.text(0):
            return False
        known = self.box.get("seal")
        seals = known.value if known and isinstance(known.value, tuple) else ()
        at = known.at if known else segment.at
        self.box["seal"] = Stated((*seals, segment.text(0)), at)
        return True

    def tmp(self, segment: Segment) -> bool:
        if self.box is None:
            return False
        degrees, unit = amount(segment.text(1)), segment.text(1, 1)
        if degrees is not None and unit == FAHRENHEIT:
            degrees = round((degrees - 32) / 1.8)
        put(self.box, "set_temp_c", degrees, segment.at)
        return True


_Handler = Callable[[_MessageReader, Segment], bool]
"""Reads a segment; returns whether it was used."""
_HANDLERS: Mapping[str, _Handler] = {
    name.upper(): getattr(_MessageReader, name)
    for name in (
        *("unh", "unt", "bgm", "cnt", "tdt", "dtm", "loc", "cni", "rff", "nad", "com", "cpi"),
        *("tod", "moa", "gid", "ftx", "mea", "sgp", "cst", "pci", "dgs", "eqd", "sel", "tmp"),
    )
}
