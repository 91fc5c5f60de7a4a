"""Facts about dangerous goods: what the papers state, beside what such goods are."""

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.facts.schema import FactValue, TextPattern
from profiler_sim.cargo.facts.table import TEXT, YESNO, CaseFile, fact, one_of, words_of
from profiler_sim.cargo.post.model import Post

NOTHING_SAID = "nothing said"


@fact(TEXT, "declared", values=one_of(*words_of(Air, "dangerous").names, NOTHING_SAID))
def dangerous_goods_stated(case: CaseFile) -> FactValue:
    """Dangerous goods on the transport document: declared, not restricted, or nothing said.

    Only waybills by air say "not restricted"; postal declarations have no such box.
    """
    carriage = case.papers.transport
    if isinstance(carriage, Post):
        return None
    if isinstance(carriage, Air):
        return carriage.dangerous or NOTHING_SAID
    return "declared" if any(item.dangerous for item in case.papers.goods) else NOTHING_SAID


@fact(TEXT, "UN3481", values=TextPattern(r"UN[0-9]{4}", "UN3481"))
def un_number(case: CaseFile) -> FactValue:
    """UN number on the transport document, the first; missing where none is stated."""
    carriage = case.papers.transport
    if isinstance(carriage, Air):
        return carriage.un_number
    return next((item.dangerous.un for item in case.papers.goods if item.dangerous), None)


@fact(YESNO, example=True)
def dangerous_by_code(case: CaseFile) -> FactValue:
    """All goods here of this HS code are dangerous ones by sea or road; missing without a code."""
    norm = case.norm
    return None if norm is None else norm.is_dangerous
