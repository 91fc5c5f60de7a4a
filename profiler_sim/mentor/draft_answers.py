"""What an answer to a row of the form changes in the file, or what is asked before it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from textwrap import wrap

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.i18n.text import _
from profiler_sim.mentor.draft_form import (
    Asks,
    FormRow,
    expected_methods,
    text_at,
    value_at,
)
from profiler_sim.problems import Keys
from profiler_sim.scenario.names import resolved_name

Plain = Mapping[str, object]
_COLUMNS = 92
"""Columns of a line of running text in the file."""
_HIDDEN, _ADDED = "2", "1"
"""How many of a method are hidden, when it is chosen, or comes with a load."""
_PROSE = frozenset({"briefing", "note"})
"""Keys whose text is written in lines of its own."""


def answered(
    row: FormRow, answer: str, plain: Plain, catalogue: Catalogue
) -> FormRow | tuple[YamlEdit, ...]:
    """Return the edits that an answer makes, or the question that comes before them."""
    if "port" in row.begun:
        return tuple(_weighted(row, answer, plain, catalogue))
    if "shows" in row.begun:
        return _clue(row, answer, plain)
    if row.adds and row.asks is Asks.TEXT:
        keys, about = row.keys[:-1], _("The box of the papers in which the clue is read.")
        return replace(
            row,
            label=_("Box of the clue"),
            keys=keys,
            asks=Asks.NAME,
            offer="boxes",
            about=about,
            begun={"shows": answer},
        )
    if row.adds and row.offer in _SECOND:
        return _SECOND[row.offer](row, answer)
    if row.offer == "hidden methods":
        return tuple(_hiding(row.keys[:-1], answer, plain, catalogue))
    return (_edit(row, answer, catalogue),)


def _value_of_sign(row: FormRow, sign: str) -> FormRow:
    return replace(row, label=sign, keys=(*row.keys, sign), offer="values", adds=False)


def _weight_of_port(row: FormRow, port: str) -> FormRow:
    about = _("How much comes from there, beside the others: 2 beside 1 is twice as much.")
    label = _("Weight of {port}").format(port=port)
    return replace(row, label=label, asks=Asks.NUMBER, about=about, begun={"port": port})


_SECOND = {"signs": _value_of_sign, "ports": _weight_of_port}
"""By list: what is asked once a name of it is chosen."""


def _weighted(row: FormRow, weight: str, plain: Plain, catalogue: Catalogue) -> Iterator[YamlEdit]:
    """Write a port with its weight; before the first one, the usual mix, which would go else."""
    port = row.begun["port"]
    unit = catalogue.units.get(resolved_name(text_at(plain, ("unit",)), catalogue.units))
    if unit is not None and not value_at(plain, row.keys):
        for name, share in usual_ports(unit, catalogue).items():
            if name != port:
                yield YamlEdit((*row.keys, name), f"{share:g}")
    yield YamlEdit((*row.keys, port), weight)


def usual_ports(unit: Unit, catalogue: Catalogue) -> dict[str, float]:
    """Return the weights of the places of loading where a scenario names none."""
    weights: dict[str, float] = {}
    for lane in unit.lanes:
        name = catalogue.place_name(lane.origin)
        weights[name] = weights.get(name, 0.0) + lane.share
    return weights


def _clue(row: FormRow, answer: str, plain: Plain) -> FormRow | tuple[YamlEdit, ...]:
    """Write a clue; of an honest load it is asked first for whom it speaks."""
    if "box" in row.begun:
        return (YamlEdit(row.keys, {**row.begun, "speaks": answer}),)
    begun = {**row.begun, "box": answer}
    if value_at(plain, (*row.keys[:2], "hides")):
        return (YamlEdit(row.keys, begun),)
    label, about = _("What does the clue speak for?"), _("The load hides nothing.")
    return replace(row, label=label, offer="speaks", about=about, begun=begun, shown="against")


def _edit(row: FormRow, answer: str, catalogue: Catalogue) -> YamlEdit:
    if not row.adds:
        text = running_text(answer) if row.keys[0] in _PROSE else answer
        return YamlEdit(row.keys, text or None)
    match row.offer:
        case "methods":
            return YamlEdit((*row.keys, answer), _HIDDEN)
        case "goods":
            goods = catalogue.commodities[answer]
            load = {"goods": goods.wordings[0].upper(), "commodity": answer, "counts": "yes"}
            return YamlEdit(row.keys, load)
    return YamlEdit(row.keys, answer)


def running_text(text: str) -> str:
    """Write running text in lines of the file's width."""
    lines = wrap(text, _COLUMNS)
    return "".join(f"{line}\n" for line in lines) if len(lines) > 1 else text


def _hiding(keys: Keys, method: str, plain: Plain, catalogue: Catalogue) -> Iterator[YamlEdit]:
    """What a load hides, where it most often lies; a method nobody expects yet is expected too."""
    if not method:
        yield YamlEdit(keys, None)
        return
    lies = catalogue.methods[method].lies
    places = text_at(plain, (*keys, "place"))
    place = places if lies.get(places) else max(lies, key=lambda name: lies[name])
    report = text_at(plain, (*keys, "find report"))
    same = text_at(plain, (*keys, "method")) == method
    yield YamlEdit(
        keys,
        {
            "method": method,
            "place": place,
            **({"find report": report} if report and same else {}),
        },
    )
    if method not in expected_methods(plain, catalogue):
        yield YamlEdit(("hidden", method), _ADDED)


def removal(row: FormRow) -> YamlEdit:
    """Return the edit that takes a row away; of a clue or what is hidden, all of it."""
    is_whole = row.keys[-1] in {"method", "shows"}
    return YamlEdit(row.keys[:-1] if is_whole else row.keys, None)
