"""Signs tried out: papers written with a value must show that value and no other.

What writes a sign and what detects it are written apart; here they are held against each other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import Sign
from profiler_sim.problems import Keys, Problem

if TYPE_CHECKING:
    from profiler_sim.rules.check import Checked

Conditions = Mapping[str, "Checked"]
"""Condition by value of one sign."""
Ready = tuple[Sign, Keys, Conditions]
"""A sign that is sound by itself, its place in the file, and its conditions."""


def shown(ready: Sequence[Ready], catalogue: Catalogue) -> Iterator[Problem]:
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
