"""Cases written by hand: what they name, whether they can be, and where they stand."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.modes import MODES
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.names import Kind
from profiler_sim.catalogue.units import Unit
from profiler_sim.evidence.cases import (
    case_tags,
    commodity_of,
    cover_of,
    goods_of_case,
    has_place,
    is_unlisted,
)
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.posterior import contributions, ideal_probability
from profiler_sim.mentor.checks.goods import check_load, check_weight
from profiler_sim.mentor.checks.names import (
    Names,
    check_known,
    check_port_of_loading,
    list_command,
    other_mode,
)
from profiler_sim.problems import Key, Keys, Problem, Severity
from profiler_sim.scenario.model import AuthoredCase, Clue, Scenario
from profiler_sim.scenario.names import matching_names, origin_weights

if TYPE_CHECKING:
    from profiler_sim.traffic.generated import GeneratedConsignment

LOW, HIGH = 15, 90
"""Percent below and above which a case teaches little (docs/mentor.md)."""
_AUDIBLE = 3.0
"""Points from which a sign is worth naming."""
_LOUDEST = 2
_BEGINNING = 28
"""Letters of a clue that tell which one is meant."""
_SEED = 1
"""Chance names firms and hours of a case and nothing that weighs; any seed tells the same."""

Params = dict[str, str | int | float]


def check_cases(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check what hand-written cases name, and that they can be."""
    names = Names.of(value, catalogue)
    for index, case in enumerate(value.my_cases):
        keys: Keys = ("my cases", index)
        found = [*_names(keys, case, names), *_hides(keys, case, value, names)]
        if case.origin is not None:
            where = (*keys, "from")
            found += check_port_of_loading(where, case.origin, value, catalogue, at_key=False)
        yield from found
        if case.papers and names.unit and case.papers.transport.mode != names.unit.mode:
            params = {"unit": value.unit, "mode": case.papers.transport.mode}
            yield Problem("case.papers_of_other_mode", (*keys, "papers"), params, at_key=True)
            continue
        yield from _numbers(keys, case)
        yield from _clues(keys, case)
        yield from check_contradictions(keys, case.signs)
        if found and names.unit:
            goods = _goods(case, catalogue, names.unit)
            yield from check_weight(keys, case, goods, names.unit.mode)
        if not found and names.unit and _comes_from(value, names.unit, catalogue):
            yield from _fitting(keys, case, value, catalogue)


def _goods(case: AuthoredCase, catalogue: Catalogue, unit: Unit) -> Commodity | None:
    """The goods of a case as far as it says them."""
    name = case.commodity or commodity_of(case, catalogue, unit)
    return catalogue.commodities.get(name) if name else None


def check_clue_boxes(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that papers of the unit's traffic have the boxes of clues, without dealing a load."""
    names = Names.of(value, catalogue)
    for index, case in enumerate(value.my_cases):
        yield from _clue_boxes(("my cases", index), case, names)


def _clue_boxes(keys: Keys, case: AuthoredCase, names: Names) -> Iterator[Problem]:
    if names.unit is None or not case.clues:
        return
    from profiler_sim.documents.boxes import boxes_by_enquiry

    by_enquiry = boxes_by_enquiry(names.unit.mode, names.catalogue)
    for index, clue in enumerate(case.clues):
        where = (*keys, "clues", index)
        if clue.enquiry is not None and clue.enquiry not in by_enquiry:
            at_enquiry, known = (*where, "enquiry"), [each for each in by_enquiry if each]
            command = list_command("enquiries", names.unit.unit)
            yield from check_known(at_enquiry, clue.enquiry, known, command=command)
            continue
        boxes = by_enquiry[clue.enquiry or ""]
        if clue.box not in boxes and not matching_names(clue.box, boxes):
            yield from _no_box((*where, "box"), clue, boxes, names)


def _no_box(where: Keys, clue: Clue, boxes: Iterable[str], names: Names) -> Iterator[Problem]:
    """Tell of a box that a clue cannot stand in, of the answers that have it, and of the mode."""
    from profiler_sim.documents.boxes import box_ids, boxes_by_enquiry

    unit, box = names.unit, clue.box
    by_enquiry = boxes_by_enquiry(unit.mode, names.catalogue) if unit else {}
    answers = [each for each, there in by_enquiry.items() if each and box in there]
    command = list_command("boxes", unit.unit if unit else "")
    given = [mode for mode in MODES if box in box_ids(mode, names.catalogue)]
    for problem in check_known(where, box, boxes, code="case.no_box"):
        params = {**problem.params, "command": command}
        if answers and not clue.enquiry:
            yield Problem("case.answer_box", where, {**params, "enquiry": answers[0]})
        elif unit is not None and given and unit.mode not in given:
            yield Problem("mode.box", where, {**params, **other_mode(unit, box, given)})
        else:
            yield Problem(problem.code, where, params)


def _comes_from(value: Scenario, unit: Unit, catalogue: Catalogue) -> bool:
    """Whether any lane is left by the ports the traffic comes from."""
    return bool(origin_weights(value.traffic.origins, unit, catalogue.places))


def _names(keys: Keys, case: AuthoredCase, names: Names) -> Iterator[Problem]:
    if case.commodity is not None:
        yield from names.check(Kind.GOODS, (*keys, "commodity"), case.commodity)
    fitting = names.fitting(Kind.SIGN)
    for sign, shown in case.signs.items():
        where = (*keys, "signs", sign)
        yield from names.check(Kind.SIGN, where, sign, at_key=True, taken=case.signs)
        if sign in fitting:
            command = names.command(Kind.SIGN)
            yield from check_known(
                where, shown, names.catalogue.signs[sign].values, command=command
            )


def _hides(keys: Keys, case: AuthoredCase, value: Scenario, names: Names) -> Iterator[Problem]:
    """Method and place must be known, belong together, and be looked for."""
    if (hides := case.hides) is None:
        return
    at_method, at_place = (*keys, "hides", "method"), (*keys, "hides", "place")
    faults = list(names.check(Kind.METHOD, at_method, hides.method))
    yield from faults
    wrong_place = list(names.check(Kind.PLACE, at_place, hides.place))
    yield from wrong_place
    if faults:
        return
    method = names.catalogue.methods[hides.method]
    if not wrong_place and not method.lies.get(hides.place):
        params = {"method": hides.method, "place": hides.place, "known": ", ".join(method.lies)}
        yield Problem("case.place_of_other_method", at_place, params)
    if value.shares.get(hides.method, 0.0) <= 0:
        is_zero = hides.method in {**value.hidden, **value.exactly}
        code = "case.expected_zero" if is_zero else "case.not_expected"
        yield Problem(code, at_method, {"method": hides.method})


def _numbers(keys: Keys, case: AuthoredCase) -> Iterator[Problem]:
    """A load has packages, a weight and a value."""
    stated = {"packages": case.packages, "gross kg": case.gross_kg, "value usd": case.value_usd}
    for key, number in stated.items():
        if number == 0:
            yield Problem("file.at_least", (*keys, key), {"given": "0", "limit": "1"})


def _clues(keys: Keys, case: AuthoredCase) -> Iterator[Problem]:
    """Report clues that say the same: each is known by what it says."""
    texts: set[str] = set()
    for index, clue in enumerate(case.clues):
        if clue.shows in texts:
            yield Problem("case.clue_twice", (*keys, "clues", index, "shows"))
        texts.add(clue.shows)


def _fitting(
    keys: Keys, case: AuthoredCase, value: Scenario, catalogue: Catalogue
) -> Iterator[Problem]:
    """Goods, place and signs must go together."""
    cover, unit = cover_of(case, value, catalogue), catalogue.units[value.unit]
    goods = {"goods": goods_of_case(case, cover, catalogue).commodity}
    tags = case_tags(case, cover, catalogue, unit)
    if not is_unlisted(case):
        yield from check_load(keys, case, catalogue.commodities[cover.commodity], unit.mode)
    if case.hides and not has_place(case.hides.place, tags, catalogue):
        params = {**goods, "place": case.hides.place}
        yield Problem("case.place_impossible", (*keys, "hides", "place"), params)
    is_named = not is_unlisted(case)
    if case.goods is not None and is_named and commodity_of(case, catalogue, unit) is None:
        params = {**goods, "given": case.goods}
        yield Problem("case.goods_unknown", (*keys, "goods"), params, Severity.WARNING)
    for sign in case.signs:
        if not catalogue.signs[sign].applies(tags):
            params = {**goods, "sign": sign}
            yield Problem("case.sign_not_for", (*keys, "signs", sign), params, at_key=True)


def check_standing(
    value: Scenario, catalogue: Catalogue, model: EvidenceModel
) -> Iterator[Problem]:
    """Report where each case stands with all evidence, and what it shows unasked."""
    if not value.my_cases:
        return
    from profiler_sim.screening.signs import Detector
    from profiler_sim.traffic.caseload import CaseWriter
    from profiler_sim.traffic.generated import build_world

    unlike = list(_unlike(value, model))
    yield from unlike
    if unlike:
        return
    shared = build_world(value, catalogue, _SEED)
    author = CaseWriter(value, catalogue, model, shared, Detector(catalogue))
    pairs = zip(value.my_cases, author.cases(_SEED), strict=True)
    for index, (case, dealt) in enumerate(pairs):
        yield from _shown(("my cases", index), case, dealt, model)
        yield from _boxes(("my cases", index), case, dealt, Names.of(value, catalogue))
        yield _stands(("my cases", index), dealt, model)
    if not value.counted_cases:
        yield Problem("case.not_scored", ("my cases",), severity=Severity.NOTE, at_key=True)


def _unlike(value: Scenario, model: EvidenceModel) -> Iterator[Problem]:
    """A place that nothing in this traffic has cannot be weighed."""
    known = {(h.method, h.place) for h in model.hypotheses}
    for index, case in enumerate(value.my_cases):
        if (hides := case.hides) and (hides.method, hides.place) not in known:
            params = {"method": hides.method, "place": hides.place}
            yield Problem("case.unlike_traffic", ("my cases", index, "hides", "place"), params)


def _shown(
    keys: Keys, case: AuthoredCase, dealt: "GeneratedConsignment", model: EvidenceModel
) -> Iterator[Problem]:
    """A sign the author wrote and what she states may contradict each other."""
    for sign, wanted in case.signs.items():
        values = model.by_sign[sign].values
        at = dealt.case.signs.get(sign)
        if at is None or values[at] != wanted:
            params = {
                "sign": sign,
                "wanted": wanted,
                "shown": values[at] if at is not None else "",
            }
            yield Problem("case.sign_not_shown", (*keys, "signs", sign), params)


def _boxes(
    keys: Keys,
    case: AuthoredCase,
    dealt: "GeneratedConsignment",
    named: Names,
) -> Iterator[Problem]:
    """Each clue must stand in a box that this load really has, on a paper or in an answer."""
    if not case.clues:
        return
    from profiler_sim.documents.answers import fill_answer_page
    from profiler_sim.documents.papers import fill_documents

    names = {place.id: place.name for place in named.catalogue.places.values()}
    papers = fill_documents(dealt.papers, names)
    for index, clue in enumerate(case.clues):
        asked = clue.enquiry
        sheets = (
            (fill_answer_page(asked, dealt.answers, dealt.papers, names),) if asked else papers
        )
        boxes = dict.fromkeys(filled.box.id for sheet in sheets for filled in sheet.boxes)
        if asked and getattr(dealt.answers, ANSWER_FIELDS[asked]) is None:
            params: Params = {"enquiry": asked}
            yield Problem("case.no_answer", (*keys, "clues", index, "enquiry"), params)
        elif clue.box not in boxes:
            yield from _no_box((*keys, "clues", index, "box"), clue, boxes, named)


def _stands(keys: Keys, dealt: "GeneratedConsignment", model: EvidenceModel) -> Problem:
    everything = model.answers
    percent = round(100 * ideal_probability(model, dealt.case, everything))
    said = contributions(model, dealt.case, everything)
    loud = sorted(said.items(), key=lambda pair: -abs(pair[1]))[:_LOUDEST]
    named = ", ".join(f"{points:+.0f} {_short(name)}" for name, points in loud if _audible(points))
    params: Params = {"percent": percent, "loud": named, "low": LOW, "high": HIGH}
    ending = "" if named else "_quietly"
    if not dealt.case.hypothesis and percent > HIGH:
        return Problem("case.honest_and_plain", keys, params, Severity.WARNING)
    if not dealt.case.hypothesis:
        return Problem(f"case.honest_stands{ending}", keys, params, Severity.NOTE)
    if percent < LOW:
        return Problem(f"case.too_hidden{ending}", keys, params, Severity.WARNING)
    if percent > HIGH:
        return Problem("case.too_plain", keys, params, Severity.WARNING)
    return Problem(f"case.stands{ending}", keys, params, Severity.NOTE)


def _audible(points: float) -> bool:
    return abs(points) >= _AUDIBLE


def _short(name: str) -> str:
    """A clue may say a whole sentence; its beginning will do."""
    return name if len(name) <= _BEGINNING else name[:_BEGINNING].rstrip() + "…"


Shown = tuple[str, str]
"""A sign and its value."""
_SINCE_LONG = ("a few shipments", "long and of the same goods", "long, of other goods")

CONTRADICTIONS: frozenset[frozenset[Shown]] = frozenset(
    frozenset(pair)
    for pair in (
        *((("registration", "not found"), ("consignee's past", past)) for past in _SINCE_LONG),
        (("registration", "not found"), ("telephone", "also another firm's")),
        (("seal history", "not stated"), ("seal number elsewhere", "on another box too")),
        *(
            (("shipper's account", "since this month"), ("record with the airline", record))
            for record in ("regular, of the same goods", "regular, of other goods")
        ),
        (("addressee's address", "nobody of this name"), ("addressee's last month", "many")),
    )
)
"""Pairs a reader takes for a mistake: the registry knows nobody whose imports customs know, or
whose telephone it knows; nobody reads a seal that is not stated on another box; an account of
this month has no past with the airline; nobody of this name receives much mail."""


def check_contradictions(keys: tuple[Key, ...], signs: Mapping[str, str]) -> Iterator[Problem]:
    """Warn of each pair of an author's signs that contradict each other."""
    for (sign, value), (other, shown) in combinations(signs.items(), 2):
        if frozenset({(sign, value), (other, shown)}) in CONTRADICTIONS:
            params = {"sign": sign, "value": value, "other": other, "shown": shown}
            where = (*keys, "signs", other)
            yield Problem("case.contradict", where, params, Severity.WARNING, at_key=True)
