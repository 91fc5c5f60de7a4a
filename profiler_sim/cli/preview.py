"""``preview``: a scenario before anybody plays it, for its mentor."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import in_words, ranked_right, seed_word, would_search
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.cargo.forms import Sheet
    from profiler_sim.files.diagnostics import Diagnostic
    from profiler_sim.mentor.preview import Preview, PreviewLoad

_WIDTH, _NARROW, _WIDE = 80, 60, 100
"""Cells of a line: where nothing is known of the terminal, at least, at most."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    seed_word(parser)


def _run(options: Namespace) -> int:
    from profiler_sim.app.content import Content
    from profiler_sim.files.diagnostics import as_text, errors_in
    from profiler_sim.mentor.playable import scenario_file, scenario_of
    from profiler_sim.mentor.validation import validate

    path = scenario_file(options.scenario)
    found = validate([path])
    if errors_in(found):
        for each in found:
            print(as_text(each))
        return 1
    from profiler_sim.mentor.preview import preview

    for line in _page(preview(scenario_of(path), Content().catalogue, options.seed), found):
        print(line)
    return 0


def _page(seen: "Preview", found: "list[Diagnostic]") -> Iterator[str]:
    width = _width()
    yield from _section(_("In short"), width, _in_short(seen, width))
    yield from _section(_("As the trainee reads it"), width, _briefing(seen, width))
    titles = _ALIKE if seen.are_alike else _UNLIKE
    for title, load in zip(titles, seen.samples, strict=False):
        yield from _section(_(title), width, _sample(load, width))
    if seen.cases:
        yield from _section(
            _("What the evidence says of your own cases"), width, _standing(seen.cases, width)
        )
    yield from _section(_("What the evidence can show"), width, _measures(seen))
    yield from _section(_("Problems"), width, _problems(found))


def _in_short(seen: "Preview", width: int) -> Iterator[str]:
    """What the numbers below mean, in sentences."""
    from profiler_sim.mentor.verdicts import case_verdict, scenario_verdicts

    for said in in_words(scenario_verdicts(seen.areas, None)):
        yield from _wrapped(said, width)
    for load, shares in zip(seen.cases, seen.searched, strict=True):
        yield from _wrapped(f"{load.number}  {load.goods}", width)
        for said in (*in_words([case_verdict(load.stands)]), would_search(shares)):
            yield from _wrapped(f"     {said}", width)


_ALIKE = (N_("A sample"), N_("An honest load that looks like it"))
_UNLIKE = (N_("A sample"), N_("An honest load (none in this shift is really like the sample)"))


def _width() -> int:
    from shutil import get_terminal_size

    return max(_NARROW, min(_WIDE, get_terminal_size((_WIDTH, 24)).columns))


def _section(title: str, width: int, lines: Iterator[str]) -> Iterator[str]:
    yield f"── {title} ".ljust(width, "─")
    yield from lines
    yield ""


def _briefing(seen: "Preview", width: int) -> Iterator[str]:
    from profiler_sim.cargo.text import visible
    from profiler_sim.documents.briefing import build_briefing

    for piece in build_briefing(seen.scenario, seen.operation):
        text = visible(piece.text)
        yield from _wrapped(_FORMS.get(piece.kind, "{}").format(text), width)


_FORMS: Mapping[str, str] = {
    "title": "{}   EXERCISE",
    "sender": "» {}",
    "item": "  · {}",
}
"""How the pieces are written that are more than plain lines."""


def _wrapped(text: str, width: int) -> Iterator[str]:
    from textwrap import wrap

    indent = " " * (len(text) - len(text.lstrip(" ·")))
    for line in text.split("\n"):
        yield from wrap(line, width, subsequent_indent=indent) or [""]


def _sample(load: "PreviewLoad", width: int) -> Iterator[str]:
    yield from _told(load, width)
    for sheet in load.sheets[:1]:
        yield from _drawn(sheet, width)


def _told(load: "PreviewLoad", width: int) -> Iterator[str]:
    """What hides in it, and how it looks."""
    from profiler_sim.cargo.text import on_one_line

    hides = load.stands.hides or _("nothing: it is honest")
    stands = _("the papers give {papers}, papers and every answer give {all}")
    yield f"{load.number}  {on_one_line(load.goods)}"
    yield "     " + _("hides: {what}").format(what=on_one_line(hides))
    yield "     " + stands.format(
        papers=_percent(load.stands.on_papers), all=_percent(load.stands.in_all)
    )
    if load.stands.loudest:
        signs = "; ".join(
            f"{p:+.0f} {on_one_line(name)}" for name, p in load.stands.loudest.items()
        )
        text = _("strongest signs, in points: {signs}").format(signs=signs)
        yield from _wrapped(f"     {text}", width)


def _drawn(sheet: "Sheet", width: int) -> Iterator[str]:
    from profiler_sim.tui.paper.borders import LINES
    from profiler_sim.tui.paper.draw import draw

    for line in draw(sheet, width, {}, None, LINES).lines:
        yield "".join(piece for piece, _role in line)


def _standing(cases: "tuple[PreviewLoad, ...]", width: int) -> Iterator[str]:
    for load in cases:
        yield from _told(load, width)
    yield from _wrapped(_("Your own cases count where you say so: counts: yes."), width)


def _measures(seen: "Preview") -> Iterator[str]:
    scenario = seen.scenario
    share = 100 * sum(scenario.shares.values())
    text = _("of {n} consignments about {share} in 100 hide goods")
    yield text.format(n=scenario.traffic.consignments, share=f"{share:.0f}")
    if own := len(scenario.my_cases):
        more = ngettext("and {n} case of your own", "and {n} cases of your own", own)
        yield more.format(n=own)
    yield from ranked_right(seen.areas)


def _problems(found: "list[Diagnostic]") -> Iterator[str]:
    """Faults and doubts; where cases stand has been told."""
    from profiler_sim.files.diagnostics import as_text

    told = [each for each in found if each.severity != "note"]
    for each in told:
        yield as_text(each)
    yield (
        ngettext("{n} problem", "{n} problems", len(told)).format(n=len(told))
        if told
        else _("none")
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


COMMAND = Command(
    "preview",
    N_("a scenario before it is played, for its mentor"),
    _arguments,
    _run,
    "preview three-pistols",
)
