"""The fourth page: which marks were right, and which question would have been the best next."""

from collections.abc import Iterator

from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import Told
from profiler_sim.scoring.citing import Cited, Mark
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.marks import EVIDENCE_POINTS
from profiler_sim.scoring.questions import best_left
from profiler_sim.tui.debrief.entry import LEADS, Entry, group, heading, text, told
from profiler_sim.tui.debrief.parts import REASONS, part
from profiler_sim.tui.show import REASSURING, SUSPICIOUS, lines, plain

_SHOWN = 0.05
"""Points that do not round to nothing."""
_SIGNS = {1: SUSPICIOUS, -1: REASSURING}


def reasons(found: Told) -> Iterator[Entry]:
    """Marks consignment by consignment, then questions."""
    yield heading(_("Your marks: which of them were right"))
    cited = [each for each in found.debrief.marks if each.marks or each.missed]
    for each in cited:
        yield _cited(found, each)
    if not cited:
        yield text(_("You marked nothing, and nothing had to be marked."))
    yield heading(_("The best next question when you closed"))
    yield _question(found)
    yield from group(found, _("Together"), part(found, REASONS))


def _cited(found: Told, cited: Cited) -> Entry:
    said = [plain(f"{LEADS}{cited.consignment}", "bold")]
    said += [plain(f"    {_SIGNS[mark.direction]} {_told(mark)}") for mark in cited.marks]
    signs = found.key.signs
    missed = [signs[name].title if name in signs else name for name in cited.missed]
    if missed:
        said.append(
            plain(_("    not marked: {signs}").format(signs=", ".join(missed)), "$secondary")
        )
    return Entry(lines(*said), consignment=cited.consignment)


def _told(mark: Mark) -> str:
    verdict = sentence(f"debrief.mark.{_verdict(mark)}", {})
    points = f" ({mark.points:+.1f})" if abs(mark.points) >= _SHOWN else ""
    return f"{mark.page}, {mark.box}: {verdict}{points}"


def _verdict(mark: Mark) -> str:
    if mark.is_right:
        return "right"
    if not mark.points:
        return "nothing"
    return "other_way" if abs(mark.points) >= EVIDENCE_POINTS else "slight"


def _question(found: Told) -> Entry:
    best = best_left(found.reviewed)
    if best is None:
        return text(sentence("debrief.question.none", {}))
    one, question = best
    enquiry = found.names.enquiries.get(question.enquiry)
    params: dict[str, str | int | float] = {
        "consignment": one,
        "enquiry": enquiry.title if enquiry else question.enquiry,
        "minutes": question.minutes,
    }
    finding = Finding(code="debrief.best_next", params=params)
    return told(found, finding)
