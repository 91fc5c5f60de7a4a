"""Generation of synthetic traffic, with the truth only in a file of its own."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.posterior import ideal_probability, ledger
from profiler_sim.files.output_files import OutputText, is_same_file, output_files
from profiler_sim.mentor.export_writers import (
    FACT_ENDINGS,
    WRITERS,
    ExportWriter,
    WriteConsignment,
)
from profiler_sim.mentor.progress import Progress
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.generated import GeneratedConsignment, generate_consignments

PROGRESS_STEP = 1000
"""Consignments between two words of progress."""


def generate_traffic(  # noqa: PLR0913  what, how many, from which chance, and two files
    scenario: Scenario,
    catalogue: Catalogue,
    *,
    count: int,
    seed: int,
    to: Path,
    truth: Path | None,
    progress: Progress,
) -> None:
    """Write whole papers (JSON Lines) or facts (CSV, Parquet), as the name of ``to`` ends.

    Same scenario, seed and version, same bytes. Both files appear when all is written; until then
    what was there before stays. Raises ``WrongUsage`` for another ending or one file for both,
    ``Unwritable`` where a file cannot be written.
    """
    writer = _writer_for(to, truth)
    with output_files(*filter(None, (to, truth))) as files, ExitStack() as stack:
        write = stack.enter_context(writer(files[0], catalogue.norms()))
        key = stack.enter_context(files[1].open_text()) if truth is not None else None
        model = compile_model(scenario, catalogue)
        _write(
            generate_consignments(scenario, catalogue, model, count, seed),
            write,
            key,
            model,
            progress,
        )


def _writer_for(to: Path, truth: Path | None) -> ExportWriter:
    ending = to.suffix.lower()
    if ending not in WRITERS:
        raise WrongUsage("papers.ending", {"ending": ending, "known": ", ".join(FACT_ENDINGS)})
    if truth is not None and is_same_file(to, truth):
        raise WrongUsage("papers.one_file", {"file": str(to), "truth": str(truth)})
    return WRITERS[ending]


def _write(
    consignments: Iterator[GeneratedConsignment],
    write: WriteConsignment,
    key: OutputText | None,
    model: EvidenceModel,
    progress: Progress,
) -> None:
    for number, consignment in enumerate(consignments, 1):
        write(consignment.papers)
        if key is not None:
            key.write(f"{json.dumps(truth_record(model, consignment), ensure_ascii=False)}\n")
        if number % PROGRESS_STEP == 0:
            progress(number)


def truth_record(model: EvidenceModel, consignment: GeneratedConsignment) -> dict[str, object]:
    """Return the line of the truth file for one consignment."""
    case = consignment.case
    hypothesis = model.hypotheses[case.hypothesis]
    everything = model.answers
    lines = ledger(model, case, everything, against=case.hypothesis or None).lines
    return {
        "id": case.id,
        "smuggled": bool(case.hypothesis),
        "method": hypothesis.method or None,
        "place": hypothesis.place or None,
        "topic": hypothesis.topic or None,
        "q_documents": ideal_probability(model, case, ()),
        "q_full": ideal_probability(model, case, everything),
        "q_scanned": ideal_probability(model, case, (*everything, SCAN)),
        "signs": [
            {
                "sign": line.name,
                "value": line.value,
                "seen_in": line.seen_in,
                "points": round(line.points, 3),
            }
            for line in lines
            if line.kind == "sign"
        ],
    }
