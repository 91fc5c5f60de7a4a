"""What a scenario teaches that is not true of the work: one mark by which all smuggled loads go.

Trainees look for the shortest rule that works. Where one port, one kind of goods or one sign is
enough, they learn that one and no profiling.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import PAPERS
from profiler_sim.evidence.covers import cover_shares
from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth
from profiler_sim.problems import Params, Problem, Severity
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.debrief.matched_case import is_alike

NEARLY_ALL = 0.9
"""Share of the smuggled loads from which on a mark is that of all of them."""
COMMON = 0.6
"""Share of the honest loads from which on a mark tells nothing."""
_SEVERAL = 2
_ANSWERS = 4
"""Filled-in answers that are named beside a clue."""


@dataclass(frozen=True, slots=True)
class OwnLoad:
    """A load written by hand, as it was dealt."""

    number: int
    """Its place in the file, from 1."""
    case: GroundTruth
    origin: str
    """The name of its port of loading."""
    goods: str
    """Its goods in the catalogue."""
    described: str
    """What its papers say of them."""
    hides: str = ""
    """Title of the method, and the place; empty where it is honest."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What screens call the signs it shows, by name."""
    filled: Mapping[str, str] = field(default_factory=dict)
    """What stands on its papers where its author may leave it out, by key of the file."""


def false_lessons(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, own: Sequence[OwnLoad]
) -> Iterator[Problem]:
    """Warn of each lesson that the traffic or the mentor's own loads teach wrongly."""
    yield from _of_traffic(scenario, catalogue, model)
    yield from _of_own_loads(model, own)
    yield from _without_similar(model, own)
    yield from _beside_clues(scenario, catalogue, model, own)


def _of_traffic(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel
) -> Iterator[Problem]:
    if not model.can_hide:
        return
    lanes = catalogue.units[scenario.unit].lanes

    def origin(cover: Cover) -> str:
        return catalogue.place_name(lanes[cover.lane].origin)

    yield from _one_mark(model, origin, "lesson.one_port")
    yield from _one_mark(model, lambda cover: cover.commodity, "lesson.one_goods")


def _one_mark(model: EvidenceModel, mark: Callable[[Cover], str], code: str) -> Iterator[Problem]:
    for name in dict.fromkeys(map(mark, model.covers)):
        hidden, lawful = cover_shares(model, partial(_bears, mark, name))
        if hidden >= NEARLY_ALL and lawful < COMMON:
            params: Params = {"name": name, "lawful": round(100 * lawful)}
            yield Problem(code, ("hidden",), params, Severity.WARNING, at_key=True)


def _bears(mark: Callable[[Cover], str], name: str, cover: Cover) -> bool:
    return mark(cover) == name


def _of_own_loads(model: EvidenceModel, own: Sequence[OwnLoad]) -> Iterator[Problem]:
    """A mark that all her smuggled loads bear and none of her honest ones."""
    smuggled = [each for each in own if each.case.hypothesis]
    honest = [each for each in own if not each.case.hypothesis]
    if len(smuggled) < _SEVERAL:
        return
    seen = Counter(mark for each in smuggled for mark in _marks(model, each))
    excused = {mark for each in honest for mark in _marks(model, each)}
    for (code, name), count in seen.items():
        if count == len(smuggled) and (code, name) not in excused:
            yield Problem(code, ("my cases",), {"name": name}, Severity.WARNING, at_key=True)


def _marks(model: EvidenceModel, load: OwnLoad) -> set[tuple[str, str]]:
    """Port, goods, and the signs that few honest loads show; a scan shows what is truly there."""
    marks = {("lesson.own_port", load.origin), ("lesson.own_goods", load.goods)}
    for sign, value in load.case.signs.items():
        table = model.by_sign[sign]
        if sign != SCAN and table.observed[0][value] < 1 - COMMON:
            title = load.titles.get(sign, sign)
            marks.add(("lesson.own_sign", f"{title}: {table.values[value]}"))
    return marks


def _without_similar(model: EvidenceModel, own: Sequence[OwnLoad]) -> Iterator[Problem]:
    """Her smuggled loads that have no similar honest load of hers."""
    honest = [each for each in own if not each.case.hypothesis]
    for each in own:
        alone = not any(_is_similar(model, each, other) for other in honest)
        if each.case.hypothesis and alone:
            keys, params = ("my cases", each.number - 1), {"goods": each.described}
            yield Problem("lesson.no_similar", keys, params, Severity.NOTE)


def _is_similar(model: EvidenceModel, one: OwnLoad, other: OwnLoad) -> bool:
    """By goods, also of a load whose goods the method never rides on; or by odd things."""
    return one.goods == other.goods or is_alike(model, one.case, other.case)


def _beside_clues(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, own: Sequence[OwnLoad]
) -> Iterator[Problem]:
    """Answers that the program fills in about the firm of which a clue says something."""
    for each, written in zip(own, scenario.my_cases, strict=True):
        for about in dict.fromkeys(clue.box for clue in written.clues):
            filled = [
                f"{catalogue.signs[name].title}: {model.by_sign[name].values[value]}"
                for name, value in each.case.signs.items()
                if name not in written.signs
                and name in catalogue.signs
                and about in {catalogue.signs[name].about, *catalogue.signs[name].boxes}
                and catalogue.signs[name].seen_in != PAPERS
            ]
            if filled:
                keys, params = (
                    ("my cases", each.number - 1, "clues"),
                    {
                        "goods": each.described,
                        "box": about,
                        "answers": "; ".join(filled[:_ANSWERS]),
                    },
                )
                yield Problem("lesson.filled_in", keys, params, Severity.NOTE)
