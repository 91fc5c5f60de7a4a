"""From records of a file to a case folder: anonymous, as papers, with goods hidden in some.

The order is the promise: nothing is written before records are anonymous, and the key that made
them so is never kept.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import WrongUsage
from profiler_sim.mentor.imports.exercise import MOST_DAYS, MOST_LOADS, scenario_of
from profiler_sim.mentor.imports.hidden_loads import hide_goods
from profiler_sim.mentor.imports.vocabulary import place_index, vocabulary, words_of
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.names import lanes_from
from profiler_sim.trade_files.anonymiser.anonymise import Anonymiser, with_known_codes
from profiler_sim.trade_files.anonymiser.secret import Secret
from profiler_sim.trade_files.fields import KINDS, FieldKind
from profiler_sim.trade_files.papers.consignments import ImportedPapers, write_papers
from profiler_sim.trade_files.papers.desk import ImportDesk
from profiler_sim.trade_files.papers.places import PlaceIndex
from profiler_sim.trade_files.records import ManifestRecord, Reading
from profiler_sim.trade_files.report import FieldCount, count_fields
from profiler_sim.traffic.world import FIRST_DAY

Progress = Callable[[int], None]
_WEEK = 7
_EVERY = 500
_DATES = ("arrives_on", "departs_on", "issued_on")


@dataclass(frozen=True, slots=True)
class ImportWishes:
    """What the mentor wants of an import."""

    unit: str
    name: str
    """Of the scenario."""
    keep: bool = False
    """Leave everything as it is; the case is private then."""
    take: int | None = None
    """How many loads the exercise has; None for all, or as many as one can have."""
    hide: Mapping[str, int] = field(default_factory=dict)
    """Loads that hide goods, by method."""
    start: str | None = None
    """Place of loading where the file states none."""
    rates: Mapping[str, float] = field(default_factory=dict)
    """US dollars for one unit of a currency."""
    words: frozenset[str] = frozenset()
    """Words of goods that stay although no list has them, in the form of ``folded``."""


@dataclass(frozen=True, slots=True)
class ManifestImport:
    """Everything that came of an import, before it is written."""

    scenario: Scenario | None
    """None where no load can be played; ``left_out`` says why."""
    papers: tuple[Consignment, ...]
    """All papers that could be made, also those beyond the exercise."""
    records: int
    fields: tuple[FieldCount, ...]
    left_out: Mapping[str, int]
    """Records without papers, by what is missing."""
    strange_starts: int
    """Papers from places that the unit's traffic does not know."""
    unrated: Mapping[str, int]
    """Values in currencies without a rate, by currency; the papers leave them out."""
    lost_words: Mapping[str, int]
    """Words that were taken out of goods and marks: for the screen alone, never for a file."""
    words_not_met: tuple[str, ...] = ()
    """Words that may stay and are nowhere: for the screen alone."""


def import_manifest(
    reading: Reading,
    wishes: ImportWishes,
    catalogue: Catalogue,
    key: bytes,
    progress: Progress = lambda _count: None,
) -> ManifestImport:
    """Make papers and a scenario of what was read. ``key`` is 32 random bytes, used once.

    Raises ``WrongUsage`` where goods cannot be hidden as wanted.
    """
    unit = catalogue.units[wishes.unit]
    secret, places = Secret(key), place_index()
    lost: dict[str, int] = {}
    make = with_known_codes
    if not wishes.keep:
        known = vocabulary(catalogue, places)
        words = replace(known, goods=frozenset(known.goods) | wishes.words)
        weeks = weeks_to_exercise(reading.records)
        make = Anonymiser(secret, words, weeks, unit.country, lost).record
    desk = ImportDesk(
        mode=unit.mode,
        port=unit.port,
        starts=tuple(lane.origin for lane in unit.lanes),
        places=places,
        day=FIRST_DAY.date(),
        usual_start=wishes.start,
        rates=wishes.rates,
    )
    done = list(_written(map(make, reading.records), desk, progress))
    papers = tuple(_within_days(each.papers) for each in done if each.papers)
    supplied = Counter(name for each in done for name in each.supplied)
    scenario = _scenario(wishes, papers, catalogue, secret) if papers else None
    return ManifestImport(
        scenario=scenario,
        papers=papers,
        records=len(reading.records),
        fields=tuple(count_fields(reading.records, supplied)),
        left_out=Counter(each.missing for each in done if each.papers is None),
        strange_starts=sum(not lanes_from(unit, each.transport.start) for each in papers),
        unrated=_unrated(reading.records, desk.rates or {}),
        lost_words=lost,
        words_not_met=_words_not_met(wishes.words, reading.records),
    )


def _words_not_met(wanted: frozenset[str], records: Iterable[ManifestRecord]) -> tuple[str, ...]:
    return tuple(sorted(wanted - _goods_words(records))) if wanted else ()


def _goods_words(records: Iterable[ManifestRecord]) -> set[str]:
    texts = (
        str(stated.value)
        for record in records
        for line in record.goods
        for name, stated in line.items()
        if KINDS[name] is FieldKind.TEXT
    )
    return words_of(texts)


def _unrated(records: Iterable[ManifestRecord], rates: Mapping[str, float]) -> Counter[str]:
    """Count values of goods and invoices by currency, where none leads to US dollars."""
    stated = (
        str(fields["currency"].value)
        for record in records
        for _prefix, fields in record.parts()
        if "currency" in fields and "value" in fields
    )
    return Counter(each for each in stated if each != "USD" and each not in rates)


def _written(
    records: Iterable[ManifestRecord], desk: ImportDesk, progress: Progress
) -> Iterable[ImportedPapers]:
    for count, record in enumerate(records, 1):
        yield from write_papers(record, desk)
        if not count % _EVERY:
            progress(count)


def weeks_to_exercise(records: Sequence[ManifestRecord]) -> int:
    """Return by how many weeks days are moved, so that the first arrival is in the first week.

    Where no arrival is stated, the last of the other days comes before the exercise.
    """
    first = FIRST_DAY.date()
    for name in _DATES:
        days = [day for each in records if isinstance(day := each.value(name), date)]
        if not days:
            continue
        wanted = min(days) if name == "arrives_on" else max(days) + timedelta(days=_WEEK)
        monday = wanted - timedelta(days=wanted.weekday())
        return (first - monday).days // _WEEK
    return 0


def _within_days(papers: Consignment) -> Consignment:
    """Papers that arrive in the two weeks of an exercise."""
    at = papers.transport.arrives_at
    last = FIRST_DAY + timedelta(days=MOST_DAYS - 1)
    inside = min(max(at, FIRST_DAY), last)
    if inside == at:
        return papers
    transport = papers.transport.model_copy(update={"arrives_at": inside})
    return papers.model_copy(update={"transport": transport})


def _scenario(
    wishes: ImportWishes, papers: Sequence[Consignment], catalogue: Catalogue, secret: Secret
) -> Scenario:
    count = min(len(papers), MOST_LOADS, wishes.take or MOST_LOADS)
    chosen = _drawn(papers, count, secret)
    base = scenario_of(wishes.name, "", wishes.unit, chosen, catalogue)
    base = base.model_copy(
        update={"private": wishes.keep, "hidden": {m: float(n) for m, n in wishes.hide.items()}}
    )
    if sum(wishes.hide.values()) >= count:
        raise WrongUsage("trade.hide_too_many", {"count": count})

    def draw(name: str) -> float:
        return secret.number("exercise", name, 1 << 32) / (1 << 32)

    return hide_goods(base, catalogue, wishes.hide, draw)


def _drawn(papers: Sequence[Consignment], count: int, secret: Secret) -> list[Consignment]:
    """As many as wanted, drawn at random, in the order of the file."""
    order = sorted(range(len(papers)), key=lambda at: secret.number("take", str(at), 1 << 62))
    return [papers[at] for at in sorted(order[:count])]


def unit_of(reading: Reading, catalogue: Catalogue) -> str | None:
    """Return the unit at whose place most of the goods arrive; None where none is stated."""
    places = place_index()
    return _most_common_unit(reading, catalogue, places)


def _most_common_unit(reading: Reading, catalogue: Catalogue, places: PlaceIndex) -> str | None:
    by_port = {each.port: name for name, each in catalogue.units.items()}
    found = Counter(
        by_port[code]
        for each in reading.records
        if (stated := each.text("discharge_port")) and (code := places.code_of(stated)) in by_port
    )
    return found.most_common(1)[0][0] if found else None


def default_name(folder: Path) -> str:
    """Return a name for the scenario: that of its folder, in small letters and hyphens."""
    kept = (char if char.isalnum() and char.isascii() else "-" for char in folder.name.lower())
    return "-".join(filter(None, "".join(kept).split("-"))) or "imported"
