"""What an answer to a row of the form changes in the file, or what is asked before it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from textwrap import wrap

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.i18n.text import _
from profiler_sim.mentor.draft_form import (
    IN_ANSWER,
    Asks,
    FormRow,
    text_at,
    value_at,
)
from profiler_sim.mentor.draft_loads import (
    called,
    change_goods,
    expect_method,
    likely_place,
    tags_of_load,
)
from profiler_sim.scenario.names import resolved_name

Plain = Mapping[str, object]
_COLUMNS = 92
"""Columns of a line of running text in the file."""
_HIDDEN = "2"
"""How many of a method are hidden, when it is chosen."""
_PROSE = frozenset({"briefing", "note"})
"""Keys whose text is written in lines of its own."""


def answered(
    row: FormRow, answer: str, plain: Plain, catalogue: Catalogue
) -> FormRow | tuple[YamlEdit, ...]:
    """Return the edits that an answer makes, or the question that comes before them."""
    if "weighs" in row.begun:
        return tuple(_weighted(row, answer, plain, catalogue))
    if "shows" in row.begun:
        return _clue(row, answer, plain)
    if row.adds and (ask := _SECOND.get(row.offer)):
        return ask(row, answer)
    if not row.adds and (write := _WRITES.get(row.offer)):
        return tuple(write(row, answer, plain, catalogue))
    return (_edit(row, answer, catalogue),)


def _value_of_sign(row: FormRow, sign: str) -> FormRow:
    return replace(row, label=sign, keys=(*row.keys, sign), offer="values", adds=False)


def _weight(row: FormRow, name: str) -> FormRow:
    about = _("How much of it comes, beside the others: 2 beside 1 is twice as much.")
    label = _("Weight of {name}").format(name=name)
    return replace(row, label=label, asks=Asks.NUMBER, about=about, begun={"weighs": name})


def _weighted(row: FormRow, weight: str, plain: Plain, catalogue: Catalogue) -> Iterator[YamlEdit]:
    """Write a name with its weight; before the first port the usual mix, which would go else."""
    name = row.begun["weighs"]
    unit = catalogue.units.get(resolved_name(text_at(plain, ("unit",)), catalogue.units))
    if unit is not None and row.offer == "ports" and not value_at(plain, row.keys):
        for port, share in usual_ports(unit, catalogue).items():
            if port != name:
                yield YamlEdit((*row.keys, port), f"{share:g}")
    yield YamlEdit((*row.keys, name), weight)


def usual_ports(unit: Unit, catalogue: Catalogue) -> dict[str, float]:
    """Return the weights of the places of loading where a scenario names none."""
    weights: dict[str, float] = {}
    for lane in unit.lanes:
        name = catalogue.place_name(lane.origin)
        weights[name] = weights.get(name, 0.0) + lane.share
    return weights


def _box_of_clue(row: FormRow, shows: str) -> FormRow:
    """Ask in which box a new clue is read."""
    return replace(
        row,
        label=_("Box of the clue"),
        keys=row.keys[:-1],
        asks=Asks.NAME,
        offer="boxes",
        about=_("Where it is read: a box of a paper, or of an answer."),
        begun={"shows": shows},
    )


_SECOND: Mapping[str, Callable[[FormRow, str], FormRow]] = {
    "signs": _value_of_sign,
    "ports": _weight,
    "traffic goods": _weight,
    "clues": _box_of_clue,
}
"""By what is added: what is asked once it is chosen or typed."""


def _clue(row: FormRow, answer: str, plain: Plain) -> FormRow | tuple[YamlEdit, ...]:
    """Write a clue; of an honest load it is asked first for whom it speaks."""
    if "box" in row.begun:
        return (YamlEdit(row.keys, {**row.begun, "speaks": answer}),)
    begun = {**row.begun, **_place_of_clue(answer)}
    if value_at(plain, (*row.keys[:2], "hides")):
        return (YamlEdit(row.keys, begun),)
    label, about = _("What does the clue speak for?"), _("The load hides nothing.")
    return replace(row, label=label, offer="speaks", about=about, begun=begun, shown="against")


def _place_of_clue(answer: str) -> dict[str, str]:
    """The box of a clue, and the enquiry whose answer has it."""
    box, _between, enquiry = answer.partition(IN_ANSWER)
    return {"box": box, "enquiry": enquiry} if enquiry else {"box": box}


def _moved_clue(
    row: FormRow, answer: str, _plain: Plain, _catalogue: Catalogue
) -> Iterator[YamlEdit]:
    place = _place_of_clue(answer)
    for key in ("box", "enquiry"):
        yield YamlEdit((*row.keys[:-1], key), place.get(key))


def _edit(row: FormRow, answer: str, catalogue: Catalogue) -> YamlEdit:
    if not row.adds:
        text = running_text(answer) if row.keys[0] in _PROSE else answer
        return YamlEdit(row.keys, text or None)
    match row.offer:
        case "methods":
            return YamlEdit((*row.keys, answer), _HIDDEN)
        case "goods":
            load = {"goods": called(answer, catalogue), "commodity": answer, "counts": "yes"}
            return YamlEdit(row.keys, load)
    return YamlEdit(row.keys, answer)


def running_text(text: str) -> str:
    """Write running text in lines of the file's width."""
    lines = wrap(text, _COLUMNS)
    return "".join(f"{line}\n" for line in lines) if len(lines) > 1 else text


def _hiding(row: FormRow, method: str, plain: Plain, catalogue: Catalogue) -> Iterator[YamlEdit]:
    """What a load hides, where it most often lies; a method nobody expects yet is expected too."""
    hides, load = row.keys[:-1], row.keys[:2]
    if method:
        possible = tags_of_load(load, plain, catalogue)
        wanted = text_at(plain, (*hides, "place"))
        place = likely_place(catalogue.methods[method], wanted, possible, catalogue)
        report = text_at(plain, (*hides, "find report"))
        same = text_at(plain, (*hides, "method")) == method
        kept = {"find report": report} if report and same else {}
        yield YamlEdit(hides, {"method": method, "place": place, **kept})
    else:
        yield YamlEdit(hides, None)
    yield from expect_method(load, method, plain, catalogue)


def _goods(row: FormRow, goods: str, plain: Plain, catalogue: Catalogue) -> Iterator[YamlEdit]:
    yield from change_goods(row.keys[:2], goods, plain, catalogue)


_WRITES: Mapping[str, Callable[[FormRow, str, Plain, Catalogue], Iterator[YamlEdit]]] = {
    "boxes": _moved_clue,
    "hidden methods": _hiding,
    "goods": _goods,
}
"""By list: what a name of it changes beside its own line."""


def removal(row: FormRow, plain: Plain, catalogue: Catalogue) -> tuple[YamlEdit, ...]:
    """Return the edits that take a row away; of a clue or what is hidden, all of it."""
    if row.offer == "hidden methods":
        return tuple(_hiding(row, "", plain, catalogue))
    is_whole = row.keys[-1] == "shows"
    return (YamlEdit(row.keys[:-1] if is_whole else row.keys, None),)
