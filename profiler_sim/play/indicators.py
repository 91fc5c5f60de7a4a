"""Risk indicators of a shift: which rules fire, consignment by consignment."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.norms import Norms
from profiler_sim.errors import Unreadable
from profiler_sim.rules.pack import Pack, Rule
from profiler_sim.scoring.finding import Finding
from profiler_sim.screening.packs import Prepared, runnable, screen
from profiler_sim.screening.run import Screen, Verdict
from profiler_sim.shift.events import Hit


class Indicators:
    """The rule packs of one shift; they are prepared when the first rule is run."""

    def __init__(self, packs: Sequence[Pack], norms: Norms | None) -> None:
        """Take packs that were sound when the shift was dealt; None where no norms can be read.

        A rule that this version refuses is left out, and named by ``left_out``.
        """
        self._packs, self._norms = tuple(packs), norms

    def hits(self, papers: Consignment, answers: Answers) -> tuple[Hit, ...] | None:
        """The rules that fire on what is known of one consignment, the loudest first.

        None where no rule can be asked.
        """
        if self._norms is None:
            return None
        verdict = self._verdicts([CaseFile(papers, answers, self._norms)])[0]
        found = [Hit(rule=name, points=self._points[name]) for name in verdict.hits]
        return tuple(sorted(found, key=lambda hit: -hit.points))

    def scores(self, papers: Sequence[Consignment]) -> Mapping[str, float]:
        """Rule scores on the papers alone, by consignment; all 0 where there are no rules.

        Raises ``ProfilerError`` where no rule can be asked.
        """
        if self._norms is None:
            raise Unreadable("indicators_missing")
        verdicts = self._verdicts([CaseFile(one, Answers(), self._norms) for one in papers])
        return {one.id: v.score for one, v in zip(papers, verdicts, strict=True)}

    def rule(self, name: str) -> Rule | None:
        """The rule as its author wrote it; None where no pack has it."""
        return next((r for p in self._packs for r in p.rules if name in _names(p, r)), None)

    @property
    def left_out(self) -> tuple[Finding, ...]:
        """A sentence that names the rules this version refuses."""
        names = ", ".join(
            rule.id
            for pack, ready in zip(self._packs, self._ready, strict=True)
            for rule in pack.rules
            if rule.id not in ready.conditions
        )
        return (Finding(code="stored.left_out.rule", params={"rules": names}),) if names else ()

    @cached_property
    def _ready(self) -> tuple[Prepared, ...]:
        return tuple(runnable(pack) for pack in self._packs)

    @cached_property
    def _screen(self) -> Screen:
        return screen(self._ready)

    @cached_property
    def _points(self) -> dict[str, float]:
        return {rule.name: rule.points for rule in self._screen.rules}

    def _verdicts(self, known: Sequence[CaseFile]) -> list[Verdict]:
        reads = [column.name for column in self._screen.reads]
        return self._screen.judge(row(one, reads) for one in known)


def _names(pack: Pack, rule: Rule) -> tuple[str, str]:
    """A rule is known by its id, or with its pack before it where two packs use that id."""
    return rule.id, f"{pack.pack}/{rule.id}"
