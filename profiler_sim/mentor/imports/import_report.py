"""The report of an import: what was read, worked out, not stated and not used."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.text import on_one_line
from profiler_sim.files.catalogue_tables import table_rows
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.i18n.trade_fields import field_name
from profiler_sim.i18n.wording import message, sentence
from profiler_sim.mentor.imports.manifest_import import ImportWishes, ManifestImport
from profiler_sim.mentor.imports.sources import HEADINGS
from profiler_sim.trade_files.readers.headings import normalised
from profiler_sim.trade_files.records import ImportNote, Reading
from profiler_sim.trade_files.word_lists import folded

_MOST_IGNORED = 200
"""Elements that are not used, and that are named."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Everything a mentor should know, without a word of the file that names anybody."""

    format: str
    done: ManifestImport
    ignored: Sequence[tuple[str, int, str]]
    """Element, how often, and where first."""
    notes: tuple[ImportNote, ...]

    @classmethod
    def of(cls, reading: Reading, done: ManifestImport, wishes: ImportWishes) -> "ImportReport":
        """Collect it.

        Of headings that are not used, words of the list of headings are shown; names of segments
        and elements belong to the format and not to the file.
        """
        known, are_plain = _heading_words(), wishes.keep or reading.format != "table"
        ignored = [
            (name if are_plain else _shown(name, known), each.count, each.at)
            for name, each in list(reading.ignored.items())[:_MOST_IGNORED]
        ]
        return cls(reading.format, done, ignored, tuple(_notes(reading, done, wishes)))

    def as_data(self) -> dict[str, object]:
        """Return it for other programs."""
        return {
            "format": self.format,
            "consignments": self.done.records,
            "papers": len(self.done.papers),
            "loads": len(self.done.scenario.my_cases) if self.done.scenario else 0,
            "fields": [
                {
                    "field": each.field,
                    "read": each.read,
                    "inferred": each.inferred,
                    "supplied": each.supplied,
                    "unknown": each.unknown,
                    "at": each.at,
                }
                for each in self.done.fields
            ],
            "ignored": [
                {"element": name, "count": count, "at": at} for name, count, at in self.ignored
            ],
            "notes": [{"code": note.code, **note.params} for note in self.notes],
        }

    def lines(self) -> Iterator[str]:
        """Say it line by line."""
        count, papers = self.done.records, len(self.done.papers)
        yield ngettext(
            "{n} consignment was read, {papers} with papers.",
            "{n} consignments were read, {papers} with papers.",
            count,
        ).format(n=count, papers=papers)
        for note in self.notes:
            yield message(note.code, note.params)
        yield ""
        yield from self._table()
        if self.ignored:
            yield ""
            yield _("Not used:")
            for name, _count, at in self.ignored:
                yield f"  {on_one_line(name)} ({at})"

    def summary(self) -> Iterator[str]:
        """Say it in few columns: notes, what was read how often, and what no load states."""
        count = self.done.records
        for note in self.notes:
            yield sentence(note.code, note.params)
        yield ""
        yield _("Read, of {n}:").format(n=count)
        for each in self.done.fields:
            if known := each.read + each.inferred:
                yield f"  {known:>5}  {field_name(each.field)}"
        missing = [field_name(each.field) for each in self.done.fields if each.unknown == count]
        if missing:
            yield ""
            yield _("Not stated: {fields}").format(fields=", ".join(missing))

    def _table(self) -> Iterator[str]:
        field, heads = _("field"), (_("read"), _("inferred"), _("added"), _("not stated"))
        names = [field_name(each.field) for each in self.done.fields]
        wide = max(map(len, names), default=0)
        yield f"{field:{wide}}  {heads[0]:>8} {heads[1]:>9} {heads[2]:>7} {heads[3]:>11}"
        for name, each in zip(names, self.done.fields, strict=True):
            numbers = f"{each.read:8} {each.inferred:9} {each.supplied:7} {each.unknown:11}"
            yield f"{name:{wide}}  {numbers}  {each.at}".rstrip()


def _notes(reading: Reading, done: ManifestImport, wishes: ImportWishes) -> Iterator[ImportNote]:
    yield from reading.notes
    if reading.empties:
        yield ImportNote("trade.empties", {"count": reading.empties})
    for missing, count in sorted(done.left_out.items()):
        yield ImportNote(f"trade.missing_{missing}", {"count": count})
    if done.strange_starts:
        yield ImportNote("trade.strange_starts", {"count": done.strange_starts})
    for currency, count in sorted(done.unrated.items()):
        yield ImportNote("trade.unrated", {"count": count, "currency": currency})
    if done.scenario and not wishes.hide:
        yield ImportNote("trade.nothing_hidden", {})
    yield ImportNote("trade.kept" if wishes.keep else "trade.recognisable", {})


def _heading_words() -> frozenset[str]:
    headings = (row["heading"] for row in table_rows(HEADINGS))
    return frozenset(folded(word) for each in headings for word in normalised(each).split())


def _shown(name: str, known: frozenset[str]) -> str:
    """A heading without the words that no known heading has."""
    words = normalised(name).split()
    if all(folded(word) in known for word in words):
        return name
    return " ".join(word if folded(word) in known else "…" for word in words)


def lost_words(lost: Mapping[str, int], most: int = 40) -> Iterator[str]:
    """List words that were taken out, the most frequent first; for the screen alone."""
    if not lost:
        return
    named = sorted(lost, key=lambda word: (-lost[word], word))
    listed = ", ".join(f"{on_one_line(word)} ({lost[word]})" for word in named[:most])
    rest = f", … ({len(named) - most})" if len(named) > most else ""
    yield _("Words taken out of goods and marks: {words}").format(words=listed + rest)
    yield _("To keep one that names nobody, import again with --word WORD.")
