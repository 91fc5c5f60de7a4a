"""What a class sees of a moment: few words, much room, and nothing before its time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from textual.content import Content

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.mentor_messages import message_text, message_title
from profiler_sim.play.replays import Replay, ReplayStep
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.tui.replay.projector import draw_gauge, draw_part, list_evidence
from profiler_sim.tui.show import lines, plain


class Stage(IntEnum):
    """How much of a moment has been shown."""

    KNOWLEDGE = 0
    QUESTION = 1
    ACTION = 2
    EVIDENCE = 3
    TRUTH = 4


def last_stage(step: ReplayStep) -> Stage:
    """The last thing there is to show of a moment."""
    if step.sent is not None:
        return Stage.QUESTION
    return Stage.EVIDENCE if step.truth is None else Stage.TRUTH


@dataclass(frozen=True)
class Board:
    """One moment of a replay, as far as it has been shown."""

    replay: Replay
    step: ReplayStep
    shown: int

    def content(self) -> Content:
        """Everything up to the stage that is shown."""
        step, shown = self.step, self.shown
        parts: list[Content | str] = [*self._title()]
        if shown < Stage.EVIDENCE:  # what comes now needs the room
            parts += self._knowledge()
        if Stage.QUESTION <= shown < Stage.EVIDENCE:
            parts += ["", *draw_part(_("Question"), [self._texts(step.question)])]
        if shown >= Stage.ACTION:
            texts = [self._texts(step.action)]
            parts += ["", *draw_part(_("The trainee"), texts), *draw_gauge(step.stated)]
        if shown >= Stage.EVIDENCE:
            texts = [self._texts(finding) for finding in step.ideal]
            parts += ["", *draw_part(_("The evidence"), texts), *draw_gauge(percent(step.q))]
        if shown == Stage.EVIDENCE and step.ledger is not None:
            parts += list_evidence(self.replay.key, step.ledger)
        if shown >= Stage.TRUTH and step.truth is not None:
            texts = [self._texts(step.truth), *self._contents()]
            parts += ["", *draw_part(_("What it was"), texts)]
        return lines(*parts)

    def _title(self) -> Iterator[Content]:
        name = self.step.knowledge.consignment
        if self.step.sent is not None:
            yield Content(message_title(self.step.sent)).stylize("bold")
            yield plain(message_text(self.step.sent), "bold $accent")
            return
        if not name:
            yield Content(_("The rest of the manifest")).stylize("bold")
            return
        paper = self.replay.paper(name)
        goods = paper.stated_goods
        yield plain(f"{paper.id} · {paper.transport.unit_no}", "bold")
        yield plain(goods.upper(), "bold $accent")

    def _knowledge(self) -> Iterator[Content | str]:
        known = self.step.knowledge
        if not known.consignment:
            return
        yield plain(self._route(self.replay.paper(known.consignment)), "$secondary")
        yield ""
        yield Content(_("Read: the papers."))
        for template, enquiries in (
            (_("Answered: {enquiries}."), known.enquiries),
            (_("Asked, no answer yet: {enquiries}."), known.awaited),
        ):
            if enquiries:
                yield plain(template.format(enquiries=self._titles(enquiries)))
        if known.rules is not None:
            pointed = ", ".join(known.rules) or _("nothing")
            yield plain(_("The risk indicators pointed to: {rules}.").format(rules=pointed))

    def _titles(self, enquiries: tuple[str, ...]) -> str:
        labels = self.replay.desk.brief.words.enquiries
        return ", ".join(labels[name].title if name in labels else name for name in enquiries)

    def _route(self, paper: Consignment) -> str:
        ports, transport = self.replay.desk.brief.words.ports, paper.transport
        places = (transport.start, *transport.via, transport.end)
        named = " → ".join(ports.get(place, place) for place in places)
        return f"{named} · {paper.consignee.name}"

    def _contents(self) -> Iterator[tuple[str, str]]:
        """What was in it; of the rest, in each that hid something."""
        replay, is_of_one = self.replay, bool(self.step.knowledge.consignment)
        for outcome in self.step.were:
            paper = replay.paper(outcome.id)
            text, meaning = self._texts(contents_finding(outcome, replay.key, paper))
            yield text if is_of_one else f"{outcome.id}. {text}", meaning

    def _texts(self, finding: Finding) -> tuple[str, str]:
        """Sentence and meaning, with names in the place of ids."""
        labels = self.replay.desk.brief.words
        names: dict[str, Mapping[str, str]] = {
            "topic": labels.topics,
            "enquiry": {name: each.title for name, each in labels.enquiries.items()},
            "examination": {name: each.title for name, each in labels.examinations.items()},
        }
        params = {
            key: names[key].get(str(value), value) if key in names else value
            for key, value in finding.params.items()
        }
        return sentence(finding.code, params), hint(finding.code, params)
