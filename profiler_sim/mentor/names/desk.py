"""Boxes, enquiries, searches, topics and words: what a desk reads, asks and says."""

from collections.abc import Iterator

from profiler_sim.cargo.modes import Mode
from profiler_sim.documents.boxes import BoxedForm, boxed_forms
from profiler_sim.files.glossary import glossary
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.mentor.names.entries import Entry, Scope, in_order


def boxes(scope: Scope) -> Iterator[Entry]:
    """Every box that a sign may name, form by form; a clue may name those of papers."""
    for mode in scope.modes:
        for form in boxed_forms(mode, scope.catalogue):
            for box, heading in form.headings().items():
                yield Entry(
                    name=box,
                    about=heading,
                    modes=(mode,),
                    group=_form(mode, form),
                    facts={"form": _(form.title), "enquiry": form.enquiry or None},
                )


def _form(mode: Mode, form: BoxedForm) -> str:
    heading = f"{_('By {mode}').format(mode=_(mode))} · {_(form.title)}"
    asked = _("enquiry: {enquiry}").format(enquiry=form.enquiry)
    return f"{heading} ({asked})" if form.enquiry else heading


def enquiries(scope: Scope) -> Iterator[Entry]:
    """Every question with its minutes and the signs its answer shows."""
    known = scope.catalogue
    for each in known.enquiries.values():
        shows = tuple(
            sign.sign
            for sign in known.signs.values()
            if sign.seen_in == each.enquiry and set(sign.modes) & set(scope.modes)
        )
        minutes = [str(each.at(m).minutes) for m in scope.modes if m in each.modes]
        wait = _("{n} more until the answer comes").format(n=each.latency)
        yield Entry(
            name=each.enquiry,
            about=f"{_(each.title)}. {_(each.asks)}",
            modes=each.modes,
            details=(
                (
                    _("minutes"),
                    (" / ".join(dict.fromkeys(minutes)), *([wait] if each.latency else [])),
                ),
                (_("shows"), shows or _shown_otherwise(each.enquiry)),
            ),
            facts={
                "minutes": each.minutes,
                "minutes in": dict(each.minutes_in),
                "latency": each.latency,
                "no answer": each.no_answer,
                "shows": list(shows),
            },
        )


def _shown_otherwise(enquiry: str) -> tuple[str, ...]:
    return (_("a picture"),) if enquiry == "scan" else (_("no sign"),)


def examinations(scope: Scope) -> Iterator[Entry]:
    """Every search the team can make, with what it takes and looks at."""
    for each in scope.catalogue.examinations.values():
        yield Entry(
            name=each.examination,
            about=_(each.about),
            modes=each.modes,
            details=(
                (
                    _("takes"),
                    (
                        ngettext("{n} officer", "{n} officers", each.staff).format(n=each.staff),
                        ngettext("{n} minute", "{n} minutes", each.minutes).format(n=each.minutes),
                    ),
                ),
                *([(_("finds only"), each.finds_only)] if each.finds_only else []),
            ),
            facts={
                "staff": each.staff,
                "minutes": each.minutes,
                "finds only": list(each.finds_only),
                "looks at": list(each.looks_at),
                "measures": list(each.measures),
            },
        )


def topics(scope: Scope) -> Iterator[Entry]:
    """Every topic with the methods that belong to it."""
    for topic in scope.catalogue.topics.values():
        named = [m for m in scope.catalogue.methods.values() if m.topic == topic.topic]
        here = [m for m in named if set(m.modes) & set(scope.modes)]
        yield Entry(
            name=topic.topic,
            about=_(topic.title),
            modes=in_order(mode for method in here for mode in method.modes),
            details=((_("methods"), tuple(m.method for m in here)),),
            group=_("Topics"),
            facts={"life": topic.life, "methods": [m.method for m in here]},
        )


def words(_scope: Scope) -> Iterator[Entry]:
    """Every word of the glossary."""
    for word in glossary().values():
        yield Entry(
            name=word.term,
            about=word.means,
            group=_("Words of the trade and of this program"),
            details=((_("also"), word.also),) if word.also else (),
            facts={"also": list(word.also), "see": list(word.see)},
        )
