"""Signs on a paper: the heavy line around a box, and the sentences on the box in hand."""

from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content

from profiler_sim.i18n.how_common import how_common
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.play.sign_words import sign_text
from profiler_sim.scoring.debrief.shown_signs import Notice, ShownSign
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.paper.canvas import Role
from profiler_sim.tui.paper.draw import Outline
from profiler_sim.tui.show import plain, row

_WAYS = {1: "suspicious", -1: "reassuring"}
_ON_THE_BOX: Mapping[Notice, str] = {
    "marked": N_("you marked it"),
    "other way": N_("you marked the opposite"),
    "elsewhere": N_("you marked other squares"),
    "not marked": N_("you did not mark it"),
    "not read": N_("you did not open it"),
    "not asked": N_("you did not ask"),
    "not arrived": N_("it came too late"),
}
_IN_HAND: Mapping[Notice, str] = {
    "marked": N_("You marked it."),
    "other way": N_("You marked the opposite."),
    "elsewhere": N_("You marked other squares."),
    "not marked": N_("You did not mark it."),
    "not read": N_("You did not open these papers."),
    "not asked": N_("You did not ask for this answer."),
    "not arrived": N_("This answer came too late."),
}


def sign_outlines(
    boxes: Mapping[str, Sequence[ShownSign]], border: BorderStyle
) -> dict[str, Outline]:
    """Draw a heavy line around each box with signs; its strongest sign gives the colour.

    The label says for each sign which way it points and whether the trainee marked it.
    """
    return {box: _outline(signs, border) for box, signs in boxes.items() if signs}


def _outline(signs: Sequence[ShownSign], border: BorderStyle) -> Outline:
    symbols = " ".join(dict.fromkeys(_symbols(sign, border) for sign in signs))
    notices = {sign.notice for sign in signs}
    words = _(_ON_THE_BOX[signs[0].notice]) if len(notices) == 1 else ""
    labels = (f"{symbols} {words}", symbols) if words else (symbols,)
    return Outline(Role(_WAYS[signs[0].direction]), (*labels, symbols[0]))


def _symbols(sign: ShownSign, border: BorderStyle) -> str:
    return (
        border.marks[_WAYS[sign.direction]] + border.marks["seen" if sign.was_seen else "missed"]
    )


def legend(border: BorderStyle) -> Content:
    """What lines and symbols mean, in one line."""
    marks = border.marks
    parts = (
        (border.heavy[_ACROSS] * 2, _("a sign")),
        (marks["suspicious"], _("suspicious")),
        (marks["reassuring"], _("honest")),
        (marks["seen"], _("you marked it")),
        (marks["missed"], _("you did not")),
        ("?", _("not asked for")),
    )
    return Content("  ").join(plain(f"{symbol} {word}") for symbol, word in parts)


def scan_legend(border: BorderStyle) -> Content:
    """What the lines on a scan mean."""
    return plain(
        _("{heavy} heavy line: what stands out   {thin} thin line: your mark").format(
            heavy=border.heavy[_ACROSS] * 2, thin=border.joins[_ACROSS] * 2
        )
    )


_ACROSS = 10
"""Place of the line from left to right in a table of joins."""


def sign_sentences(
    key: AnswerKeyLabels, signs: Sequence[ShownSign], border: BorderStyle, tags: Sequence[str]
) -> Iterator[Content]:
    """Name each sign of a box, how strong it is, and whether it was marked; the strongest first.

    Below: why an honest load with goods of these ``tags`` can show the strongest, where it speaks
    for suspicion.
    """
    for sign in signs:
        method = key.methods.get(sign.of_method, sign.of_method)
        points = how_common(sign.points, method=method)
        what = _("{sign}. This is {points}.").format(sign=sign_text(key, sign), points=points)
        role = "$text-error" if sign.direction > 0 else "$text-success"
        yield row(
            plain(f"{border.marks[_WAYS[sign.direction]]} ", f"bold {role}"),
            plain(what, "bold"),
            plain(f" {_(_IN_HAND[sign.notice])}"),
        )
    strongest = next(iter(signs), None)
    label = key.signs.get(strongest.name) if strongest else None
    if strongest and label and strongest.direction > 0:
        yield plain(_("Honest loads too: {why}").format(why=label.why(tags)))
