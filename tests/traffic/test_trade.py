"""Sales as they are made: sellers near their port, invoices in series, weights as described."""

from collections import defaultdict

import pytest

from profiler_sim.cargo.answers import Paperwork
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents.payment_terms import is_to_order
from profiler_sim.traffic.catchments import sellers_near
from profiler_sim.traffic.firms import firm_pools
from profiler_sim.traffic.packing import stated_content
from tests.traffic.proofs import catalogue, setting


@pytest.mark.parametrize(
    ("place", "towns"),
    [
        ("CNTXG", {"Tianjin", "Shijiazhuang"}),
        ("DEHAM", {"Hamburg", "Bremen"}),
        ("TRIZM", {"Izmir", "Manisa"}),
        ("BASJJ-INL", {"Sarajevo", "Konjic"}),
        ("BA-CAPLJINA", {"Čapljina", "Stolac", "Trebinje"}),
    ],
)
def test_sellers_have_their_seat_near_the_place_of_loading(place: str, towns: set[str]) -> None:
    """Of a place that is not in the table, and of post, anywhere in the country."""
    firms = firm_pools(3, "BA").firms[place[:2]]

    assert {firm.city for firm in sellers_near(place, firms)} == towns
    assert sellers_near(f"{place[:5]}-POST", firms) == firms


@pytest.mark.thorough
def test_every_place_of_loading_has_sellers_near_it() -> None:
    """Each seat is in the region of the port, unless a sign moves the shipper abroad."""
    for name in ("three-pistols", "sarajevo-terminal", "bijaca-week"):
        for one in setting(name).dealt(120, 5):
            start, shipper = one.papers.transport.start, one.papers.shipper
            if start and shipper.country == start[:2] and shipper.kind == "firm":
                near = sellers_near(start, firm_pools(5, "BA").firms[start[:2]])
                assert shipper.city in {firm.city for firm in near}


@pytest.mark.thorough
def test_numbers_of_invoices_rise_with_their_days() -> None:
    """Within each seller, and no number comes twice."""
    series = defaultdict(list)
    for one in setting("bijaca-week").dealt(400, 6):
        papers = one.answers.part(Paperwork)
        if papers is not None and papers.invoice_on is not None:
            series[one.papers.shipper.name].append((papers.invoice_on, papers.invoice_no))

    assert any(len(each) > 4 for each in series.values())
    for each in series.values():
        numbers = [
            number for _, number in sorted(each, key=lambda line: (line[0], len(line[1]), line[1]))
        ]
        assert len(set(numbers)) == len(numbers)
        assert len({len(number) for number in numbers}) <= 2


@pytest.mark.thorough
def test_nobody_takes_goods_under_a_bill_to_order_at_the_sellers() -> None:
    """EXW and FCA go with other papers; letters of credit are few."""
    paid = []
    for one in setting("a-durres-week").dealt(400, 7):
        if is_to_order(one.papers):
            assert one.papers.incoterm not in {"EXW", "FCA"}
        papers = one.answers.part(Paperwork)
        if papers is not None and isinstance(one.papers.transport, Sea):
            paid.append(papers.payment == "letter of credit")

    assert 0 < sum(paid) < 0.15 * len(paid)


def test_weights_agree_with_what_the_description_says() -> None:
    """A 50 kg bag holds 50 kg; gross weight adds the tare and stays usual."""
    found = [
        (goods, content)
        for goods in catalogue().commodities.values()
        for wording in goods.wordings
        if (content := stated_content(wording, goods))
    ]

    assert len(found) >= 9
    for goods, content in found:
        assert content.net < content.gross
        assert goods.kg_low <= content.gross <= goods.kg_high
    sugar = catalogue().commodities["sugar"]
    assert stated_content("REFINED SUGAR 50KG BAGS", sugar).net == 50  # type: ignore[union-attr]
