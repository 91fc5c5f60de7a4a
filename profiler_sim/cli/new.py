"""``new``: a commented file to begin with, in the mentor's own folder."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from profiler_sim.cli.arguments import choice, file_name
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from pathlib import Path

    from profiler_sim.catalogue.methods import Method
    from profiler_sim.mentor.scenario_wizard import ScenarioOutline

T = TypeVar("T")
_KINDS = (
    "scenario",
    "pack",
    "method",
    "unit",
    "sign",
    "commodity",
    "place",
    "port",
    "enquiry",
    "examination",
)
_NEXT: dict[str, tuple[str, ...]] = {
    "scenario": ("preview {name}",),
    "pack": ("calibrate SCENARIO --pack {name}",),
    "method": ("measure {name} --to {readings}",),
    "unit": ("list units --unit {name}",),
    "sign": ("list signs",),
    "commodity": ("list goods",),
    "place": ("list places",),
    "enquiry": ("list enquiries",),
    "examination": ("list examinations",),
}
"""What comes after ``validate``."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        type=choice(_KINDS),
        metavar="KIND",
        help=_("one of: {kinds}").format(kinds=", ".join(_KINDS)),
    )
    parser.add_argument("name", help=_("a new name, or a shipped one to begin with its copy"))
    parser.add_argument(
        "--from",
        dest="origin",
        type=file_name,
        metavar="SHIPPED",
        help=_("begin with a copy of this one"),
    )
    parser.add_argument(
        "--to", type=file_name, metavar="FOLDER", help=_("another folder instead of your own")
    )


def _run(options: Namespace) -> int:
    from pathlib import Path

    to = Path(options.to) if options.to else None
    return _port(options, to) if _is_port(options) else _file(options, to)


def _is_port(options: Namespace) -> bool:
    """A port is a place too: a name that only the table of ports has is meant as one."""
    if options.kind != "place":
        return bool(options.kind == "port")
    from profiler_sim.app.content import Content
    from profiler_sim.mentor.new_files import is_port

    name = options.origin or options.name
    return name not in Content().catalogue.hiding_places and is_port(name)


def _file(options: Namespace, to: "Path | None") -> int:
    from profiler_sim.mentor.new_files import plan_file, write_planned

    wanted = plan_file(options.kind, options.name, to, options.origin)
    asks = options.kind == "scenario" and wanted.source is None and sys.stdin.isatty()
    write_planned(wanted, _asked() if asks else None)
    _written(wanted.path, copied=wanted.source is not None, replaces=wanted.replaces)
    if wanted.kind == "sign" and wanted.source is not None and not wanted.replaces:
        print(_("Both signs now write the same papers. Change what yours writes."))
    readings = wanted.top / "catalogue" / "readings.csv"
    _next(wanted.kind, wanted.path, wanted.name, readings)
    return 0


def _port(options: Namespace, to: "Path | None") -> int:
    from profiler_sim.mentor.new_files import plan_port, write_port

    wanted = plan_port(options.name, to, options.origin)
    write_port(wanted)
    _written(wanted.path, copied=wanted.replaces, replaces=wanted.replaces)
    print(_("The row: {row}").format(row=wanted.row))
    if not wanted.replaces:
        print(_("Now set its code, country and degrees. Lanes name it by its code."))
    print(_("Next: {command}").format(command="profiler-sim list ports"))
    return 0


def _written(path: "Path", *, copied: bool, replaces: bool) -> None:
    """Say where it lies and what it is."""
    from profiler_sim.cargo.text import on_one_line

    print(_("written: {file}").format(file=on_one_line(str(path))))
    if replaces:
        print(_("It has the name of a shipped one and takes its place."))
    elif copied:
        print(_("It begins as a copy with a new name."))


def _next(kind: str, path: "Path", name: str, readings: "Path") -> None:
    """The two commands that come next."""
    from shlex import quote

    from profiler_sim.cargo.text import visible

    values = {"name": quote(name), "readings": quote(str(readings))}
    commands = [f"validate {quote(str(path))}"]
    commands += [each.format(**values) for each in _NEXT[kind]]
    for heading, command in zip((_("Next:"), _("Then:")), commands, strict=True):
        print(f"{heading} profiler-sim {visible(command)}")


def _asked() -> "ScenarioOutline":
    """Five questions; Enter takes what stands in brackets."""
    from dataclasses import replace

    from profiler_sim.mentor.scenario_wizard import methods_at, units_on_offer, usual_outline
    from profiler_sim.scenario.model import CourseLevel

    print(_("Five questions. Enter takes the value in [ ]."))
    unit = _chosen(_("1  Unit"), [(name, name) for name in units_on_offer()], (0,), most=1)[0]
    plan = usual_outline(unit)
    levels = [(level.value, _(level.value)) for level in CourseLevel]
    level = _chosen(_("2  Level"), levels, (0,), most=1)[0]
    known = [(method.method, _with_title(method)) for method in methods_at(unit)]
    names = [name for name, _title in known]
    usual = [names.index(method) for method in plan.hidden]
    hidden = _chosen(_("3  What is hidden (several: 1 3)"), known, usual, most=len(known))
    (count,) = _numbers(_("4  How many consignments"), [(plan.consignments, 1, 400)])
    spend = [(min(plan.searches, count), 0, count), (plan.minutes, 0, 10_000)]
    searches, minutes = _numbers(_("5  Searches and minutes at the desk"), spend)
    return replace(
        plan, level=level, hidden=hidden, consignments=count, searches=searches, minutes=minutes
    )


def _with_title(method: "Method") -> str:
    """The name that files take, and the title where that says more."""
    name, title = method.method, method.title
    return name if name.casefold() == title.casefold() else f"{name}  ({title})"


def _chosen(
    question: str, known: Sequence[tuple[str, str]], usual: Sequence[int], *, most: int
) -> tuple[str, ...]:
    """One or several of a numbered list."""
    print(question)
    for number, (_name, title) in enumerate(known, 1):
        print(f"   {number:>2}  {title}")

    names = [name for name, _title in known]

    def read(answer: str) -> tuple[str, ...]:
        chosen = _by_name(answer, names) or _by_number(answer, names)
        if len(chosen) > most:
            raise ValueError(answer)
        return chosen

    advice = _("Type a number or a name from the list, or press Enter.")
    return _answer(" ".join(str(place + 1) for place in usual), read, advice)


def _by_name(answer: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names that an answer writes out, with commas between them; empty where one is none."""
    from profiler_sim.cargo.text import fold_name

    known = {fold_name(name): name for name in names}
    written = [fold_name(part) for part in answer.split(",")]
    if not all(part in known for part in written):
        return ()
    return tuple(dict.fromkeys(known[part] for part in written))


def _by_number(answer: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names whose places in the list an answer gives. Raises ValueError for any other."""
    places = dict.fromkeys(int(word) - 1 for word in _words(answer))
    if not all(0 <= place < len(names) for place in places):
        raise ValueError(answer)
    return tuple(names[place] for place in places)


def _words(answer: str) -> list[str]:
    return answer.replace(",", " ").split()


def _numbers(question: str, wanted: Sequence[tuple[int, int, int]]) -> tuple[int, ...]:
    """Whole numbers, each with its usual value, the least and the most it may be."""
    print(question)

    def read(answer: str) -> tuple[int, ...]:
        numbers = tuple(int(word) for word in _words(answer))
        for number, (_usual, least, most) in zip(numbers, wanted, strict=True):
            if not least <= number <= most:
                raise ValueError(number)
        return numbers

    ranges = ", ".join(f"{least}-{most}" for _usual, least, most in wanted)
    advice = ngettext(
        "Type a whole number ({ranges}), or press Enter.",
        "Type {n} whole numbers with a space between them ({ranges}), or press Enter.",
        len(wanted),
    ).format(n=len(wanted), ranges=ranges)
    return _answer(" ".join(str(usual) for usual, _least, _most in wanted), read, advice)


def _answer(usual: str, read: Callable[[str], T], advice: str) -> T:
    """Ask until the answer can be read; an end of input takes what is usual."""
    while True:
        try:
            answer = input(f"   [{usual}] > ")
        except EOFError:
            answer = ""
        try:
            return read(answer if _words(answer) else usual)
        except ValueError:
            print(f"   {advice}")


COMMAND = Command(
    "new",
    N_("a commented file to begin with, new or a copy"),
    _arguments,
    _run,
    "new scenario monday-at-bar",
)
