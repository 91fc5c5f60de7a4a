"""The formats that papers can be written in, by the word of ``--as``."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.trade_files.writers.awmds import write_awmds
from profiler_sim.trade_files.writers.cargo_imp import write_fhl, write_fwb
from profiler_sim.trade_files.writers.cc015c import write_cc015c
from profiler_sim.trade_files.writers.cuscar import write_cuscar
from profiler_sim.trade_files.writers.itmatt import write_itmatt
from profiler_sim.trade_files.writers.message_text import Occasion
from profiler_sim.trade_files.writers.table import write_csv, write_xlsx

Write = Callable[[Sequence[Consignment], Occasion], Iterator[str | bytes]]


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """One format."""

    title: str
    modes: tuple[Mode, ...]
    ending: str
    write: Write
    """Gives the files, one after the other."""
    is_folder: bool = False
    """A file holds one declaration or one voyage: so a folder is written."""


OUTPUT_FORMATS: Mapping[str, OutputFormat] = {
    "csv": OutputFormat("CSV", MODES, ".csv", write_csv),
    "excel": OutputFormat("Excel", MODES, ".xlsx", write_xlsx),
    "cuscar": OutputFormat("EDIFACT CUSCAR D.95B", ("sea",), ".edi", write_cuscar),
    "awmds": OutputFormat("ASYCUDA manifest", MODES, ".xml", write_awmds, is_folder=True),
    "fwb": OutputFormat("Cargo-IMP FWB", ("air",), ".txt", write_fwb),
    "fhl": OutputFormat("Cargo-IMP FHL", ("air",), ".txt", write_fhl),
    "cc015c": OutputFormat("NCTS CC015C", ("road",), ".xml", write_cc015c, is_folder=True),
    "itmatt": OutputFormat("ITMATT", ("post",), ".xml", write_itmatt),
}
