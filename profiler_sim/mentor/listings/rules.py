"""Packs, facts, effects, operations and scenarios: what rules and signs are written with."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.facts.reference import FACTS, PAPERS, FactDefinition
from profiler_sim.cargo.facts.schema import Enumeration, FactType, Range, TextPattern, Values
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.files.named_files import readable_packs
from profiler_sim.files.named_files import readable_scenarios as every_scenario
from profiler_sim.i18n.text import N_, _, ngettext, pgettext
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.listings.entries import ListEntry, ListScope, in_order
from profiler_sim.rules.example_values import written
from profiler_sim.rules.rule_modes import modes_of_fact, rules_by_mode
from profiler_sim.traffic.effects import Parameter
from profiler_sim.traffic.modes import ANSWER, EFFECTS, LINES, TRAFFIC

_LISTED = 40
"""Values that are listed one by one."""
_TYPES: Mapping[FactType, str] = {
    FactType.TEXT: N_("text"),
    FactType.NUMBER: N_("number"),
    FactType.WHOLE: N_("whole number"),
    FactType.DATE: N_("day"),
    FactType.YESNO: N_("yes or no"),
    FactType.TEXTS: N_("list of texts"),
}


def facts(scope: ListScope) -> Iterator[ListEntry]:
    """List every fact a condition may ask, with its type, unit, source and values."""
    for column in fact_columns(scope.catalogue):
        name, fact = column.name, FACTS[column.name]
        values = _values(column.values)
        yield ListEntry(
            name=name,
            about=" ".join(_(fact.sentence).split()),
            modes=in_order(modes_of_fact(name, scope.catalogue.enquiries)),
            details=(
                (_type(fact), (_source(fact),)),
                *([(pgettext("detail of a list", "values"), values)] if values else []),
                (_("for example"), (written(fact.column.example),)),
            ),
            facts={
                "type": fact.column.type.value,
                "unit": fact.unit,
                "source": fact.source,
                "example": fact.column.example,
                "values": values_as_json(column.values),
            },
        )


def _values(values: Values | None) -> tuple[str, ...]:
    """What a fact can hold, in words; of many codes how many there are."""
    match values:
        case Enumeration() if len(values.names) <= _LISTED:
            return tuple(f"{n} ({_(word)})" if word else n for n, word in values.names.items())
        case Enumeration():
            return (_("one of {n} codes").format(n=len(values.names)),)
        case TextPattern():
            return (_("written like {example}").format(example=values.example),)
        case Range():
            return _between(values)
        case _:
            return ()


def _between(values: Range) -> tuple[str, ...]:
    ends = {"low": values.low, "high": values.high}
    stated = {name: f"{end:g}" for name, end in ends.items() if end is not None}
    texts = {
        ("low", "high"): _("{low} to {high}"),
        ("low",): _("from {low}"),
        ("high",): _("at most {high}"),
    }
    return (texts[tuple(stated)].format(**stated),) if stated else ()


def values_as_json(values: Values | None) -> object:
    """Return what a fact can hold, for programs: words, a form or a range; None where open."""
    match values:
        case Enumeration() if len(values.names) <= _LISTED:
            return list(values.names)
        case Enumeration():
            return {"codes": len(values.names)}
        case TextPattern():
            return {"pattern": values.pattern}
        case Range():
            return {"from": values.low, "to": values.high}
        case _:
            return None


def _type(fact: FactDefinition) -> str:
    kind = _(_TYPES[fact.column.type])
    return f"{kind}, {_(fact.unit)}" if fact.unit else kind


def _source(fact: FactDefinition) -> str:
    if fact.source == PAPERS:
        return _("on the papers")
    return _("answer to “{enquiry}”").format(enquiry=fact.source)


def packs(scope: ListScope) -> Iterator[ListEntry]:
    """List every pack with its topic and how many of its rules can fire by which transport."""
    enquiries = scope.catalogue.enquiries
    for pack in readable_packs():
        rules = rules_by_mode(pack, enquiries)
        count = len(pack.rules)
        yield ListEntry(
            name=pack.pack,
            about=pack.title,
            modes=in_order(mode for mode, fitting in rules.items() if fitting),
            details=(
                (_("topic"), (pack.topic or pgettext("detail of a list", "any"),)),
                (ngettext("{n} rule", "{n} rules", count).format(n=count), _fitting(rules)),
            ),
            facts={
                "topic": pack.topic,
                "rules": [rule.id for rule in pack.rules],
                "rules by mode": rules,
            },
        )


def _fitting(rules: Mapping[Mode, int]) -> tuple[str, ...]:
    """How many of them can fire by which transport."""
    return tuple(
        _("{n} by {mode}").format(n=count, mode=_(mode)) for mode, count in rules.items() if count
    )


def effects(_scope: ListScope) -> Iterator[ListEntry]:
    """List every effect that ``written by`` can name, with its parameters."""
    for name, effect in EFFECTS.items():
        parameters = effect.parameters
        takes = tuple((key, _words(each)) for key, each in parameters.items())
        yield ListEntry(
            name=name,
            about=_example(name, parameters),
            modes=tuple(m for m in MODES if name in TRAFFIC[m].effects),
            details=takes if name != ANSWER else _lines(),
            facts={key: list(each.words) for key, each in parameters.items()},
        )


def _example(name: str, parameters: Mapping[str, Parameter]) -> str:
    """The effect as a file writes it, with the first value of each parameter."""
    (page, line), written_line = next(iter(LINES.items()))
    given = {key: next(iter(each.words), "1") for key, each in parameters.items()}
    if name == ANSWER:
        given = {"page": page, "line": line, "as": written_line.values[0]}
    return "{" + ", ".join(f"{k}: {v}" for k, v in {"effect": name, **given}.items()) + "}"


def _words(parameter: Parameter) -> tuple[str, ...]:
    return (*parameter.words, *([_("a whole number")] if parameter.whole else []))


def _lines() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((f"{page}, {line}", each.values) for (page, line), each in LINES.items())


def operations(scope: ListScope) -> Iterator[ListEntry]:
    """List every operation with its days."""
    for each in scope.catalogue.operations.values():
        days = f"{each.window.first.isoformat()} … {each.window.last.isoformat()}"
        yield ListEntry(
            name=each.operation,
            about=each.title,
            group=_("Operations"),
            details=((_("days"), (days,)),),
            facts={
                "from": each.window.first.isoformat(),
                "to": each.window.last.isoformat(),
                "codes": len(each.codes),
            },
        )


def scenarios(scope: ListScope) -> Iterator[ListEntry]:
    """List every scenario with its unit and level."""
    for each in every_scenario():
        unit = scope.catalogue.units.get(each.unit)
        if unit is not None and unit in scope.units:
            yield ListEntry(
                name=each.scenario,
                about=each.title,
                modes=(unit.mode,),
                details=(
                    (_("unit"), (each.unit,)),
                    (_("level"), (_(each.level.value),)),
                ),
                facts={"unit": each.unit, "level": each.level.value},
            )
