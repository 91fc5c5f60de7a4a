"""What the probe reads at the seam of the doors."""

from profiler_sim.cargo.road.answers import AirProbe
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _carbon_dioxide(page: Asked[AirProbe]) -> Lines:
    read = words.measured(page.answer.co2_ppm, "ppm")
    return read, _("outside air has about {ppm}").format(ppm=words.measured(420, "ppm"))


def _advice(_page: Asked[AirProbe]) -> Lines:
    return (
        _("Above 800 ppm something breathes: people, or fruit."),
        _("If you think of people, do not wait for your turn: raise the alarm."),
    )


BOXES: tuple[Printed[Asked[AirProbe]], ...] = (
    Printed("trailer", "1", N_("Trailer"), 0, 6, 0, asked.unit),
    Printed("cargo", "2", N_("Goods (HS code)"), 6, 6, 0, asked.goods),
    Printed(
        "carbon dioxide", "3", N_("Carbon dioxide in the load space"), 0, 12, 1, _carbon_dioxide
    ),
    Printed("advice", "4", N_("To remember"), 0, 12, 2, _advice),
)
