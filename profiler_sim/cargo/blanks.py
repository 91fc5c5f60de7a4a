"""Boxes that imported papers leave blank, and what then is not known.

On papers of the program a blank says something: no notify party means "same as consignee", no
port of transhipment a direct voyage. A file that has no such field says neither. Then the box is
empty, and every fact that reads it is missing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import Mode

_ALL: tuple[Mode, ...] = ("sea", "air", "road", "post")
_FREIGHT: tuple[Mode, ...] = ("sea", "air", "road")


@dataclass(frozen=True, slots=True)
class Blank:
    """A box, the papers that have it, and the facts that its blank would settle."""

    box: str
    """Id of the box on the form."""
    modes: tuple[Mode, ...]
    is_blank: Callable[[Consignment], bool]
    facts: tuple[str, ...] = ()


def _lacks(*names: str) -> Callable[[Consignment], bool]:
    """Say that a field of the papers is empty; names lead to it."""

    def is_blank(papers: Consignment) -> bool:
        value: object = papers
        for name in names:
            value = getattr(value, name)
        return value is None or value == ()

    return is_blank


_no_way = _lacks("transport", "via")


def _no_code(papers: Consignment) -> bool:
    return all(item.hs6 is None for item in papers.goods)


def _no_dangers(papers: Consignment) -> bool:
    return all(item.dangerous is None for item in papers.goods)


def _no_terms(papers: Consignment) -> bool:
    return papers.freight is None and papers.freight_usd is None


def _always(_: Consignment) -> bool:
    return True


BLANKS: tuple[Blank, ...] = (
    Blank(
        "notify party",
        _FREIGHT,
        _lacks("notify"),
        ("notify_same", "notify_abroad", "notify_country"),
    ),
    Blank("certificate no", _FREIGHT, _lacks("authorised_exporter"), ("authorised_exporter",)),
    Blank(
        "ports",
        ("sea",),
        _no_way,
        ("transhipment_ports", "extra_transhipments"),
    ),
    Blank("route", ("air",), _no_way, ("transfer_airports", "extra_airports")),
    Blank("crossings", ("road",), _no_way, ("crossings", "extra_crossings")),
    Blank("", ("post",), _no_way, ("transit_offices",)),
    Blank("", _ALL, _lacks("transport", "onward_country"), ("onward_country",)),
    Blank("", _ALL, _lacks("consignee", "care_of"), ("consignee_care_of",)),
    Blank("", ("air",), _lacks("consignee", "phone"), ("consignee_phone_stated",)),
    Blank("", ("post",), _lacks("shipper", "phone"), ("sender_phone_stated",)),
    Blank("permit no", ("air", "road"), _lacks("transport", "permit_no"), ("permit_stated",)),
    Blank(
        "dangerous goods", ("sea", "road"), _no_dangers, ("dangerous_goods_stated", "un_number")
    ),
    Blank(
        "dangerous goods", ("air",), _lacks("transport", "dangerous"), ("dangerous_goods_stated",)
    ),
    Blank("house list", ("air",), _lacks("transport", "master", "houses"), ("house_list",)),
    Blank(
        "account", ("air",), _lacks("transport", "account", "opened_on"), ("shipper_account_days",)
    ),
    Blank("", ("air",), _lacks("transport", "account", "known_consignor"), ("known_consignor",)),
    Blank("dimensions", ("air",), _lacks("transport", "sizes"), ("kg_per_m3", "chargeable_fits")),
    Blank("handling", ("air",), _lacks("transport", "handling_codes"), ("handling_codes",)),
    Blank(
        "successive carrier",
        ("road",),
        _lacks("transport", "carrier", "successive"),
        ("successive_carrier",),
    ),
    Blank("account", ("post",), _lacks("transport", "account_opened_on"), ("account_days",)),
    Blank("licence", ("post",), _lacks("transport", "licence_no"), ("licence_stated",)),
    Blank("invoice", ("post",), _lacks("transport", "invoice_no"), ("invoice_stated",)),
    Blank("hs code", _ALL, _no_code, ("code_stated",)),
    Blank("origin", _ALL, _lacks("origin"), ("origin_stated",)),
    Blank("incoterm", _FREIGHT, _lacks("incoterm")),
    Blank("value", _ALL, _lacks("value_usd")),
    Blank("freight", _FREIGHT, _no_terms),
    Blank("postage", ("post",), _lacks("freight_usd")),
    *(Blank(box, ("road",), _always) for box in ("reservations", "cash on delivery", "attached")),
    Blank("comments", ("post",), _always),
)
"""The last ones print a word of their own on every paper, which no file states."""


def _open_blanks(papers: Consignment) -> list[Blank]:
    if not papers.blank_is_unknown:
        return []
    mode = papers.transport.mode
    return [blank for blank in BLANKS if mode in blank.modes and blank.is_blank(papers)]


def blank_boxes(papers: Consignment) -> frozenset[str]:
    """Return the ids of boxes that are empty because the source of the papers lacks the field."""
    return frozenset(blank.box for blank in _open_blanks(papers) if blank.box)


def unknown_facts(papers: Consignment) -> frozenset[str]:
    """Return the facts that are missing because the source of the papers lacks the field."""
    return frozenset(name for blank in _open_blanks(papers) for name in blank.facts)
