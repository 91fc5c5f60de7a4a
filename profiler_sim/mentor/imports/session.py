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
from profiler_sim.trade_files.anonymiser.secret import KEY_BYTES
from profiler_sim.trade_files.readers.headings import UNUSED, ColumnMatch, normalised

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
    name = default_name(Path(Path(draft.source.name).stem))
    wishes = ImportWishes(unit=draft.unit, name=name, words=draft.words)
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
