"""What the rules of a shift point at, consignment by consignment.

DuckDB is loaded with the first question, not with the desk.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from threading import Lock
from typing import NamedTuple

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.cargo.facttypes import Column
from profiler_sim.cargo.norms import Norms
from profiler_sim.errors import Unreadable
from profiler_sim.rules.model import Pack, Rule
from profiler_sim.scoring.finding import Finding
from profiler_sim.screening.packs import Prepared, runnable, screen
from profiler_sim.screening.run import Screen, Verdict
from profiler_sim.screening.table import of_rows
from profiler_sim.shift.events import Hit


class Indicators:
    """The packs of one shift, ready to be asked."""

    def __init__(self, packs: Sequence[Pack], norms: Norms | None) -> None:
        """Take packs that were sound when the shift was dealt; None where no norms can be read.

        A rule that this version refuses is left out, and named by ``left_out``.
        """
        self._packs, self._norms = tuple(packs), norms
        self._turn = Lock()

    def warm_up(self) -> None:
        """Make the rules ready before they are asked for; it takes a few tenths of a second."""
        with self._turn:
            self._ready  # noqa: B018  worked out once and kept

    def hits(self, papers: Consignment, answers: Answers) -> tuple[Hit, ...] | None:
        """The rules that fire on what is known of one consignment, the loudest first.

        None where no rule can be asked. Raises ``ProfilerError`` when time or memory run out; the
        same may succeed a moment later.
        """
        self.warm_up()
        if self._norms is None:
            return None
        verdict = self._verdicts([Known(papers, answers, self._norms)])[0]
        found = [Hit(rule=name, points=self._points[name]) for name in verdict.hits]
        return tuple(sorted(found, key=lambda hit: -hit.points))

    def scores(self, papers: Sequence[Consignment]) -> Mapping[str, float]:
        """Rule scores on the papers alone, by consignment; all 0 where there are no rules.

        Raises ``ProfilerError`` where no rule can be asked, or when time or memory run out.
        """
        self.warm_up()
        if self._norms is None:
            raise Unreadable("indicators_missing")
        known = [Known(one, Answers(), self._norms) for one in papers]
        verdicts = self._verdicts(known)
        return {one.id: v.score for one, v in zip(papers, verdicts, strict=True)}

    def rule(self, name: str) -> Rule | None:
        """The rule as its author wrote it; None where no pack has it."""
        return next((r for p in self._packs for r in p.rules if name in _names(p, r)), None)

    @property
    def left_out(self) -> tuple[Finding, ...]:
        """A sentence that names the rules this version refuses; known once rules were asked."""
        names = ", ".join(self._ready.refused) if "_ready" in vars(self) else ""
        return (Finding(code="stored.left_out.rule", params={"rules": names}),) if names else ()

    @property
    def _screen(self) -> Screen:
        return self._ready.screen

    @cached_property
    def _ready(self) -> "_Ready":
        columns = [entry.column for entry in FACTS.values()]
        ready, refused = list[Prepared](), list[str]()
        for pack in self._packs:
            usable = runnable(pack, columns)
            if usable is None:
                bad = [rule for rule in pack.rules if not _is_usable(pack, rule, columns)]
                refused += [rule.id for rule in bad]
                rest = tuple(rule for rule in pack.rules if rule not in bad)
                usable = runnable(pack.model_copy(update={"rules": rest}), columns)
            ready += [usable] if usable else []
        return _Ready(screen(ready), tuple(refused))

    @cached_property
    def _points(self) -> dict[str, float]:
        return {rule.name: rule.points for rule in self._screen.rules}

    def _verdicts(self, known: Sequence[Known]) -> list[Verdict]:
        if not self._screen.rules:
            return [Verdict(one.papers.id, 0.0, (), ()) for one in known]
        with of_rows([row(one) for one in known], self._screen.reads) as table:
            return self._screen.verdicts(table)


class _Ready(NamedTuple):
    screen: Screen
    refused: tuple[str, ...]
    """Ids of the rules that are left out."""


def _is_usable(pack: Pack, rule: Rule, columns: Sequence[Column]) -> bool:
    return runnable(pack.model_copy(update={"rules": (rule,)}), columns) is not None


def _names(pack: Pack, rule: Rule) -> tuple[str, str]:
    """A rule is known by its id, or with its pack before it where two packs use that id."""
    return rule.id, f"{pack.pack}/{rule.id}"
