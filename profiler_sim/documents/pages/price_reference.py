"""What such goods were worth in the last year, beside what the invoice says."""

from profiler_sim.cargo.answers import PriceBand
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.documents.scale import scale
from profiler_sim.i18n.text import N_, _

_LEGEND = (
    N_("[ 5 of 100 below {price}"),
    N_("| 50 of 100 below {price}"),
    N_("] 95 of 100 below {price}"),
    N_("X declared here: {price}"),
)


def _origin(page: Asked[PriceBand]) -> Lines:
    return (words.origin(page.consignment.origin),)


def _price(page: Asked[PriceBand]) -> Lines:
    band, declared = page.answer, page.consignment.usd_per_kg
    if declared is None:
        usual = words.prices((band.p05, band.p50, band.p95))
        told = [_(line).format(price=price) for line, price in zip(_LEGEND, usual, strict=False)]
        return [*told, _("no value stated here")]
    prices = words.prices((band.p05, band.p50, band.p95, declared))
    told = [_(line).format(price=price) for line, price in zip(_LEGEND, prices, strict=True)]
    return [scale(band, declared), *told]


BOXES: tuple[Printed[Asked[PriceBand]], ...] = (
    Printed("goods", "1", N_("Goods (HS code)"), 0, 6, 0, asked.goods),
    Printed("origin", "2", N_("Country of origin"), 6, 6, 0, _origin),
    Printed("price", "3", N_("Value of one net kg"), 0, 12, 1, _price),
)
