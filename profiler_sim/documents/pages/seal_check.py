"""The card the terminal fills in at the doors of the container."""

from profiler_sim.cargo.sea.answers import SealCheck
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_GRADES = {
    "high security": N_("H, high security"),
    "security": N_("S, security"),
    "indicative": N_("I, indicative"),
}
_MARKS = {
    "none": N_("none"),
    "scratches at the hasp": N_("scratches at the hasp"),
    "rivet renewed": N_("a rivet renewed"),
}


def _on_papers(page: Asked[SealCheck]) -> Lines:
    return (page.consignment.by(Sea).container.seal or _("none stated"),)


def _at_loading(page: Asked[SealCheck]) -> Lines:
    return (page.answer.seal_at_loading or _("not recorded"),)


def _at_discharge(page: Asked[SealCheck]) -> Lines:
    other = page.answer.also_on
    told = (_("the same number is on record for {box}").format(box=other),) if other else ()
    return page.answer.seal_at_discharge or _("not recorded"), *told


def _handovers(page: Asked[SealCheck]) -> Lines:
    noted = page.answer.recorded
    return (_("number noted at every one") if noted else _("not all are noted"),)


def _grade(page: Asked[SealCheck]) -> Lines:
    return (_(_GRADES[page.answer.grade]),)


def _marks(page: Asked[SealCheck]) -> Lines:
    return (_(_MARKS[page.answer.marks]),)


BOXES: tuple[Printed[Asked[SealCheck]], ...] = (
    Printed("container", "1", N_("Container"), 0, 6, 0, asked.unit),
    Printed("seal on papers", "2", N_("Seal on the bill of lading"), 6, 6, 0, _on_papers),
    Printed("seal at loading", "3", N_("Seal at loading"), 0, 6, 1, _at_loading),
    Printed("seal at discharge", "4", N_("Seal at discharge"), 6, 6, 1, _at_discharge),
    Printed("handovers", "5", N_("Handovers in between"), 0, 6, 2, _handovers),
    Printed("grade", "6", N_("Grade, ISO 17712"), 6, 6, 2, _grade),
    Printed("door marks", "7", N_("Marks on doors and hasp"), 0, 12, 3, _marks),
)
