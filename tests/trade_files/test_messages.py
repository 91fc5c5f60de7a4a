"""Messages of the trade: every element is found by its qualifier, whatever its position."""

import time
from collections.abc import Callable

import pytest

from profiler_sim.cli.trade_import import FORMAT_WORDS
from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.formats import FORMATS, TABLES, format_of
from profiler_sim.trade_files.readers.edifact.messages import read_edifact
from profiler_sim.trade_files.readers.edifact.segments import read_segments
from profiler_sim.trade_files.records import ManifestRecord, Reading
from profiler_sim.trade_files.second_source import add_second_source
from tests.trade_files import samples


def read(text: str) -> Reading:
    """Read a file of whatever format it is."""
    content = text.encode()
    return FORMATS[format_of(content)].read(content)


def goods(record: ManifestRecord, line: int = 0) -> dict[str, object]:
    """The values of a line of goods."""
    return {name: stated.value for name, stated in record.goods[line].items()}


def test_the_command_knows_every_format() -> None:
    """What ``--as`` takes is what can be read."""
    assert set(FORMAT_WORDS) == {*FORMATS, *TABLES}


def test_a_sea_manifest_in_edifact() -> None:
    """Bills, houses, parties, cut words, tons, seals of the equipment, and a false count."""
    reading = read(samples.CUSCAR)
    first, second = reading.records

    assert (first.text("bill_no"), first.text("master_bill")) == ("QVHOUSE0001", "QVMASTER77")
    assert first.text("vessel") == "QVASTEL'S STAR"
    assert first.text("imo") == "9074729"
    assert first.text("shipper_country") == "TR"
    assert first.text("consignee_phone") == "+38269551000"
    assert goods(first)["goods"] == "CERAMIC TILES QVASTELA"
    assert goods(first)["gross_kg"] == 18400
    assert "volume_m3" not in goods(first)
    box = first.containers[0]
    assert (box["seal"].value, box["tare_kg"].value) == (("ML12345",), 3900)
    assert second.containers[0]["container"].value == "CSQU3054404"
    assert [note.code for note in reading.notes] == ["trade.count"]


def test_one_bill_a_message_without_a_consignment() -> None:
    """IFTMCS opens its bill with the message."""
    (record,) = read(samples.IFTMCS).records

    assert (record.text("bill_no"), record.text("incoterm")) == ("QVBILL5", "FOB")
    assert record.containers[0]["seal"].value == ("QV77",)


def test_a_discharge_list_is_a_second_source() -> None:
    """It adds the verified mass, and its other seal is told of; an empty box is left out."""
    manifest, second = read(samples.CUSCAR), read(samples.COARRI)
    assert (second.second_source, second.empties) == (True, 1)

    add_second_source(manifest, second)
    box = manifest.records[0].containers[0]
    assert box["vgm_kg"].value == 23100
    assert box["seal"].value == ("ML12345",)
    assert {note.code for note in manifest.notes} >= {"trade.seals_differ", "trade.added"}


def test_waybills_of_air_cargo() -> None:
    """Names by line, tenths of kilograms, goods cut at 20 letters, tax numbers without people."""
    (master,) = read(samples.FWB).records
    first, second = read(samples.FHL).records

    assert master.text("awb_no") == "888-11111114"
    assert goods(master) == {
        "packages": 3,
        "gross_kg": 1042.5,
        "goods": "MACHINE PARTS FOR LIFTS",
        "hs": "843139",
    }
    assert master.text("shipper_tax_id") == "1234567890"
    assert not any("HILDA" in str(stated.value) for stated in master.of.values())
    assert goods(first)["goods"] == "COTTON SHIRTS FOR MEN"
    assert (first.number("master_kg"), goods(second)["gross_kg"]) == (930, 299.371)
    assert second.text("shipper") is None


def test_a_house_waybill_in_xml() -> None:
    """The route is the master's, the goods are its own."""
    (record,) = read(samples.XFZB).records

    assert (record.text("house_no"), record.text("awb_no")) == ("QVHWB9", "888-22222222")
    assert (record.text("loading_port"), record.number("master_kg")) == ("IST", 930.5)
    assert goods(record)["gross_kg"] == 41.5


def test_a_manifest_and_a_declaration_of_asycuda() -> None:
    """Seals beside containers, names over several lines, two plates in one element."""
    reading = read(samples.AWMDS)
    (bill,) = reading.records
    (declared,) = read(samples.SAD).records

    assert bill.containers[0]["seal"].value == ("QV123",)
    assert [note.code for note in reading.notes] == ["trade.count"]
    assert (declared.text("plate"), declared.text("trailer_plate")) == ("31QV160", "31QV095")
    assert declared.text("shipper_street") == "SOKAK 5, BURSA"
    assert (declared.text("cmr_no"), goods(declared)["hs"]) == ("QV7788", "69072100")
    assert "marks" not in goods(declared)


def test_a_transit_declaration_and_postal_items() -> None:
    """Parties of three levels, tractor and trailer by their types; what a sender declared."""
    (house,) = read(samples.CC015C).records
    (item,) = read(samples.ITMATT).records

    assert (house.text("shipper"), house.text("consignee")) == ("QVASTELA LTD", "DRIMOLUX DOO")
    assert (house.text("plate"), house.text("trailer_plate")) == ("34QV160", "34QV161")
    assert house.containers[0]["seal"].value == ("QV555",)
    assert (item.text("service"), item.text("category")) == ("parcel", "gift")
    assert goods(item)["value"] == 30


def _nested() -> str:
    return f"<Awmds>{'<a>' * 100_000}{'</a>' * 100_000}</Awmds>"


BOMB = (
    '<!DOCTYPE Awmds [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    "]><Awmds>&b;</Awmds>"
)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_nested, "trade.too_deep"),
        (lambda: BOMB, "trade.document_type"),
        (lambda: samples.AWMDS[:900], "trade.xml"),
        (lambda: "<Awmds></Awmds>", "trade.no_bills"),
        (lambda: samples.CUSCAR[:700], "trade.cut_off"),
        (lambda: samples.CUSCAR.replace("MANQ1+9", "MANQ1+1"), "trade.cancel"),
        (lambda: "UNH+1+CUSCAR:D:95B'UNT+2+1'", "trade.no_bills"),
        (lambda: "UNH+1+CUSCAR:D:95B'???'", "trade.no_segment"),
        (lambda: "FWB/16\n", "trade.no_bills"),
    ],
)
def test_a_bad_file_is_a_sentence_soon(make: Callable[[], str], code: str) -> None:
    """Cut off, nested, a bomb, empty or a cancellation: never more than a moment."""
    text, began = make(), time.process_time()
    with pytest.raises(TradeFileFault) as fault:
        read(text)

    assert fault.value.code == code
    assert time.process_time() - began < 5


def test_a_document_type_in_utf_16_is_refused_too() -> None:
    """A look at the bytes alone would miss it."""
    with pytest.raises(TradeFileFault) as fault:
        FORMATS["awmds"].read(BOMB.encode("utf-16"))

    assert fault.value.code == "trade.document_type"


@pytest.mark.thorough
def test_segments_are_read_in_linear_time_with_any_service_characters() -> None:
    """A release character frees the sign behind it, and itself."""
    (segment,) = read_segments("UNA*/.! ~NAD/CN/A!*B!!*C~")
    assert segment.elements == (("CN",), ("A*B!", "C"))

    text = "UNH+1+CUSCAR:D:95B:UN'" + "".join(
        f"CNI+{n}+QVB{n}'GID+1+5:CT'FTX+AAA+++TILES?+GLUE'MEA+AAE+G+KGM:10'" for n in range(20_000)
    )
    began = time.process_time()
    assert len(read_edifact(text.encode()).records) == 20_000
    assert time.process_time() - began < 10


def test_a_flight_manifest_lists_its_waybills() -> None:
    """FFM: flight, pieces, weight and short goods; it says that another message follows."""
    reading = read(samples.FFM)
    first, second = reading.records

    assert (first.text("awb_no"), first.text("flight")) == ("888-30712963", "QQ802")
    assert (first.number("packages"), first.number("gross_kg")) == (12, 240.5)
    assert goods(second)["goods"] == "QVASTELA PARTS"
    assert [note.code for note in reading.notes] == ["trade.continues"]


def test_several_consignments_of_one_container() -> None:
    """IFCSUM: bills open at CNI where no RFF names them, and share the container."""
    first, second = read(samples.IFCSUM).records

    assert (first.text("bill_no"), second.text("bill_no")) == ("QVCONS0001", "QVCONS0002")
    assert first.text("shipper_street") == "SOKAK 5"
    assert {str(each.containers[0]["container"].value) for each in (first, second)} == {
        "CSQU3054383"
    }
    assert goods(second)["gross_kg"] == 900


def test_a_load_order_states_seal_mass_and_temperature() -> None:
    """COPRAR: two full containers, equipment without goods."""
    reading = read(samples.COPRAR)
    box = reading.records[0].containers[0]

    assert (reading.second_source, len(reading.records)) == (True, 2)
    assert (box["vgm_kg"].value, box["seal"].value) == (23100, ("ML99999",))
    assert box["set_temp_c"].value == -18


def test_a_stowage_plan_lists_full_and_empty_containers() -> None:
    """BAPLIE: the full one is kept, the empty one counted; remarks are not read."""
    reading = read(samples.BAPLIE)

    assert (reading.second_source, len(reading.records), reading.empties) == (True, 1, 1)
    box = reading.records[0].containers[0]
    assert (box["container"].value, box["size_type"].value) == ("CSQU3054383", "45G1")


def test_a_postal_item_states_its_contents_and_addresses() -> None:
    """ITMATT: service, contents with value and code, both addresses."""
    (item,) = read(samples.ITMATT).records
    line = goods(item)

    assert (item.text("item_no"), item.text("service")) == ("CP123456785CN", "parcel")
    assert (line["hs"], line["value"], line["currency"]) == ("850440", 30, "USD")
    assert (item.text("consignee_city"), item.text("consignee_country")) == ("Sarajevo", "BA")
    assert item.text("shipper_country") == "CN"
