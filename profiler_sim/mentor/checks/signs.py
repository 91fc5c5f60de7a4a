"""Signs: their conditions, the effects that write them, the names they use.

Papers written with a value must show that value and no other: what writes a sign and what detects
it are written apart, and are held against each other here.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cargo.facts.schema import Column
from profiler_sim.cargo.text import nearest
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import PAPERS, Sign
from profiler_sim.files.kind_models import SignsFile
from profiler_sim.mentor.checks.desks import check_enquiries
from profiler_sim.mentor.checks.names import check_tags, first_names, list_command, unknown
from profiler_sim.problems import Keys, Problem, Severity
from profiler_sim.rules.pack_checks import unused
from profiler_sim.traffic.effects import Parameter
from profiler_sim.traffic.modes import ANSWER, EFFECTS, LINES

if TYPE_CHECKING:
    from profiler_sim.rules.check import Checked

VAGUE = "vague_words"
"""Lists that begin so are read by the effect that writes vague descriptions."""
Lists = Mapping[str, tuple[str, ...]]


def check_sign(value: Sign, catalogue: Catalogue) -> Iterator[Problem]:
    """A file of one sign; its conditions may name the lists of the catalogue."""
    yield from _all([((), value)], catalogue, catalogue.lists)


def check_signs(value: SignsFile, catalogue: Catalogue) -> Iterator[Problem]:
    """A file of several signs with lists of its own."""
    placed: list[tuple[Keys, Sign]] = [(("signs", i), each) for i, each in enumerate(value.signs)]
    yield from check_enquiries(value.enquiries)
    yield from _all(placed, catalogue, {**catalogue.lists, **value.lists})
    own = [name for name in value.lists if not name.startswith(VAGUE)]
    yield from unused(("lists",), own, [v.when for s in value.signs for v in s.values.values()])


def _all(
    placed: Sequence[tuple[Keys, Sign]], catalogue: Catalogue, lists: Lists
) -> Iterator[Problem]:
    """Every sign by itself; those in which nothing is wrong are tried out on papers."""
    from profiler_sim.mentor.fact_values import fact_columns

    columns = fact_columns(catalogue)
    ready: list[Ready] = []
    for keys, each in placed:
        conditions, faults = _conditions(each, keys, lists, columns)
        found = [*_sign(each, keys, catalogue), *faults]
        yield from found
        if all(problem.severity is not Severity.ERROR for problem in found):
            ready.append((each, keys, conditions))
    yield from probe_signs(ready, catalogue.model_copy(update={"lists": lists}))


def _sign(value: Sign, keys: Keys, catalogue: Catalogue) -> Iterator[Problem]:
    yield from seen_in(value, keys, catalogue)
    yield from _boxes(value, keys, catalogue)
    for key, named in (("applies to", value.applies_to), ("not for", value.not_for)):
        yield from check_tags((*keys, key), named, catalogue, "sign")
    yield from _written(value, keys)


def seen_in(value: Sign, keys: Keys, catalogue: Catalogue) -> Iterator[Problem]:
    """What shows a sign is there in every mode of transport that has the sign."""
    where, name = (*keys, "seen in"), value.seen_in
    if name not in catalogue.enquiries:
        known = [PAPERS, *catalogue.enquiries]
        yield from unknown(where, name, known, command=list_command("enquiries"))
        return
    modes = catalogue.enquiries[name].modes
    missing = [mode for mode in value.modes if mode not in modes]
    if missing and name != PAPERS:
        fitting = [n for n, e in catalogue.enquiries.items() if set(value.modes) <= set(e.modes)]
        params = {
            "name": name,
            "sign": value.sign,
            "given": ", ".join(modes),
            "mode": ", ".join(missing),
            "known": first_names([PAPERS, *fitting]),
        }
        yield Problem("sign.seen_in_other_mode", where, params)


def _boxes(value: Sign, keys: Keys, catalogue: Catalogue) -> Iterator[Problem]:
    """The boxes a trainee can mark; each is on a form of one of the sign's modes."""
    from profiler_sim.documents.boxes import box_ids

    forms = dict.fromkeys(box for mode in value.modes for box in box_ids(mode, catalogue))
    for index, box in enumerate(value.boxes):
        if not box.strip():
            yield Problem("sign.box_empty", (*keys, "boxes", index))
        elif box in value.boxes[:index]:
            yield Problem("sign.box_twice", (*keys, "boxes", index), {"name": box})
        elif box not in forms:
            where = (*keys, "boxes", index)
            yield from unknown(where, box, forms, command=list_command("boxes"))


def _written(value: Sign, keys: Keys) -> Iterator[Problem]:
    """Effects must be known and complete; untouched papers show one value and no more."""
    untouched = ""
    for name, each in value.values.items():
        where = (*keys, "values", name)
        if each.written_by is not None:
            yield from check_effect((*where, "written by"), each.written_by)
        elif untouched:
            params = {"value": name, "other": untouched}
            yield Problem("sign.unwritten", where, params, at_key=True)
        else:
            untouched = name


def _conditions(
    value: Sign, keys: Keys, lists: Lists, columns: Sequence[Column]
) -> tuple[dict[str, "Checked"], list[Problem]]:
    """The conditions that can run, by value, and what is wrong with the others."""
    from profiler_sim.rules.check import check

    sound: dict[str, Checked] = {}
    faults: list[Problem] = []
    for name, each in value.values.items():
        told = check(each.when, columns, lists)
        if isinstance(told, list):
            where = (*keys, "values", name, "when")
            faults += [Problem(p.code, where, p.params, p.severity, p.span) for p in told]
        else:
            sound[name] = told
    return sound, faults


_EFFECT = "effect"
_WHOLE = "a whole number"


def check_effect(keys: Keys, given: Mapping[str, str]) -> Iterator[Problem]:
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


Conditions = Mapping[str, "Checked"]
"""Condition by value of one sign."""
Ready = tuple[Sign, Keys, Conditions]
"""A sign that is sound by itself, its place in the file, and its conditions."""


def probe_signs(ready: Sequence[Ready], catalogue: Catalogue) -> Iterator[Problem]:
    """Try signs whose parts are sound; tell of values that do not show as they are written."""
    from profiler_sim.traffic.sign_probes import unwritable_values

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
    from profiler_sim.cargo.facts.reference import CaseFile, row
    from profiler_sim.rules.evaluate import evaluate
    from profiler_sim.traffic.sign_probes import sign_probes

    done, norms = list(sign_probes(sign, catalogue)), catalogue.norms()
    said = evaluate(conditions, [row(CaseFile(t.papers, t.answers, norms)) for t in done])
    for value in sign.values:
        found = [
            tuple(name for name, holds in verdict.items() if holds)
            for trial, verdict in zip(done, said, strict=True)
            if trial.value == value
        ]
        wrong = Counter(each for each in found if each != (value,))
        if wrong:
            params: dict[str, str | int | float] = {
                "value": value,
                "shown": ", ".join(wrong.most_common(1)[0][0]),
                "count": wrong.total(),
                "all": len(found),
            }
            code = "sign.not_shown" if params["shown"] else "sign.shows_nothing"
            yield Problem(code, (*keys, "values", value), params, at_key=True)
