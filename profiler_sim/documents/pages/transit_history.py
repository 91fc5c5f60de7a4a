"""How earlier transits of the same principal ended."""

from profiler_sim.cargo.sea.answers import TransitPast
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _count(number: int) -> Lines:
    return (words.number(number) if number else _("none"),)


def _transits(page: Asked[TransitPast]) -> Lines:
    return _count(page.answer.transits)


def _open(page: Asked[TransitPast]) -> Lines:
    return _count(page.answer.open)


def _again(page: Asked[TransitPast]) -> Lines:
    return _count(page.answer.exported_again)


BOXES: tuple[Printed[Asked[TransitPast]], ...] = (
    Printed("principal", "1", N_("Principal"), 0, 12, 0, asked.consignee),
    Printed("transits", "2", N_("Transits in 24 months"), 0, 12, 1, _transits),
    Printed("open transits", "3", N_("Open beyond the time limit"), 0, 6, 2, _open),
    Printed("exported again", "4", N_("Sent out again from their destination"), 6, 6, 2, _again),
)
