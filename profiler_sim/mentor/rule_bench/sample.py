"""A sample of honest and smuggled loads of one mode of transport, for rules to be tried on.

Its facts lie in Parquet files in the cache folder, named by everything they depend on. A file is
there whole or not at all, so a sample that was broken off goes on where it ended. The papers of a
load are written again from its seed when somebody wants to read them.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path

from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.facts.schema import Column, FactType, FactValue
from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.compiled_files import program_version
from profiler_sim.files.output_files import output_files
from profiler_sim.files.result_cache import cache_folder, cache_key
from profiler_sim.mentor.progress import in_spawned_workers
from profiler_sim.rules.rule_modes import modes_of_fact
from profiler_sim.scenario.model import Scenario, Traffic
from profiler_sim.screening.parquet import save_rows
from profiler_sim.screening.table import FactTable, of_parquet
from profiler_sim.traffic.generated import GeneratedConsignment, generate_strangers

LOADS, PART, PIECE = 100_000, 2_500, 250
"""Loads of a whole sample, of one file, and of one seed: papers are written again by the piece."""
SMUGGLED = 0.4
"""Share of loads that hide something; every kind that the desks meet has the same part of it."""
HONEST = ""
"""Stands for the method of an honest load."""
KIND = Column(name="method", type=FactType.TEXT, example="")
"""What a load hides; no fact is called so."""
_TRAFFIC = 500
"""Consignments that the shares are planned over."""


@dataclass(frozen=True)
class TrafficSample:
    """The sample of one mode of transport, with the catalogue it is drawn from."""

    mode: Mode
    catalogue: Catalogue
    loads: int = field(default_factory=lambda: LOADS)
    part: int = field(default_factory=lambda: PART)
    piece: int = field(default_factory=lambda: PIECE)

    @cached_property
    def folder(self) -> Path:
        """Where its files lie, whether they are there or not."""
        content = self.catalogue.model_dump_json()
        sizes = f"{self.loads} {self.part} {self.piece} {SMUGGLED}"
        versions = program_version("cargo", "catalogue", "evidence", "traffic")
        key = cache_key([content, *versions, self.mode, sizes])
        return cache_folder() / f"{self._prefix}{key[:24]}"

    @property
    def _prefix(self) -> str:
        return f"loads-{self.mode}-"

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The facts that loads of this mode may have."""
        enquiries = self.catalogue.enquiries
        return tuple(
            fact.column
            for name, fact in FACTS.items()
            if self.mode in modes_of_fact(name, enquiries)
        )

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The methods of smuggling that this mode meets."""
        methods = self.catalogue.methods.items()
        return tuple(name for name, each in methods if self.mode in each.modes)

    # ── files ──────────────────────────────────────────────────────────────────────────────

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are there, in their order."""
        return tuple(
            path for path in map(self._file, range(self.loads // self.part)) if path.is_file()
        )

    def _file(self, number: int) -> Path:
        return self.folder / f"{number:03d}.parquet"

    def make(self, is_wanted: Callable[[], bool] = lambda: True) -> Iterator[int]:
        """Make the files that are missing; gives after each how many loads are there.

        Files that cannot be read are made anew. It ends early where ``is_wanted`` says no.
        Raises ``Unwritable`` where the cache folder takes no file.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise Unwritable.file(str(self.folder), error) from error
        for path in self.files:
            if not self._is_sound(path):
                path.unlink(missing_ok=True)
        yield len(self.files) * self.part
        missing = [n for n in range(self.loads // self.part) if not self._file(n).is_file()]
        pieces = [(number,) for number in missing]
        for _done in in_spawned_workers(write_part, (self,), pieces, is_wanted):
            yield len(self.files) * self.part
        if len(self.files) * self.part == self.loads:
            self._drop_others()

    def _is_sound(self, path: Path) -> bool:
        """Whether a file holds as many loads as it should."""
        with suppress(Unreadable), of_parquet([path], (KIND,)) as table:
            return bool(table.rows("SELECT count(method) FROM facts")[0][0] == self.part)
        return False

    def _drop_others(self) -> None:
        """Remove samples of this mode that were drawn from another catalogue or version."""
        for other in self.folder.parent.glob(f"{self._prefix}*"):
            if other != self.folder:
                shutil.rmtree(other, ignore_errors=True)

    def table(self, files: Sequence[Path]) -> FactTable:
        """Open some of its files as one table; raises ``Unreadable``."""
        return of_parquet(files, (*self.columns, KIND))

    # ── loads ──────────────────────────────────────────────────────────────────────────────

    def write_part(self, number: int) -> None:
        """Draw the loads of one file and write their facts; raises ``Unwritable``."""
        norms, names = self.catalogue.norms(), [column.name for column in self.columns]
        rows: list[dict[str, FactValue]] = []
        ids: list[str] = []
        each = self.part // self.piece
        for piece in range(number * each, (number + 1) * each):
            model, loads = self._piece(piece)
            for place, one in enumerate(loads):
                facts = row(CaseFile(one.papers, one.answers, norms), names)
                rows.append({**facts, KIND.name: model.hypotheses[one.case.hypothesis].method})
                ids.append(f"{piece}/{place}")
        with output_files(self._file(number)) as (file,):
            save_rows(rows, (*self.columns, KIND), ids, file.path)

    def load(self, name: str) -> GeneratedConsignment:
        """Write a load again, by its id in the table."""
        piece, place = map(int, name.split("/"))
        return next(islice(self._piece(piece)[1], place, None))

    def unit_of(self, name: str) -> str:
        """Return the desk at which a load arrives, by its id in the table."""
        return self._unit(int(name.split("/", maxsplit=1)[0]))

    def _unit(self, piece: int) -> str:
        units = [name for name, unit in self.catalogue.units.items() if unit.mode == self.mode]
        return units[piece % len(units)]

    def _piece(self, piece: int) -> tuple[EvidenceModel, Iterator[GeneratedConsignment]]:
        """Draw one piece; the desks of the mode take turns."""
        scenario = self._scenario(self._unit(piece))
        model = compile_model(scenario, self.catalogue)
        return model, generate_strangers(scenario, self.catalogue, model, self.piece, piece + 1)

    def _scenario(self, unit: str) -> Scenario:
        each = round(_TRAFFIC * SMUGGLED / len(self.kinds), 3)
        return Scenario(
            scenario="rule-sample",
            title="rule-sample",
            unit=unit,
            traffic=Traffic(consignments=_TRAFFIC),
            hidden=dict.fromkeys(self.kinds, each),
        )


def write_part(sample: TrafficSample, number: int) -> None:
    """Write one file of a sample, in a process of its own."""
    sample.write_part(number)
