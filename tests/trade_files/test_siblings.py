"""Messages as other systems write them: decimal marks, encodings, numbers of other papers."""

import pytest

from profiler_sim.trade_files.formats import FORMATS, format_of
from profiler_sim.trade_files.records import Reading
from tests.trade_files import samples

BILL = "CNI+1+QVMASTER1'RFF+BM:QVHOUSE1'GID+1+5:BG'FTX+AAA+++{goods}'MEA+AAE+G+{kg}'"


def read(content: bytes) -> Reading:
    """What a file of any format but tables holds."""
    return FORMATS[format_of(content)].read(content)


def message(goods: str = "FLOUR", kg: str = "KGM:900", front: str = "") -> str:
    """A manifest of one bill."""
    return f"{front}UNH+1+CUSCAR:D:95B:UN'BGM+85+1+9'{BILL.format(goods=goods, kg=kg)}UNT+7+1'"


@pytest.mark.parametrize(
    ("stated", "kg"),
    [
        ("KGM:1250,5", 1250.5),
        ("KGM:1250.5", 1250.5),
        ("TNE:1,2", 1200),
        ("KGM:1,234", 1.234),
        ("KGM:12345", 12345),
        ("LBR:10", 4.536),
    ],
)
def test_a_comma_in_edifact_is_a_decimal_mark(stated: str, kg: float) -> None:
    """The syntax has nothing between thousands."""
    (record,) = read(message(kg=stated).encode()).records
    assert record.goods[0]["gross_kg"].value == kg


@pytest.mark.parametrize(
    ("syntax", "encoding", "goods"),
    [
        ("UNOC", "cp1250", "NAMJEŠTAJ, ŽBUKA"),
        ("UNOC", "utf-8", "NAMJEŠTAJ, ŽBUKA"),
        ("UNOC", "latin-1", "MÖBEL"),
        ("UNOA", "cp1250", "NAMJEŠTAJ"),
        ("UNOD", "iso8859-2", "NAMJEŠTAJ"),
        ("UNOE", "cp1251", "ПЛОЧКИ ЃУРЃА"),
        ("UNOK", "cp1254", "Şişe, “cam”"),
    ],
)
def test_letters_are_those_of_the_sender(syntax: str, encoding: str, goods: str) -> None:
    """Also where the sender names one encoding and writes another."""
    front = f"UNB+{syntax}:2+A+B+260301:0900+1'"
    (record,) = read(message(goods=goods, front=front).encode(encoding)).records
    assert record.goods[0]["goods"].value == goods


def test_the_number_of_an_instruction_is_no_number_of_a_bill() -> None:
    """It stands for one only where nothing better is stated, and never for a master bill."""
    (record,) = read(samples.IFTMIN.encode()).records
    assert record.of["bill_no"].how == "inferred"

    named = samples.IFTMIN.replace("BGM+340+QVBILL5", "BGM+340+QVORDER123")
    named = named.replace("TOD+++FOB'", "RFF+BM:QVBILL9'TOD+++FOB'")
    (record,) = read(named.encode()).records
    assert (record.text("bill_no"), record.of["bill_no"].how) == ("QVBILL9", "read")
    assert record.value("master_bill") is None


def test_text_of_goods_is_joined_where_it_was_cut() -> None:
    """Inside a word only where the line before is full."""
    long = "STAINLESS STEEL FITTINGS FOR WATER PIPES IN CARTONS ON PALLETS, SHRIN"
    (record,) = read(message(goods=f"{long}:KED:ALSO GLUE").encode()).records
    assert record.goods[0]["goods"].value == f"{long}KED ALSO GLUE"


NEWER_FWB = """QK TIAFMQQ\r
.ISTFMTK 141200\r
FWB/17\r
888-11111114ISTTIA/T10K250\r
SHP/778899\r
NAM/QVASTELA LTD\r
ADR/SOKAK 5\r
LOC/ISTANBUL\r
/TR/34000/TE/902125550101\r
CNE/QV01\r
/DRIMOLUX SHPK\r
/RRUGA 5\r
/TIRANA\r
/AL\r
CVD/EUR/PP/PP/1500.00/4200.00/9000.00\r
RTD/1/P10/K250.0/CQ/W300.0/R2.5/T750\r
/NG/MACHINES\r
/2/NG/SPARE PARTS FOR PUMP\r
/3/NG/S\r
/4/NV/CF35.3\r
FWB/16\r
888-22222225SAWTIA/T2L100\r
RTD/1/P2/L100/CN/W45\r
/NC/BOOKS\r
"""


def test_a_waybill_as_the_network_carries_it() -> None:
    """Lines of the network in front, accounts beside the parties, labels, two messages."""
    first, second = read(NEWER_FWB.encode()).records

    assert (first.text("shipper"), first.text("consignee")) == ("QVASTELA LTD", "DRIMOLUX SHPK")
    assert (first.text("shipper_city"), first.text("consignee_country")) == ("ISTANBUL", "AL")
    assert first.goods[0]["goods"].value == "MACHINES SPARE PARTS FOR PUMPS"
    assert first.of["value"] == (4200, "line 15", "read")
    assert first.number("volume_m3") == 1.0
    assert second.goods[0]["gross_kg"].value == 45.359


@pytest.mark.parametrize(
    ("declared", "value", "how"),
    [
        ("CVD/USD/PP/NVD/100.00/900.00", 100, "read"),
        ("CVD/USD/PP/80.00/NCV/XXX", 80, "inferred"),
        ("CVD/USD/PP/NVD/NCV/900.00", None, ""),
        ("CVD/USD//PP/NVD/100.00/900.00", 100, "read"),
        ("CVD/USD/CC/CC/80.00/100.00/XXX", 100, "read"),
    ],
)
def test_the_value_for_customs_is_the_value_of_the_goods(
    declared: str, value: float | None, how: str
) -> None:
    """House lists lack a column that waybills have; what is insured is no value of goods."""
    text = f"FHL/5\nMBI/888-22222222ISTTIA/T60K930.0\nHBS/H1/ISTTIA/5/K20.5//SHOES\n{declared}\n"
    (record,) = read(text.encode()).records
    stated = record.of.get("value")
    assert (stated.value if stated else None, stated.how if stated else "") == (value, how)


FLIGHT = """FFM/8
1/QQ802/14MAY/IST/QVREG
TIA
ULD/PMC12345QQ
888-30712963ISTTIA/S4K40.5T12/TEXTILES
ULD/PMC12346QQ
888-30712963ISTTIA/S{last}K80T12/TEXTILES
888-40718265ISTTIA/T5K90/PARTS
LAST
"""


def test_parts_of_a_waybill_on_one_flight_are_one_consignment() -> None:
    """With the weight of all parts where all pieces came; else a note, and no weight."""
    whole = read(FLIGHT.format(last=8).encode())
    assert [record.number("packages") for record in whole.records] == [12, 5]
    assert whole.records[0].of["gross_kg"][::2] == (120.5, "inferred")
    assert whole.notes == []

    part = read(FLIGHT.format(last=7).encode())
    assert part.records[0].value("gross_kg") is None
    assert [note.code for note in part.notes] == ["trade.split"]


@pytest.mark.parametrize(
    ("stated", "kg"),
    [("1812,5", 1812.5), ("1.812,5", 1812.5), ("1,812.5", 1812.5), ("1.812.500", 1812500)],
)
def test_an_xml_number_has_either_decimal_mark(stated: str, kg: float) -> None:
    """One that may be two numbers is not stated."""
    (record,) = read(samples.AWMDS.replace("812.5", stated).encode()).records
    assert record.goods[0]["gross_kg"].value == kg

    (record,) = read(samples.AWMDS.replace("812.5", "1,812").encode()).records
    assert "gross_kg" not in record.goods[0]


def test_xml_of_windows_keeps_its_letters() -> None:
    """The declaration names the encoding."""
    text = samples.AWMDS.replace('"1.0"', '"1.0" encoding="windows-1250"')
    (record,) = read(text.replace("CERAMIC", "KERAMIČKE").encode("cp1250")).records
    assert record.goods[0]["goods"].value == "KERAMIČKE TILES"
