"""An import while a mentor works on it: columns and words change, and its result is made anew."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import WrongUsage
from profiler_sim.mentor.imports.case_files import case_files
from profiler_sim.mentor.imports.case_folder import (
    SCENARIO_ENDING,
    refuse_full_folder,
    write_case_folder,
)
from profiler_sim.mentor.imports.heading_memory import keep_headings, kept_headings
from profiler_sim.mentor.imports.import_report import ImportReport
from profiler_sim.mentor.imports.manifest_import import (
    ImportWishes,
    ManifestImport,
    default_name,
    import_manifest,
    unit_of,
)
from profiler_sim.mentor.imports.sources import TradeSource, columns_of, open_source, read_source
from profiler_sim.mentor.imports.wish_words import confirm_keeping, count_of, rate_of
from profiler_sim.trade_files.anonymiser.secret import KEY_BYTES
from profiler_sim.trade_files.readers.headings import UNUSED, ColumnMatch, normalised
from profiler_sim.trade_files.second_source import add_second_source

DrawKey = Callable[[int], bytes]
"""Gives so many random bytes."""


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """What the mentor has chosen so far; nothing of it is written."""

    source: TradeSource
    unit: str
    """The desk at which the goods are practised."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """Fields by heading, in normal form; ``-`` leaves a column out."""
    words: frozenset[str] = frozenset()
    """Words of goods that may stay, in the form of ``folded``."""
    hide: Mapping[str, int] = field(default_factory=dict)
    """Loads that hide goods, by method."""
    rates: Mapping[str, float] = field(default_factory=dict)
    """US dollars for one unit of a currency."""
    second: TradeSource | None = None
    """A load list or discharge list beside it."""
    keep: bool = False
    """Leave real data as they are."""

    @classmethod
    def of(cls, path: Path, unit: str) -> "ImportDraft":
        """Open a file; raises ``Unreadable``."""
        return cls(open_source(path), unit, kept_headings())

    @property
    def columns(self) -> list[ColumnMatch]:
        """What each column holds; nothing for files that are no tables."""
        return columns_of(self.source, self.chosen)

    def with_column(self, heading: str, name: str | None) -> "ImportDraft":
        """Say what a column holds; None leaves it out."""
        return replace(self, chosen={**self.chosen, normalised(heading): name or UNUSED})

    def with_word(self, word: str) -> "ImportDraft":
        """Let a word stay, or take it out again."""
        return replace(self, words=self.words ^ {word})

    def hiding(self, method: str, count: str) -> "ImportDraft":
        """Hide goods in so many loads, as typed; raises ``WrongUsage``."""
        loads = count_of(count.strip(), count)
        others = {name: n for name, n in self.hide.items() if name != method}
        return replace(self, hide={**others, method: loads} if loads else others)

    def hiding_nothing(self) -> "ImportDraft":
        """Leave all loads as they are."""
        return replace(self, hide={})

    def with_rate(self, currency: str, rate: str) -> "ImportDraft":
        """Name a rate, as typed; raises ``WrongUsage``."""
        return replace(self, rates={**self.rates, currency: rate_of(rate, rate)})

    def with_second(self, path: Path) -> "ImportDraft":
        """Put a load list beside it; raises ``Unreadable``."""
        return replace(self, second=open_source(path))

    def without_second(self) -> "ImportDraft":
        """Take the load list away."""
        return replace(self, second=None)

    def keeping(self, typed: str, word: str) -> "ImportDraft":
        """Keep real data, once ``word`` was typed; raises ``WrongUsage``."""
        confirm_keeping(typed, word)
        return replace(self, keep=True)

    def anonymous(self) -> "ImportDraft":
        """Make it anonymous."""
        return replace(self, keep=False)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What would be written."""

    done: ManifestImport
    report: ImportReport
    wishes: ImportWishes

    def lines(self) -> Iterator[str]:
        """The report, in few columns."""
        return self.report.summary()


def usual_unit(path: Path, catalogue: Catalogue) -> str | None:
    """Return the desk that the file itself names; None where it names none."""
    source = open_source(path)
    columns = columns_of(source, kept_headings())
    return unit_of(read_source(source, columns, None), catalogue)


def preview(draft: ImportDraft, catalogue: Catalogue, draw_key: DrawKey) -> ImportPreview:
    """Read the file and make it anonymous; raises ``Unreadable``."""
    mode = catalogue.units[draft.unit].mode
    reading = read_source(draft.source, draft.columns, mode)
    if draft.second:
        columns = columns_of(draft.second, draft.chosen)
        add_second_source(reading, read_source(draft.second, columns, mode))
    name = default_name(Path(Path(draft.source.name).stem))
    wishes = ImportWishes(
        unit=draft.unit,
        name=name,
        keep=draft.keep,
        hide=draft.hide,
        rates=draft.rates,
        words=draft.words,
    )
    done = import_manifest(reading, wishes, catalogue, draw_key(KEY_BYTES))
    return ImportPreview(done, ImportReport.of(reading, done, wishes), wishes)


def save(found: ImportPreview, draft: ImportDraft, folder: Path) -> Path:
    """Write a case folder and keep the columns; returns the scenario.

    Raises ``WrongUsage`` where something is there or no load can be played, ``Unwritable``.
    """
    if found.done.scenario is None:
        raise WrongUsage("trade.unplayable")
    refuse_full_folder(folder)
    name = default_name(folder)
    wishes = replace(found.wishes, name=name)
    scenario = found.done.scenario.model_copy(update={"scenario": name})
    done = replace(found.done, scenario=scenario)
    write_case_folder(folder, case_files(done, found.report, wishes))
    keep_headings(draft.columns, draft.chosen)
    return folder / f"{name}{SCENARIO_ENDING}"
