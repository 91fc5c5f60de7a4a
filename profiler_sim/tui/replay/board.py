"""What the class sees of a moment: few words, much room, and nothing before its time."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.play.replays import Replay, ReplayStep
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, EvidenceLine
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.tui.show import bar, lines, plain, row

KNOWN, QUESTION, TRAINEE, EVIDENCE, TRUTH = range(5)
"""How much has been shown."""
_BAR = 40
_LOUDEST = 5
"""Lines of a ledger that can be read from the last row of a room."""


def board(replay: Replay, step: ReplayStep, shown: int) -> Content:
    """The moment, as far as it has been shown."""
    parts: list[Content | str] = [*_head(replay, step)]
    if shown < EVIDENCE:  # what comes now needs the room
        parts += _known(replay, step)
    if QUESTION <= shown < EVIDENCE:
        parts += ["", *_big(_("Question"), [_named(replay, step.question)])]
    if shown >= TRAINEE:
        parts += ["", *_big(_("The trainee"), [_named(replay, step.action)]), *_gauge(step.stated)]
    if shown >= EVIDENCE:
        told = [_named(replay, each) for each in step.ideal]
        parts += ["", *_big(_("The evidence"), told), *_gauge(percent(step.q))]
    if shown == EVIDENCE and step.ledger is not None:
        parts += _ledger(replay.key, step.ledger)
    if shown >= TRUTH and step.truth is not None:
        told = [_named(replay, step.truth), *_inside(replay, step)]
        parts += ["", *_big(_("What it was"), told)]
    return lines(*parts)


def _inside(replay: Replay, step: ReplayStep) -> Iterator[tuple[str, str]]:
    """What was in it; of the rest, in each that hid something."""
    for one in step.were:
        said, meaning = _named(replay, contents_finding(one, replay.key, replay.paper(one.id)))
        yield said if step.knowledge.consignment else f"{one.id}. {said}", meaning


def last_stage(step: ReplayStep) -> int:
    """The last thing there is to show of a moment."""
    return EVIDENCE if step.truth is None else TRUTH


def _head(replay: Replay, step: ReplayStep) -> Iterator[Content]:
    known = step.knowledge
    if not known.consignment:
        yield Content(_("The rest of the manifest")).stylize("bold")
        return
    paper = replay.paper(known.consignment)
    goods = " ".join(paper.goods[0].description.split())
    yield plain(f"{paper.id} · {paper.transport.unit_no}", "bold")
    yield plain(goods.upper(), "bold $accent")


def _known(replay: Replay, step: ReplayStep) -> Iterator[Content | str]:
    known = step.knowledge
    if not known.consignment:
        return
    yield plain(_way(replay, replay.paper(known.consignment)), "$secondary")
    yield ""
    yield Content(_("Read: the papers."))
    for told, enquiries in (
        (_("Answered: {enquiries}."), known.enquiries),
        (_("Asked, no answer yet: {enquiries}."), known.awaited),
    ):
        if enquiries:
            yield plain(told.format(enquiries=_titles(replay, enquiries)))
    if known.rules is not None:
        pointed = ", ".join(known.rules) or _("nothing")
        yield plain(_("The risk indicators pointed to: {rules}.").format(rules=pointed))


def _titles(replay: Replay, enquiries: tuple[str, ...]) -> str:
    words = replay.desk.brief.words.enquiries
    return ", ".join(words[name].title if name in words else name for name in enquiries)


def _way(replay: Replay, paper: Consignment) -> str:
    ports, transport = replay.desk.brief.words.ports, paper.transport
    way = (transport.start, *transport.via, transport.end)
    named = " → ".join(ports.get(place, place) for place in way)
    return f"{named} · {paper.consignee.name}"


def _big(title: str, said: list[tuple[str, str]]) -> Iterator[Content]:
    """A heading as wide as the eye, and below it a sentence in bold."""
    yield Content(f"▌ {title}").stylize("bold $accent")
    for text, meaning in said:
        yield plain(f"▌ {text}", "bold")
        if meaning:
            yield plain(f"▌ {meaning}", "$secondary")


def _gauge(stated: int | None) -> Iterator[Content]:
    if stated is not None:
        yield row("▌ ", bar(stated / 100, _BAR), Content(f" {stated} %").stylize("bold"))


def _named(replay: Replay, finding: Finding) -> tuple[str, str]:
    """Sentence and meaning, with names in the place of ids."""
    words = replay.desk.brief.words
    names: dict[str, Mapping[str, str]] = {
        "topic": words.topics,
        "enquiry": {name: each.title for name, each in words.enquiries.items()},
        "examination": {name: each.title for name, each in words.examinations.items()},
    }
    params = {
        key: names[key].get(str(value), value) if key in names else value
        for key, value in finding.params.items()
    }
    return sentence(finding.code, params), hint(finding.code, params)


def _ledger(key: AnswerKeyLabels, ledger: EvidenceLedger) -> Iterator[Content]:
    """The loudest lines; what the rest adds up to below."""
    ranked = sorted(ledger.lines, key=lambda line: -abs(line.points))
    for line in ranked[:_LOUDEST]:
        yield row(f"▌ {line.points:+6.1f}  ", plain(_line(key, line)))
    if rest := ranked[_LOUDEST:]:
        points = sum(line.points for line in rest)
        yield plain(f"▌ {points:+6.1f}  " + _("everything else"), "$secondary")
    together = sum(line.points for line in ledger.lines)
    method = key.methods.get(ledger.against.method, ledger.against.method)
    told = _("together = {percent} % for this method: {method}").format(
        percent=percent(ledger.alone_held), method=method
    )
    yield plain(f"▌ {together:+6.1f}  {told}", "bold")


def _line(key: AnswerKeyLabels, line: EvidenceLine) -> str:
    if line.kind in {"prior", "cover"}:
        return sentence(f"debrief.line.{line.kind}", {})
    title = key.signs[line.name].title if line.name in key.signs else line.name
    return f"{title}: {line.value}" if line.value else title
