"""The play of a simulated class as its mentor reads it: sections like those of a real class."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from profiler_sim.cargo.text import on_one_line
from profiler_sim.i18n.local_forms import LocalNumber
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.mentor.class_search import ReaderStrength
from profiler_sim.problems import Params, Problem
from profiler_sim.results.class_page import Bar, ClassPage, PageCell, Section
from profiler_sim.results.class_shifts import ClassShift
from profiler_sim.results.simulated_class import READER_WORDS, SimulatedClass
from profiler_sim.scoring.evaluation.outcomes import Outcome

TRAP = 0.5
"""Share of the class that opens an honest load, from which it is named as a trap."""
PLAIN = 0.9
"""Share of the weak readers who find a load, from which it teaches little."""


@dataclass(frozen=True)
class PlayedLoad:
    """One consignment, and what each trainee did with it."""

    title: str
    """Its number, its goods, and whether it is the mentor's own."""
    outcomes: Mapping[str, Outcome]
    """By trainee."""
    hides: str
    """The method; empty where it is honest."""
    own: int = 0
    """Place in the mentor's file from 1; 0 where the program wrote it."""

    @property
    def any(self) -> Outcome:
        """What is the same for all: the truth, and the evidence on the papers."""
        return next(iter(self.outcomes.values()))

    @cached_property
    def searched(self) -> set[str]:
        """Trainees who ordered a search."""
        return {name for name, each in self.outcomes.items() if each.is_searched}

    @cached_property
    def finders(self) -> set[str]:
        """Trainees whose search found what was hidden."""
        return {name for name in self.searched if self.outcomes[name].is_found}


def simulated_class_page(played: SimulatedClass, lessons: Sequence[Problem]) -> ClassPage:
    """Put the play into words; ``lessons`` are what the scenario teaches wrongly."""
    page = _Page(played)
    people = ngettext("{n} virtual trainee", "{n} virtual trainees", len(played.strengths))
    sections = (
        page.summary(),
        page.hidden(),
        page.honest(),
        page.taught(lessons),
        page.trainees(),
    )
    return ClassPage(
        title=on_one_line(played.scenario.title),
        about=people.format(n=len(played.strengths)),
        purpose=_("They are no forecast of your class: compare loads with these numbers."),
        sections=sections,
    )


class _Page:
    def __init__(self, played: SimulatedClass) -> None:
        self._played = played
        self._shifts = {each.trainee: each for each in played.read.shifts}
        self._loads = [each for each in _loads(played, self._shifts) if not each.any.is_life]
        self._hiding = [each for each in self._loads if each.hides]
        self._lawful = [each for each in self._loads if not each.hides]

    def summary(self) -> Section:
        """What each kind of reader came to, and what to look at first."""
        lines = [self._chance_line()]
        lines += [self._strength_line(strength) for strength in ReaderStrength]
        lines += [self._own_line(load) for load in filter(_is_hers, self._loads)]
        about = _("All played the same shift. Good readers ask most, weak readers ask nothing.")
        return Section(_("Result"), about, lines=tuple(lines))

    def _chance_line(self) -> str:
        """How many loads hide something: hers, and those that chance gave."""
        own = sum(map(_is_hers, self._hiding))
        scenario = self._played.scenario
        wanted = sum({**scenario.hidden, **scenario.exactly}.values())
        text = _(
            "Hidden loads: {all}, of them {own} yours and {others} by chance. You set about {set}."
        )
        return text.format(
            all=len(self._hiding), own=own, others=len(self._hiding) - own, set=f"{wanted:g}"
        )

    def _strength_line(self, strength: ReaderStrength) -> str:
        names = self._of(strength)
        finds = fmean(sum(name in load.finders for load in self._hiding) for name in names)
        opened = fmean(sum(name in load.searched for load in self._lawful) for name in names)
        text = _(
            "{who}: found {found:.1f} of {all} hidden loads, opened {honest:.1f} honest ones."
        )
        return text.format(
            who=_(READER_WORDS[strength].all),
            found=LocalNumber(finds),
            all=len(self._hiding),
            honest=LocalNumber(opened),
        )

    def _own_line(self, load: PlayedLoad) -> str:
        who = self._by_strength(load.finders if load.hides else load.searched)
        if load.hides:
            text = _("{load}: {n} of {all} found it ({who}).")
            return text.format(
                load=load.title, n=len(load.finders), all=len(self._shifts), who=who
            )
        text = _("{load}, honest: {n} of {all} opened it ({who}).")
        return text.format(load=load.title, n=len(load.searched), all=len(self._shifts), who=who)

    def hidden(self) -> Section:
        """Every hidden load, the one that fewest found first."""
        columns = (_("Load"), _("What it hid"), _("Found"), _("Searched"), _("Evidence"))
        rows = (
            (
                PageCell(load.title),
                PageCell(load.hides),
                self._share(load.finders),
                PageCell(self._by_strength(load.searched)),
                PageCell(_evidence(load.any)),
            )
            for load in sorted(self._hiding, key=lambda each: len(each.finders))
        )
        about = _("How many of the class found each hidden load. The hardest comes first.")
        return Section(_("Hidden loads"), about, columns, tuple(rows))

    def honest(self) -> Section:
        """The honest loads that anybody opened, the one that most opened first."""
        opened = [each for each in self._lawful if each.searched]
        if not opened:
            return Section(_("Honest loads"), "", lines=(_("Nobody opened an honest load."),))
        columns = (_("Load"), _("Opened"), _("By"), _("Evidence"))
        rows = (
            (
                PageCell(load.title),
                self._share(load.searched),
                PageCell(self._by_strength(load.searched)),
                PageCell(_evidence(load.any)),
            )
            for load in sorted(opened, key=lambda each: -len(each.searched))
        )
        about = _("The honest loads that were searched, and by how many of the class.")
        return Section(_("Honest loads"), about, columns, tuple(rows))

    def taught(self, lessons: Sequence[Problem]) -> Section:
        """What the play and the scenario teach wrongly."""
        problems = [*self._taught_by_play(), *lessons]
        lines = [message(each.code, each.params) for each in problems]
        lines = lines or [_("Nothing was noticed.")]
        about = _("What trainees may learn that is not true of the work.")
        return Section(_("Teaches badly"), about, lines=tuple(lines))

    def _taught_by_play(self) -> Iterator[Problem]:
        weak, good = self._of(ReaderStrength.POORLY), self._of(ReaderStrength.WELL)
        for load in filter(_is_hers, self._hiding):
            if not load.finders:
                yield _problem("simulated.nobody", load)
            elif len(load.finders & weak) >= PLAIN * len(weak):
                yield _problem("simulated.plain", load)
            elif len(load.searched & weak) > len(load.searched & good):
                yield _problem("simulated.weak_readers", load)
        for load in self._lawful:
            if len(load.searched) >= TRAP * len(self._shifts):
                yield _problem("simulated.trap", load, n=len(load.searched))
        missed = [load for load in self._hiding if not load.finders and not _is_hers(load)]
        if missed:
            params: Params = {
                "n": len(missed),
                "all": len(self._hiding),
                "loads": ", ".join(load.any.id for load in missed),
            }
            searches = self._played.scenario.budget.searches
            code = "simulated.missed" if len(self._hiding) > searches else "simulated.outshone"
            yield Problem(code, params={**params, "searches": searches})

    def trainees(self) -> Section:
        """Who searched what."""
        columns = (_("Trainee"), _("Found"), _("Searched"), _("Answers, papers read"))
        rows = tuple(map(self._trainee_row, self._played.strengths))
        about = _("Who searched what. Loads with + hid something that was found. o opens a shift.")
        return Section(_("Trainees"), about, columns, rows)

    def _trainee_row(self, name: str) -> tuple[PageCell, ...]:
        outcomes = [load.outcomes[name] for load in self._loads]
        searched = [each for each in outcomes if each.is_searched]
        finds = sum(each.is_found for each in searched)
        share = finds / max(1, len(self._hiding))
        numbers = "  ".join(f"{each.id}{'+' * each.is_found}" for each in searched)
        asked = sum(len(each.enquiries) for each in outcomes)
        read = sum(each.opened for each in outcomes)
        counts = _("{n} of {all}").format(n=finds, all=len(self._hiding))
        return (
            PageCell(name),
            PageCell(counts, Bar(share, share, share)),
            PageCell(numbers or "-"),
            PageCell(f"{asked} · {read}"),
        )

    def _of(self, strength: ReaderStrength) -> set[str]:
        return {name for name, each in self._played.strengths.items() if each is strength}

    def _share(self, names: set[str]) -> PageCell:
        share = len(names) / len(self._shifts)
        text = _("{n} of {all}").format(n=len(names), all=len(self._shifts))
        return PageCell(text, Bar(share, share, share))

    def _by_strength(self, names: set[str]) -> str:
        """How many of each kind of reader are among ``names``."""
        groups = {strength: self._of(strength) for strength in ReaderStrength}
        return _("good {well}, fair {fairly}, weak {poorly} of {all} each").format(
            all=max(map(len, groups.values())),
            **{each.value: len(names & group) for each, group in groups.items()},
        )


def _loads(played: SimulatedClass, shifts: Mapping[str, ClassShift]) -> Iterator[PlayedLoad]:
    """Every consignment, in the order of the manifest."""
    first = next(iter(shifts.values()))
    by_trainee = {
        name: {each.id: each for each in shift.scored.outcomes} for name, shift in shifts.items()
    }
    for paper in first.desk.papers:
        outcomes = {name: of_all[paper.id] for name, of_all in by_trainee.items()}
        hides = outcomes[first.trainee].hides
        title = f"{paper.id} {on_one_line(paper.main_goods[0].description)}"
        place = played.own.get(paper.id, 0)
        if place:
            title = _("{load} · your load {n}").format(load=title, n=place)
        method = first.key.methods.get(hides.method, hides.method) if hides else ""
        yield PlayedLoad(title, outcomes, method, place)


def _is_hers(load: PlayedLoad) -> bool:
    return load.own > 0


def _evidence(one: Outcome) -> str:
    return _("papers {papers} %, with all answers {all} %").format(
        papers=f"{100 * one.q_documents:.0f}", all=f"{100 * one.q_full:.0f}"
    )


def _problem(code: str, load: PlayedLoad, **params: int) -> Problem:
    return Problem(code, params={"load": load.title, "all": len(load.outcomes), **params})
