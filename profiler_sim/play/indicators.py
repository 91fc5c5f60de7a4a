"""What the rules of a shift point at, consignment by consignment.

DuckDB is loaded with the first question, not with the desk.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from threading import Lock

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.cargo.norms import Norms
from profiler_sim.rules.model import Pack, Rule
from profiler_sim.screening.packs import runnable, screen
from profiler_sim.screening.run import Screen, Verdict
from profiler_sim.screening.table import of_rows
from profiler_sim.shift.events import Hit


class Indicators:
    """The packs of one shift, ready to be asked."""

    def __init__(self, packs: Sequence[Pack], norms: Norms) -> None:
        """Take packs that have been found sound."""
        self._packs, self._norms = tuple(packs), norms
        self._turn = Lock()

    def warm_up(self) -> None:
        """Make the rules ready before they are asked for; it takes a few tenths of a second."""
        with self._turn:
            self._screen  # noqa: B018  worked out once and kept

    def hits(self, papers: Consignment, answers: Answers) -> tuple[Hit, ...] | None:
        """The rules that fire on what is known of one consignment, the loudest first.

        None where a pack of the shift cannot be run.
        """
        self.warm_up()
        if self._screen is None:
            return None
        verdict = self._verdicts([Known(papers, answers, self._norms)])[0]
        found = [Hit(rule=name, points=self._points[name]) for name in verdict.hits]
        return tuple(sorted(found, key=lambda hit: -hit.points))

    def scores(self, papers: Sequence[Consignment]) -> Mapping[str, float]:
        """Rule scores on the papers alone, by consignment; all 0 where no rule can be run."""
        self.warm_up()
        known = [Known(one, Answers(), self._norms) for one in papers]
        verdicts = self._verdicts(known)
        return {one.id: v.score for one, v in zip(papers, verdicts, strict=True)}

    def rule(self, name: str) -> Rule | None:
        """The rule as its author wrote it; None where no pack has it."""
        return next((r for p in self._packs for r in p.rules if name in _names(p, r)), None)

    @cached_property
    def _screen(self) -> Screen | None:
        columns = [entry.column for entry in FACTS.values()]
        ready = [runnable(pack, columns) for pack in self._packs]
        sound = [pack for pack in ready if pack is not None]
        return screen(sound) if len(sound) == len(ready) else None

    @cached_property
    def _points(self) -> dict[str, float]:
        return {rule.name: rule.points for rule in self._screen.rules} if self._screen else {}

    def _verdicts(self, known: Sequence[Known]) -> list[Verdict]:
        if not self._screen or not self._screen.rules:
            return [Verdict(one.papers.id, 0.0, (), ()) for one in known]
        with of_rows([row(one) for one in known], self._screen.reads) as table:
            return self._screen.verdicts(table)


def _names(pack: Pack, rule: Rule) -> tuple[str, str]:
    """A rule is known by its id, or with its pack before it where two packs use that id."""
    return rule.id, f"{pack.pack}/{rule.id}"
