"""Answers about the goods: usual prices and the scan."""

from bisect import bisect_left

from profiler_sim.cargo.answers import PriceBand
from profiler_sim.cargo.scans import Scene, UnitKind
from profiler_sim.documents import formats
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    goods,
    unit,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.i18n.text import N_, _

# A price on the scale of usual prices, drawn in plain characters.

_CELLS = 7
"""Cells of each of the four stretches; with the marks the scale fits the narrowest paper."""

_STRETCH = "-" * _CELLS
_EMPTY = f"{_STRETCH}[{_STRETCH}|{_STRETCH}]{_STRETCH}"
"""Below the usual, the lower half of it, the upper half, above it."""


def price_scale(band: PriceBand, declared: float) -> str:
    """Draw ``band`` with an X for ``declared``, such as ``---X---[-------|-------]-------``.

    One word, so that it is never wrapped. The stretches are equally long whatever the prices:
    what counts is on which side of a mark the X stands, and that is always right.
    """
    place = _place((0, band.p05, band.p50, band.p95, 2 * band.p95), declared)
    return f"{_EMPTY[:place]}X{_EMPTY[place + 1 :]}"


def _place(edges: tuple[float, ...], declared: float) -> int:
    """Find the cell of ``declared``: on a mark when equal to it, else between its neighbours."""
    stretch = bisect_left(edges[1:-1], declared)
    low, high = edges[stretch : stretch + 2]
    if declared == high and stretch + 2 < len(edges):
        cell = _CELLS
    else:
        share = (declared - low) / (high - low) if high > low else 0
        cell = min(max(int(share * _CELLS), 0), _CELLS - 1)
    return stretch * (_CELLS + 1) + cell


# What such goods were worth in the last year, beside what the invoice says.

_LEGEND = (
    N_("[ cheap: below {price}"),
    N_("| usual: about {price}"),
    N_("] dear: above {price}"),
    N_("X declared: {price}"),
)


def _origin(context: AnswerContext[PriceBand]) -> Lines:
    return (formats.origin(context.consignment.origin),)


def _price(context: AnswerContext[PriceBand]) -> Lines:
    band, declared = context.answer, context.consignment.usd_per_kg
    if declared is None:
        usual = formats.prices((band.p05, band.p50, band.p95))
        text = [_(line).format(price=price) for line, price in zip(_LEGEND, usual, strict=False)]
        return [*text, _("no value stated here")]
    prices = formats.prices((band.p05, band.p50, band.p95, declared))
    text = [_(line).format(price=price) for line, price in zip(_LEGEND, prices, strict=True)]
    return [price_scale(band, declared), *text]


_OTHERS = {
    "about the same": N_("about the same as here"),
    "higher": N_("higher than here, for the same goods"),
    "none on file": N_("no sale to another buyer on file"),
}


def _other_prices(context: AnswerContext[PriceBand]) -> Lines:
    others = context.answer.others
    return (_(_OTHERS[others]) if others else _("not stated"),)


PRICE_REFERENCE = AnswerPage(
    PriceBand,
    N_("Price reference"),
    "PRC",
    (
        FieldTemplate("goods", "1", N_("Goods (HS code)"), 0, 6, 0, goods),
        FieldTemplate("origin", "2", N_("Country of origin"), 6, 6, 0, _origin),
        FieldTemplate(
            "price", "3", N_("Value of one net kg of goods with this HS code"), 0, 12, 1, _price
        ),
        FieldTemplate(
            "other prices", "4", N_("The seller's prices to others"), 0, 12, 2, _other_prices
        ),
    ),
)


# The slip that comes with a scan; the picture itself is drawn, not written.

_KINDS: dict[UnitKind, str] = {
    "container 20": N_("20-foot container, from the side, doors on the left"),
    "container 40": N_("40-foot container, from the side, doors on the left"),
    "reefer 40": N_("40-foot reefer, from the side, doors on the left, machinery on the right"),
    "trailer": N_("trailer of 13.6 m, from the side, doors on the left"),
    "reefer trailer": N_("refrigerated trailer, from the side, doors on the left"),
    "pieces": N_("the pieces stacked on a pallet, from the side"),
    "parcel": N_("the parcel on the belt, from the side"),
}


def _kind(context: AnswerContext[Scene]) -> Lines:
    return (_(_KINDS[context.answer.kind]),)


def _scanner(_context: AnswerContext[Scene]) -> Lines:
    return _("One beam from the side."), _("Not a picture of a real scanner; EXERCISE.")


SCAN = AnswerPage(
    Scene,
    N_("Scan"),
    "SCN",
    (
        FieldTemplate("container", "1", N_("Scanned"), 0, 6, 0, unit),
        FieldTemplate("bill", "2", N_("Transport document"), 6, 6, 0, document),
        FieldTemplate("kind", "3", N_("What is shown"), 0, 12, 1, _kind),
        FieldTemplate("goods", "4", N_("Goods as declared"), 0, 12, 2, goods),
        FieldTemplate("scanner", "5", N_("Scanner"), 0, 12, 3, _scanner),
    ),
)

PAGES: AnswerPages = (
    PRICE_REFERENCE,
    SCAN,
)
