"""Facts about the goods and their journey, whatever the mode of transport.

Where papers list several lines of goods, the *main goods* are the lines of the code that weighs
most: what is usual of a code is asked of them. Weights, packages, volume and value of the whole
consignment are sums; a sum is missing where a line does not state its part.
"""

from datetime import date

from profiler_sim.cargo.consignment import total
from profiler_sim.cargo.facts.schema import CodeReference, CodeTable, FactValue, TextPattern
from profiler_sim.cargo.facts.table import (
    COUNTRY,
    DATE,
    NOT_NEGATIVE,
    NUMBER,
    TEXT,
    WHOLE,
    YESNO,
    CaseFile,
    fact,
)
from profiler_sim.cargo.norms import Lookout, UsualPrice, description_fits, is_harvest_time
from profiler_sim.cargo.round_values import is_round

_HEADING = 4
"""Digits of a heading; a list may name whole headings."""


@fact(TEXT, "690721", values=CodeReference(CodeTable.HS6))
def hs6(case: CaseFile) -> FactValue:
    """HS subheading of the main goods, six digits, edition 2022."""
    code = case.subheading
    return code if code and len(code) > _HEADING else None


@fact(TEXT, "6907", values=CodeReference(CodeTable.HS4))
def hs4(case: CaseFile) -> FactValue:
    """HS heading of the main goods."""
    return (case.subheading or "")[:4] or None


@fact(TEXT, "69", values=CodeReference(CodeTable.HS2))
def hs2(case: CaseFile) -> FactValue:
    """HS chapter of the main goods."""
    return (case.subheading or "")[:2] or None


@fact(TEXT, "CERAMIC FLOOR TILES")
def description(case: CaseFile) -> FactValue:
    """Description of the main goods on the bill of lading."""
    return case.papers.main_goods[0].description


@fact(YESNO, example=True)
def words_fit_code(case: CaseFile) -> FactValue:
    """The description is one that goes with the HS code."""
    if case.norm is None:
        return None
    return description_fits(case.papers.main_goods[0].description, case.norm.wordings)


@fact(WHOLE, 1080, unit="packages", values=NOT_NEGATIVE)
def packages(case: CaseFile) -> FactValue:
    """Number of packages."""
    return case.papers.packages


@fact(TEXT, "CT", values=TextPattern("[0-9A-Z]{2}", "CT"))
def package_code(case: CaseFile) -> FactValue:
    """Kind of package of the main goods, UN/ECE Recommendation 21."""
    return case.papers.main_goods[0].package_code


@fact(NUMBER, 21060, unit="kg", values=NOT_NEGATIVE)
def gross_kg(case: CaseFile) -> FactValue:
    """Gross weight of the goods."""
    return case.papers.gross_kg


@fact(NUMBER, 19590, unit="kg", values=NOT_NEGATIVE)
def net_kg(case: CaseFile) -> FactValue:
    """Net weight of the goods."""
    return case.papers.net_kg


def _kg_per_package(case: CaseFile) -> float | None:
    lines = case.papers.main_goods
    count = total(item.packages for item in lines)
    return sum(item.gross_kg for item in lines) / count if count else None


@fact(NUMBER, 19.5, unit="kg", values=NOT_NEGATIVE)
def kg_per_package(case: CaseFile) -> FactValue:
    """Gross weight of one package of the main goods."""
    return _kg_per_package(case)


@fact(YESNO, example=True)
def package_weight_fits(case: CaseFile) -> FactValue:
    """One package weighs what packages of these goods usually weigh."""
    norm, kg = case.norm, _kg_per_package(case)
    return None if norm is None or kg is None else norm.kg_low <= kg <= norm.kg_high


@fact(NUMBER, 58.0, unit="m3", values=NOT_NEGATIVE)
def volume_m3(case: CaseFile) -> FactValue:
    """Volume of the goods."""
    return case.papers.volume_m3


@fact(WHOLE, 24500, unit="USD", values=NOT_NEGATIVE)
def value_usd(case: CaseFile) -> FactValue:
    """Invoice value."""
    return case.papers.value_usd


@fact(NUMBER, 1.25, unit="USD per kg", values=NOT_NEGATIVE)
def value_per_kg(case: CaseFile) -> FactValue:
    """Invoice value for one net kg of the main goods."""
    return case.papers.usd_per_kg


@fact(NUMBER, 0.9, unit="USD per kg", values=NOT_NEGATIVE)
def usual_price_low(case: CaseFile) -> FactValue:
    """Lower end of what goods of this code and origin are usually worth."""
    price = _usual_price(case)
    return price and price.p05


@fact(NUMBER, 1.9, unit="USD per kg", values=NOT_NEGATIVE)
def usual_price_high(case: CaseFile) -> FactValue:
    """Upper end of what goods of this code and origin are usually worth."""
    price = _usual_price(case)
    return price and price.p95


def _usual_price(case: CaseFile) -> UsualPrice | None:
    code, papers = case.subheading, case.papers
    if code is None:
        return None
    return case.norms.usual_price(papers.transport.mode, code, papers.origin)


@fact(YESNO, example=False)
def value_round(case: CaseFile) -> FactValue:
    """The invoice value is round: in thousands, below 10,000 USD in hundreds, then in tens."""
    value = case.papers.value_usd
    return None if value is None else is_round(value)


@fact(TEXT, "TR", values=COUNTRY)
def origin_country(case: CaseFile) -> FactValue:
    """Country of origin of the goods."""
    return case.papers.origin


@fact(TEXT, "RS", values=COUNTRY)
def onward_country(case: CaseFile) -> FactValue:
    """Country the goods go on to in transit; missing when they stay."""
    return case.papers.transport.onward_country


@fact(DATE, date(2026, 3, 2))
def arrives_on(case: CaseFile) -> FactValue:
    """Day of arrival."""
    return case.papers.transport.arrives_at.date()


@fact(NUMBER, 1.0, values=NOT_NEGATIVE)
def package_weight_ratio(case: CaseFile) -> FactValue:
    """Gross weight of one package, as a multiple of the middle of what is usual."""
    norm, kg = case.norm, _kg_per_package(case)
    return None if norm is None or kg is None else kg / ((norm.kg_low + norm.kg_high) / 2)


@fact(NUMBER, 1.0, values=NOT_NEGATIVE)
def density_ratio(case: CaseFile) -> FactValue:
    """Gross weight of one m3 of the main goods, over what such goods weigh as loaded."""
    norm, lines = case.norm, case.papers.main_goods
    room = total(item.volume_m3 for item in lines)
    if norm is None or norm.kg_per_m3 is None or not room:
        return None
    return sum(item.gross_kg for item in lines) / room / norm.kg_per_m3


@fact(YESNO, example=True)
def in_season(case: CaseFile) -> FactValue:
    """The goods are harvested in their country of origin in the month of arrival or before.

    Missing for goods that have no season.
    """
    month = case.papers.transport.arrives_at.month
    return is_harvest_time(case.subheading or "", case.papers.origin or "", month)


@fact(YESNO, example=False)
def on_operation_list(case: CaseFile) -> FactValue:
    """The HS code is on the list of an operation that runs on the day of arrival."""
    code, running = case.subheading, _running(case)
    if code is None or not running:
        return None
    return any(code in each.codes or code[:_HEADING] in each.codes for each in running)


@fact(YESNO, example=False)
def operation_keyword(case: CaseFile) -> FactValue:
    """The description holds a word an operation looks for that runs on the day of arrival."""
    words = " ".join(item.description for item in case.papers.goods).casefold()
    running = _running(case)
    return any(word in words for each in running for word in each.keywords) if running else None


def _running(case: CaseFile) -> list[Lookout]:
    day = case.papers.transport.arrives_at.date()
    return [each for each in case.norms.lookouts if each.first <= day <= each.last]
