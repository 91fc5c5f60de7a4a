"""Synthetic traffic at a scenario's shares, with the truth only in a file of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.posterior import ledger, q
from profiler_sim.mentor.sinks import FACT_ENDINGS, SINKS, Sink, Write
from profiler_sim.mentor.steps import Progress
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.deal import deal
from profiler_sim.traffic.dealt import Dealt

STEP = 1000
"""Consignments between two words of progress."""


def generate(  # noqa: PLR0913  what, how many, from which chance, and two files
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

    Same scenario, seed and version, same bytes. Raises ``WrongUsage`` for another ending or one
    file for both, ``Unwritable`` where a file cannot be written.
    """
    sink = _sink(to, truth)
    model = compile_model(scenario, catalogue)
    dealt = deal(scenario, catalogue, model, count, seed)
    try:
        with sink(to, catalogue.norms()) as write:
            if truth is None:
                _write(dealt, write, None, model, progress)
                return
            with truth.open("w", encoding="utf-8", newline="\n") as key:
                _write(dealt, write, key, model, progress)
    except OSError as error:
        raise Unwritable.file(str(error.filename or to), error) from None


def _sink(to: Path, truth: Path | None) -> Sink:
    ending = to.suffix.lower()
    if ending not in SINKS:
        raise WrongUsage("papers.ending", {"ending": ending, "known": ", ".join(FACT_ENDINGS)})
    if truth is not None and truth.resolve() == to.resolve():
        raise WrongUsage("papers.one_file", {"file": str(to)})
    return SINKS[ending]


def _write(
    dealt: Iterator[Dealt],
    write: Write,
    key: TextIO | None,
    model: EvidenceModel,
    progress: Progress,
) -> None:
    for number, one in enumerate(dealt, 1):
        write(one.papers)
        if key is not None:
            key.write(f"{json.dumps(told(model, one), ensure_ascii=False)}\n")
        if number % STEP == 0:
            progress(number)


def told(model: EvidenceModel, dealt: Dealt) -> dict[str, object]:
    """The line of the truth file for one consignment."""
    case = dealt.case
    hypothesis = model.hypotheses[case.hypothesis]
    everything = model.answers
    lines = ledger(model, case, everything, against=case.hypothesis or None).lines
    return {
        "id": case.id,
        "smuggled": bool(case.hypothesis),
        "method": hypothesis.method or None,
        "place": hypothesis.place or None,
        "topic": hypothesis.topic or None,
        "q_documents": q(model, case, ()),
        "q_full": q(model, case, everything),
        "q_scanned": q(model, case, (*everything, SCAN)),
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
