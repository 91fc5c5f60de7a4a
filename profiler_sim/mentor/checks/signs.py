"""Signs: their conditions, the boxes that show them, the names they use."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cargo.facts.schema import Column
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import PAPERS, Sign
from profiler_sim.files.kind_models import SignsFile
from profiler_sim.mentor.checks.desks import check_enquiries
from profiler_sim.mentor.checks.names import check_known, check_tags, first_names, list_command
from profiler_sim.problems import Keys, Problem, Severity
from profiler_sim.rules.pack_checks import unused

if TYPE_CHECKING:
    from profiler_sim.rules.condition import CheckedCondition

VAGUE = "vague_words"
"""Lists that begin so are read by the effect that writes vague descriptions."""
Lists = Mapping[str, tuple[str, ...]]


def check_sign(value: Sign, catalogue: Catalogue) -> Iterator[Problem]:
    """Check a file of one sign; its conditions may name the lists of the catalogue."""
    yield from _all([((), value)], catalogue, catalogue.lists)


def check_signs(value: SignsFile, catalogue: Catalogue) -> Iterator[Problem]:
    """Check a file of several signs with lists of its own."""
    placed: list[tuple[Keys, Sign]] = [(("signs", i), each) for i, each in enumerate(value.signs)]
    yield from check_enquiries(value.enquiries)
    yield from _all(placed, catalogue, {**catalogue.lists, **value.lists})
    own = [name for name in value.lists if not name.startswith(VAGUE)]
    yield from unused(("lists",), own, [v.when for s in value.signs for v in s.values.values()])


def _all(
    placed: Sequence[tuple[Keys, Sign]], catalogue: Catalogue, lists: Lists
) -> Iterator[Problem]:
    """Every sign by itself; those in which nothing is wrong are tried out on papers."""
    from profiler_sim.mentor.checks.effects import Ready, probe_signs
    from profiler_sim.mentor.fact_values import fact_columns

    columns = fact_columns(catalogue)
    ready: list[Ready] = []
    for keys, each in placed:
        conditions, faults = _conditions(each, keys, lists, columns)
        problems = [*_sign(each, keys, catalogue), *faults]
        yield from problems
        if all(problem.severity is not Severity.ERROR for problem in problems):
            ready.append((each, keys, conditions))
    yield from probe_signs(ready, catalogue.model_copy(update={"lists": lists}))


def _sign(value: Sign, keys: Keys, catalogue: Catalogue) -> Iterator[Problem]:
    yield from check_seen_in(value, keys, catalogue)
    yield from _boxes(value, keys, catalogue)
    for key, named in (("applies to", value.applies_to), ("not for", value.not_for)):
        yield from check_tags((*keys, key), named, catalogue, "sign.tag_unknown")
    yield from _not_with(value, keys, catalogue)
    yield from _written(value, keys)


def _not_with(value: Sign, keys: Keys, catalogue: Catalogue) -> Iterator[Problem]:
    """Other signs must be there, be seen on the papers and have the values."""
    papers = {name: s for name, s in catalogue.signs.items() if s.seen_in == PAPERS}
    for name, values in value.not_with.items():
        where = (*keys, "not with", name)
        if name not in papers:
            yield from check_known(where, name, papers, command=list_command("signs"))
            continue
        for index, each in enumerate(values):
            if each not in papers[name].values:
                yield from check_known((*where, index), each, papers[name].values)


def check_seen_in(value: Sign, keys: Keys, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that what shows a sign is there in every mode of transport that has the sign."""
    where, name = (*keys, "seen in"), value.seen_in
    if name not in catalogue.enquiries:
        known = [PAPERS, *catalogue.enquiries]
        yield from check_known(where, name, known, command=list_command("enquiries"))
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
            yield from check_known(where, box, forms, command=list_command("boxes"))


def _written(value: Sign, keys: Keys) -> Iterator[Problem]:
    """Effects must be known and complete; untouched papers show one value and no more."""
    from profiler_sim.mentor.checks.effects import check_effect

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
) -> tuple[dict[str, "CheckedCondition"], list[Problem]]:
    """The conditions that can run, by value, and what is wrong with the others."""
    from profiler_sim.rules.condition import check_condition

    sound: dict[str, CheckedCondition] = {}
    faults: list[Problem] = []
    for name, each in value.values.items():
        checked = check_condition(each.when, columns, lists)
        if isinstance(checked, list):
            where = (*keys, "values", name, "when")
            faults += [Problem(p.code, where, p.params, p.severity, p.span) for p in checked]
        else:
            sound[name] = checked
    return sound, faults
