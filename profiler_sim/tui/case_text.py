"""One case in words: what was in it, where, and its strongest signs, seen or missed.

The debrief shows it for each search and each miss, a drill after each decision.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import ByMode
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents import formats
from profiler_sim.documents.papers import fill_documents
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import message, sentence
from profiler_sim.play.contents import contents_finding, honest_contents
from profiler_sim.play.labels import AnswerKeyLabels, VisibleLabels
from profiler_sim.play.sign_words import sign_text
from profiler_sim.scoring.debrief.case_review import CaseReview, Lesson
from profiler_sim.scoring.debrief.findings import outcome_finding
from profiler_sim.scoring.debrief.shown_signs import Notice, ShownSign
from profiler_sim.scoring.evaluation.outcomes import Decision
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.prose import keep_figures

LOADS: ByMode[str] = ByMode(
    sea=N_("Container {number}"),
    air=N_("Consignment {number}"),
    road=N_("Lorry {number}"),
    post=N_("Parcel {number}"),
)
"""What officers call a load, with its number on the manifest."""


def load_name(paper: Consignment) -> str:
    """Say what kind of load it is, with its number on the manifest."""
    return _(LOADS[paper.transport.mode]).format(number=paper.id)


_LESSONS: Mapping[Lesson, FindingCode] = {
    "suspicion": "review.signs.suspicion",
    "weak": "review.signs.weak",
    "misleading": "review.signs.misleading",
    "not enough": "review.signs.not_enough",
    "honesty": "review.signs.honesty",
}
_WITHOUT_SCAN: Mapping[FindingCode, FindingCode] = {
    "review.sign.not_asked": "review.sign.no_scan",
    "review.weak_sign.not_asked": "review.weak_sign.no_scan",
}
"""A scan is ordered, not asked for."""
_MOST_ODD = 2
"""Unusual values that are named."""
_SEEN, _MISSED, _THERE = "✓ ", "✗ ", "· "
_INDENT = 2
_RELEASES: Mapping[Decision, FindingCode] = {
    "released": "review.released",
    "released with the rest": "review.released.rest",
    "left undecided": "review.undecided",
}
_NOTICES: Mapping[Notice, FindingCode] = {
    "marked": "review.sign.marked",
    "elsewhere": "review.sign.elsewhere",
    "not marked": "review.sign.not_marked",
    "not read": "review.sign.not_read",
    "not asked": "review.sign.not_asked",
    "not arrived": "review.sign.not_arrived",
    "other way": "review.sign.other_way",
}
_WEAK_NOTICES: Mapping[Notice, FindingCode] = {
    "marked": "review.sign.marked",
    "elsewhere": "review.honest_sign.elsewhere",
    "not marked": "review.honest_sign.not_marked",
    "not read": "review.weak_sign.not_read",
    "not asked": "review.weak_sign.not_asked",
    "not arrived": "review.weak_sign.not_arrived",
    "other way": "review.weak_sign.other_way",
}
_HONEST_NOTICES: Mapping[Notice, FindingCode] = {
    **_WEAK_NOTICES,
    "other way": "review.honest_sign.other_way",
}
"""An honest load may be released without a mark, and one with weak signs too: nothing was
missed."""
_BY_LESSON: Mapping[Lesson, Mapping[Notice, FindingCode]] = {
    "suspicion": _NOTICES,
    "misleading": _NOTICES,
    "not enough": _NOTICES,
    "weak": _WEAK_NOTICES,
    "honesty": _HONEST_NOTICES,
}


@dataclass(frozen=True, slots=True)
class CaseText:
    """Writes down one reviewed case."""

    review: CaseReview
    paper: Consignment
    words: VisibleLabels
    key: AnswerKeyLabels

    @property
    def title(self) -> str:
        """What kind of load it is, its number and its goods."""
        return f"{load_name(self.paper)} · {self.paper.stated_goods}"

    def lines(self, width: int) -> Iterator[Content]:
        """What was in it, where, and its signs; each line at most ``width`` cells wide."""
        yield from hanging(plain(self._contents()), width)
        if not self.review.outcome.counted and not self._is_alarm:
            yield from hanging(plain(sentence("review.uncounted", {})), width)
        yield from self._signs(width)

    @property
    def _is_alarm(self) -> bool:
        return self.review.outcome.is_life or self.review.outcome.alarmed

    def _contents(self) -> str:
        """The decision with its search, then what was hidden and where."""
        one = self.review.outcome
        found: list[Finding] = []
        if one.search or self._is_alarm:
            found.append(outcome_finding(one))
        if one.search != "ordered" and one.decision in _RELEASES:
            found.insert(0, Finding(code=_RELEASES[one.decision]))
        if one.hides is not None and not one.is_found:
            found.append(contents_finding(one, self.key, self.paper))
        elif one.hides is not None:
            found.append(self._where(one.hides.place, one.hides.method))
        elif not one.alarmed:
            found += honest_contents(one, self.key, self.paper)
        word = message if self._is_alarm else sentence
        told = [*(word(each.code, each.params) for each in found), *self._search()]
        return " ".join([*told, *self._reach()])

    def _where(self, place: str, method: str) -> Finding:
        params = {
            "place": self.key.places.get(place, place),
            "method": self.key.methods.get(method, method),
        }
        return Finding(code="review.where", params=params)

    def _search(self) -> Iterator[str]:
        """The title of the search that was ordered."""
        one = self.review.outcome
        search = self.words.examinations.get(one.examination or "")
        if search and one.is_searched:
            yield sentence("review.search", {"search": search.title})

    def _reach(self) -> Iterator[str]:
        """Of a search that missed: whether it looks in the place, and how often it finds there."""
        one, share = self.review.outcome, self.review.finds_of_100
        search = self.words.examinations.get(one.examination or "")
        if one.hides is None or not one.search or one.is_found or not search or not share:
            return
        looked = {*search.looks_at, *search.measures}
        is_there = bool(looked.intersection(self.key.points.get(one.hides.place, ())))
        code: FindingCode = "review.missed"
        if looked:
            code = "review.missed.there" if is_there else "review.missed.elsewhere"
        yield sentence(code, {"n": share})

    def _signs(self, width: int) -> Iterator[Content]:
        review = self.review
        if not review.signs and review.outcome.hides is None and not review.outcome.opened:
            return  # nobody looked, and nothing was there
        if not review.signs:
            yield from hanging(plain(self._no_signs()), width)
            return
        yield from hanging(plain(sentence(_LESSONS[review.lesson], {})), width)
        for sign in review.signs:
            yield from hanging(self._sign(sign), width, _INDENT)
        if review.more:
            more = sentence("review.signs.more", {"n": review.more})
            yield from hanging(plain(f"{_THERE}{more}"), width, _INDENT)

    def _no_signs(self) -> str:
        """Why no sign is named: there was none, or what was odd is as common in honest loads."""
        if self.review.outcome.hides is not None:
            return sentence("review.signs.none.suspicion", {})
        odd = [sign_text(self.key, each) for each in self.review.unusual[:_MOST_ODD]]
        if odd:
            return sentence("review.signs.unusual", {"signs": ", ".join(odd)})
        return sentence("review.signs.none.honesty", {})

    def _sign(self, sign: ShownSign) -> Content:
        """A sign by name, with its value and what was made of it."""
        review = self.review
        name = plain(f"{sign_text(self.key, sign)}. ", "bold")
        if review.lesson in {"misleading", "not enough"}:
            label = self.key.signs.get(sign.name)
            why = label.why(self.key.tags_of(self.review.outcome.carries)) if label else ""
            return row(_THERE, name, plain(why))
        is_missed = _BY_LESSON[review.lesson][sign.notice] in _NOTICES.values()
        before = _SEEN if sign.was_seen else _MISSED if is_missed else _THERE
        told = [self._notice(sign), *self._other_weight(sign)]
        return row(before, name, plain(" ".join(told)))

    def _notice(self, sign: ShownSign) -> str:
        enquiry = self.words.enquiries.get(sign.seen_in)
        title = enquiry.title if enquiry else sign.seen_in
        code = _BY_LESSON[self.review.lesson][sign.notice]
        if sign.seen_in == SCAN:
            code = _WITHOUT_SCAN.get(code, code)
        elif code == "review.sign.not_marked" and enquiry:
            return sentence("review.sign.in_answer", {"page": title})
        elif code == "review.sign.not_marked" and (page := self._further_page(sign)):
            return sentence("review.sign.on_page", {"page": page})
        return sentence(code, {"enquiry": title})

    def _further_page(self, sign: ShownSign) -> str:
        """The paper that a sign stands on, where it is not the one that opens first."""
        pages = fill_documents(self.paper, self.words.ports)
        shown = (p for p in pages if any(each.box.id in sign.boxes for each in p.boxes))
        page = next(shown, None)
        return page.title if page and page.id != pages[0].id else ""

    def _other_weight(self, sign: ShownSign) -> Iterator[str]:
        """Say it of a sign of weight that what was hidden is too light for."""
        hides, label = self.review.outcome.hides, self.key.signs.get(sign.name)
        kg = hides.find.kg if hides and hides.find else None
        least = label.least_kg.get(sign.value) if label else None
        if kg is not None and least and kg < least:
            yield sentence("review.sign.other_weight", {"kg": formats.weighed(kg)})


def hanging(shown: Content, width: int, indent: int = 0) -> Iterator[Content]:
    """Wrap a paragraph into ``width`` cells; every line but the first begins further right."""
    first, *more = keep_figures(shown, max(1, width - indent - _INDENT)).split("\n")
    yield row(" " * indent, first)
    yield from (row(" " * (indent + _INDENT if indent else 0), each) for each in more)


def case_content(text: CaseText, width: int) -> Content:
    """A case as one block: its title, and everything there is to say of it."""
    return lines(plain(text.title, "bold"), *text.lines(width))
