"""Effects that write signs: known by name, with all their parameters and no others."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.text import nearest
from profiler_sim.problems import Keys, Problem
from profiler_sim.traffic.effects import Parameter
from profiler_sim.traffic.modes import ANSWER, EFFECTS, LINES

_EFFECT = "effect"
_WHOLE = "a whole number"


def written_by(keys: Keys, given: Mapping[str, str]) -> Iterator[Problem]:
    """Check the effect of one value of a sign."""
    name = given.get(_EFFECT)
    if name is None:
        yield Problem("sign.effect_missing", keys, at_key=True)
    elif name not in EFFECTS:
        meant = nearest(name, EFFECTS)
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
            said = {**params, "given": given[name]}
            yield Problem("sign.parameter_value", (*keys, name), said)
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
    page, line, said = given.get("page"), given.get("line"), given.get("as")
    if effect != ANSWER or page is None or line is None:
        return
    lines = [at for on, at in LINES if on == page]
    if not lines:
        yield from _page(keys, page)
    elif line not in lines:
        params = {"page": page, "line": line, "known": ", ".join(lines)}
        yield Problem("sign.line_unknown", (*keys, "line"), params)
    elif said is not None and said not in LINES[page, line].values:
        known = ", ".join(LINES[page, line].values)
        params = {"effect": effect, "name": "as", "given": said, "known": known}
        yield Problem("sign.parameter_value", (*keys, "as"), params)


def _page(keys: Keys, page: str) -> Iterator[Problem]:
    pages = dict.fromkeys(on for on, _ in LINES)
    meant = nearest(page, pages)
    code = "sign.page_unknown_nearest" if meant else "sign.page_unknown"
    params = {"page": page, "nearest": meant or "", "known": ", ".join(pages)}
    yield Problem(code, (*keys, "page"), params)


def _possible(parameter: Parameter) -> str:
    return ", ".join([*parameter.words, *([_WHOLE] if parameter.whole else [])]) or "-"
