"""Effects that write signs: their parameters, and probes of whether papers show what was written.

What writes a sign and what detects it are written apart; here they are held against each other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.text import nearest_word
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import Sign
from profiler_sim.problems import Keys, Problem
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.traffic.effects import Parameter
from profiler_sim.traffic.modes import ANSWER, EFFECTS, LINES
from profiler_sim.traffic.sign_probes import sign_probes, unwritable_values

_EFFECT = "effect"
_WHOLE = "a whole number"
Conditions = Mapping[str, CheckedCondition]
"""Condition by value of one sign."""
Ready = tuple[Sign, Keys, Conditions]
"""A sign that is sound by itself, its place in the file, and its conditions."""


def check_effect(keys: Keys, given: Mapping[str, str]) -> Iterator[Problem]:
    """Check the effect of one value of a sign."""
    name = given.get(_EFFECT)
    if name is None:
        yield Problem("sign.effect_missing", keys, at_key=True)
    elif name not in EFFECTS:
        meant = nearest_word(name, EFFECTS)
        code = "sign.effect_unknown_nearest" if meant else "sign.effect_unknown"
        params = {"name": name, "nearest": meant or "", "known": ", ".join(EFFECTS)}
        yield Problem(code, (*keys, _EFFECT), params)
    else:
        yield from _parameters(keys, name, given)
        yield from _line(keys, name, given)


def _parameters(keys: Keys, effect: str, given: Mapping[str, str]) -> Iterator[Problem]:
    wanted = EFFECTS[effect].parameters
    for name, parameter in wanted.items():
        params = {"effect": effect, "name": name, "known": _possible(parameter)}
        if name not in given:
            yield Problem("sign.parameter_missing", keys, params, at_key=True)
        elif not parameter.takes(given[name]):
            faulty = {**params, "given": given[name]}
            yield Problem("sign.parameter_value", (*keys, name), faulty)
    for name in given:
        if name != _EFFECT and name not in wanted:
            params = {"effect": effect, "name": name, "known": ", ".join(wanted) or "-"}
            yield Problem("sign.parameter_unknown", (*keys, name), params, at_key=True)
    if _is_backward(wanted, given):
        yield Problem("sign.parameter_range", (*keys, "from"))


def _is_backward(wanted: Mapping[str, Parameter], given: Mapping[str, str]) -> bool:
    ends = [given[n] for n in ("from", "to") if n in wanted and wanted[n].takes(given.get(n, ""))]
    return len(ends) > 1 and int(ends[0]) > int(ends[1])


def _line(keys: Keys, effect: str, given: Mapping[str, str]) -> Iterator[Problem]:
    """The effect ``answer`` writes certain lines of certain pages."""
    page, line, word = given.get("page"), given.get("line"), given.get("as")
    if effect != ANSWER or page is None or line is None:
        return
    lines = [at for on, at in LINES if on == page]
    if not lines:
        yield from _page(keys, page)
    elif line not in lines:
        params = {"page": page, "line": line, "known": ", ".join(lines)}
        yield Problem("sign.line_unknown", (*keys, "line"), params)
    elif word is not None and word not in LINES[page, line].values:
        known = ", ".join(LINES[page, line].values)
        params = {"effect": effect, "name": "as", "given": word, "known": known}
        yield Problem("sign.parameter_value", (*keys, "as"), params)


def _page(keys: Keys, page: str) -> Iterator[Problem]:
    pages = dict.fromkeys(on for on, _ in LINES)
    meant = nearest_word(page, pages)
    code = "sign.page_unknown_nearest" if meant else "sign.page_unknown"
    params = {"page": page, "nearest": meant or "", "known": ", ".join(pages)}
    yield Problem(code, (*keys, "page"), params)


def _possible(parameter: Parameter) -> str:
    return ", ".join([*parameter.words, *([_WHOLE] if parameter.whole else [])]) or "-"


def probe_signs(ready: Sequence[Ready], catalogue: Catalogue) -> Iterator[Problem]:
    """Try signs whose parts are sound; report values that do not show as they are written."""
    for sign, keys, conditions in ready:
        foreign = list(unwritable_values(sign))
        for value, mode in foreign:
            where = (*keys, "values", value, "written by", "effect")
            yield Problem("sign.effect_of_other_mode", where, {"mode": mode})
        if not foreign:
            yield from _tried(sign, keys, conditions, catalogue)


def _tried(
    sign: Sign, keys: Keys, conditions: Conditions, catalogue: Catalogue
) -> Iterator[Problem]:
    probes, norms = list(sign_probes(sign, catalogue)), catalogue.norms()
    rows = [row(CaseFile(each.papers, each.answers, norms)) for each in probes]
    verdicts = evaluate(conditions, rows)
    for value in sign.values:
        shown = [
            tuple(name for name, holds in verdict.items() if holds)
            for probe, verdict in zip(probes, verdicts, strict=True)
            if probe.value == value
        ]
        wrong = Counter(each for each in shown if each != (value,))
        if wrong:
            params: dict[str, str | int | float] = {
                "value": value,
                "shown": ", ".join(wrong.most_common(1)[0][0]),
                "count": wrong.total(),
                "all": len(shown),
            }
            code = "sign.not_shown" if params["shown"] else "sign.shows_nothing"
            yield Problem(code, (*keys, "values", value), params, at_key=True)
