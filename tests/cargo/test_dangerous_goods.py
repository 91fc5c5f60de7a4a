"""Entries of dangerous goods: what can be one, and how bill and note write it."""

import pytest
from pydantic import ValidationError

from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.road.cmr_fields import CMR_NOTE
from profiler_sim.documents.sea.bill_fields import BILL_OF_LADING
from profiler_sim.files.catalogue import read_catalogue
from tests.documents.papers import FULL, NAMES
from tests.documents.road_papers import LORRY
from tests.documents.road_papers import NAMES as ROAD_NAMES

ANHYDRIDE = DangerousGoods.model_validate(
    {
        "un": "UN1715",
        "name": "ACETIC ANHYDRIDE",
        "class": "8",
        "further": ("3",),
        "packing group": "II",
        "flash point": 49,
        "tunnel": "D/E",
    }
)


def test_a_bill_writes_an_entry_in_the_order_of_the_sea() -> None:
    """Number, name, class, group, flash point."""
    item = FULL.goods[0].model_copy(update={"dangerous": ANHYDRIDE})
    papers = FULL.model_copy(update={"goods": (item,)})
    [filled] = (
        box
        for box in BILL_OF_LADING.sheet(FormData(papers, NAMES)).boxes
        if box.box.id == "dangerous goods"
    )
    text = " ".join(filled.lines).replace("\N{NO-BREAK SPACE}", " ")
    assert text == "UN 1715, ACETIC ANHYDRIDE, class 8 (3), PG II, flash point +49 °C"


def test_a_note_writes_an_entry_in_the_order_of_the_road() -> None:
    """Number and name, classes, group, tunnel code."""
    item = LORRY.goods[0].model_copy(update={"dangerous": ANHYDRIDE})
    papers = LORRY.model_copy(update={"goods": (item,)})
    [filled] = (
        box
        for box in CMR_NOTE.sheet(FormData(papers, ROAD_NAMES)).boxes
        if box.box.id == "dangerous goods"
    )
    text = " ".join(filled.lines).replace("\N{NO-BREAK SPACE}", " ")
    assert text == "UN 1715 ACETIC ANHYDRIDE, 8 (3), II, (D/E)"


@pytest.mark.parametrize(
    "wrong",
    [
        {"un": "1715"},
        {"class": "10"},
        {"class": "2.1", "further": ()},
        {"class": "8", "further": ()},
        {"packing group": "IV"},
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    """A number without letters, an unknown class, a gas with a group, an acid that flashes."""
    with pytest.raises(ValidationError):
        DangerousGoods.model_validate(ANHYDRIDE.model_dump(by_alias=True) | wrong)


def test_goods_of_one_code_are_dangerous_only_together() -> None:
    """A code that other goods share tells nothing."""
    norms = read_catalogue().norms().goods
    assert norms["sea", "291524"].is_dangerous
    assert norms["road", "284700"].is_dangerous
    assert not norms["sea", "382499"].is_dangerous
