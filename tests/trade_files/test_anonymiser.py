"""The anonymiser: nothing that names anybody is left, and everything else is as it was."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.check_digits import container_no, imo_no
from profiler_sim.cargo.identifiers import is_awb_no, is_container_no, read_identifier
from profiler_sim.cargo.tax_numbers import is_tax_no
from profiler_sim.trade_files.anonymiser import numbers
from profiler_sim.trade_files.anonymiser.anonymise import Anonymiser, Vocabulary
from profiler_sim.trade_files.anonymiser.scrubbing import kept_words
from profiler_sim.trade_files.anonymiser.secret import Secret
from profiler_sim.trade_files.fields import (
    CONSIGNMENT_FIELDS,
    CONTAINER_FIELDS,
    GOODS_FIELDS,
    KINDS,
    FieldKind,
)
from profiler_sim.trade_files.records import Fields, ManifestRecord, Stated, put
from profiler_sim.trade_files.word_lists import folded
from profiler_sim.traffic.invented_names import stems

WORDS = Vocabulary(frozenset({"frozen", "shrimps", "in", "cartons"}), frozenset({"TRMER", "bar"}))
WEEKS = 5
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzČćžđşğıЖшщë0123456789"
canaries = st.text(ALPHABET, min_size=7, max_size=14).map(lambda text: f"Qz{text}")
"""Words that nobody invents: two letters, and seven signs or more."""


def anonymiser(key: bytes = b"k" * 32) -> Anonymiser:
    """One import."""
    return Anonymiser(Secret(key), WORDS, WEEKS)


def name_of(text: str, field: str = "shipper", key: bytes = b"k" * 32) -> str:
    """A field after the import."""
    fields: Fields = {}
    put(fields, field, text, "row 2")
    done = anonymiser(key).record(ManifestRecord("sea", "row 2", fields))
    return done.text(field) or ""


def planted(canary: str) -> ManifestRecord:
    """A record with a canary in every field, alone and within what such a field looks like."""
    shapes: dict[FieldKind, str | tuple[str, ...]] = {
        FieldKind.EMAIL: f"{canary}@{canary}.me",
        FieldKind.PHONE: "+382 69 1234567",
        FieldKind.STREET: f"Ul. {canary} 12, PASSPORT NO: {canary}7",
        FieldKind.NAME: f"{canary} TRADE D.O.O.",
        FieldKind.TEXT: f"FROZEN SHRIMPS {canary} IN CARTONS",
        FieldKind.SEAL: (canary, f"ML-{canary}"),
    }

    def fields(table: "dict[str, FieldKind]") -> Fields:
        return {
            name: Stated(shapes.get(kind, canary), "row 2")
            for name, kind in table.items()
            if kind not in {FieldKind.NUMBER, FieldKind.DAY}
        }

    return ManifestRecord(
        "sea",
        "row 2",
        fields(dict(CONSIGNMENT_FIELDS)),
        [fields(dict(GOODS_FIELDS))],
        [fields(dict(CONTAINER_FIELDS))],
    )


def texts(record: ManifestRecord) -> list[str]:
    """Every text of a record."""
    values = (stated.value for _, fields in record.parts() for stated in fields.values())
    found: list[str] = []
    for value in values:
        found += value if isinstance(value, tuple) else (str(value),)
    return found


@settings(max_examples=100, deadline=None)
@given(canaries)
def test_no_canary_of_any_field_is_left(canary: str) -> None:
    """In every field of a hundred records: in names, addresses, numbers, codes and goods."""
    left = " ".join(map(folded, texts(anonymiser().record(planted(canary)))))

    assert folded(canary) not in left
    assert folded("+382 69 1234567") not in left


@settings(max_examples=60, deadline=None)
@given(st.lists(canaries, min_size=2, max_size=12, unique_by=folded), st.binary(min_size=32))
def test_what_differs_stays_different_and_equal_equal(names: list[str], key: bytes) -> None:
    """Firms, numbers and containers are neither merged nor split."""
    for field in ("shipper", "bill_no", "seal", "vessel", "shipper_city"):
        importer = anonymiser(key[:32])
        found = []
        for name in [*names, *names]:
            fields: Fields = {}
            put(fields, field, (name,) if field == "seal" else name, "row 2")
            found.append(importer.record(ManifestRecord("sea", "row 2", fields)).text(field))
        assert found[: len(names)] == found[len(names) :]
        assert len({folded(str(each)) for each in found}) == len(names), field


def test_names_keep_what_kind_of_firm_they_are() -> None:
    """Legal form, case, common words, and that a bill is to order."""
    assert name_of("ADRIALUX TRADE D.O.O.").endswith(" TRADE D.O.O.")
    assert name_of("Adrialux Sh.p.k.").endswith("Sh.p.k.")
    assert name_of("TO ORDER OF QUOVADIS BANKA A.D.").startswith("TO ORDER OF ")
    assert name_of("TO ORDER") == "TO ORDER"
    assert name_of("SAME AS CONSIGNEE") == "SAME AS CONSIGNEE"
    assert name_of("Company Trading Ltd") != "Company Trading Ltd"


def test_two_spellings_of_a_firm_stay_near_and_shared_addresses_shared() -> None:
    """Word by word: so also where a program cut the name off."""
    whole, cut = name_of("ADRIALUX MONTEPESCA DOO"), name_of("Adrialux d.o.o.")
    assert whole.split()[0].casefold() == cut.split()[0].casefold()
    assert name_of("Жито Лукс ДООЕЛ") != name_of("Вино Рекс ДООЕЛ")
    here = [name_of("Ul. Slobode 12, Bar", f"{party}_street") for party in ("shipper", "notify")]
    assert here[0] == here[1]


@pytest.mark.parametrize(("country", "port"), [("TR", "MEBAR"), ("CN", "MEBAR"), ("FR", "TRMER")])
def test_invented_firms_sound_like_their_country(country: str, port: str) -> None:
    """That of the address; of a port, or of the desk, where no address has one."""
    fields: Fields = {}
    put(fields, "shipper", "ADRIALUX", "row 2")
    put(fields, "shipper_country", country, "row 2")
    put(fields, "consignee", "POVAREST", "row 2")
    put(fields, "discharge_port", port, "row 2")
    done = Anonymiser(Secret(b"k" * 32), WORDS, WEEKS, "AL").record(
        ManifestRecord("sea", "row 2", fields)
    )

    spoken = {"FR": "CM"}.get(country, country)
    assert (done.text("shipper") or "").startswith(tuple(s.upper() for s in stems(spoken)))
    assert (done.text("consignee") or "").startswith(tuple(s.upper() for s in stems(port[:2])))


def test_another_import_invents_other_names() -> None:
    """The key is used once."""
    assert name_of("Adrialux d.o.o.") != name_of("Adrialux d.o.o.", key=b"other" * 8)


@pytest.mark.parametrize("is_right", [True, False])
@given(st.integers(0, 999_999))
def test_check_digits_stay_right_or_wrong(is_right: bool, serial: int) -> None:
    """And the owner of a container stays one owner."""
    secret = Secret(b"k" * 32)

    def written(number: str) -> str:
        return number if is_right else number[:-1] + str((int(number[-1]) + 1) % 10)

    box = numbers.container(secret, written(container_no("CSQU", serial)))
    assert is_container_no(box) is is_right
    assert box[:4] == numbers.container(secret, "CSQU1234560")[:4]
    ship = numbers.ship(secret, written(imo_no(serial % 999_999)))
    assert bool(read_identifier(ship, "imo").valid) is is_right
    check = serial % 7 if is_right else (serial % 7 + 1) % 7
    waybill = numbers.waybill(secret, f"074-{serial:07d}{check}")
    assert is_awb_no(waybill) is is_right


def test_a_tax_number_of_a_country_stays_one() -> None:
    """Its check holds for the invented number too."""
    number = numbers.tax_id(Secret(b"k" * 32), "02005115", "ME")
    assert is_tax_no("ME", number)
    assert number != "02005115"


def test_days_move_by_whole_weeks_and_numbers_stay() -> None:
    """Weekdays, gaps, weights and codes are as they were."""
    fields: Fields = {}
    put(fields, "arrives_on", date(2025, 5, 14), "row 2")
    put(fields, "gross_kg", 812.5, "row 2")
    put(fields, "loading_port", "TRMER", "row 2")
    done = anonymiser().record(ManifestRecord("sea", "row 2", fields))

    assert done.value("arrives_on") == date(2025, 5, 14) + timedelta(weeks=WEEKS)
    assert (done.value("gross_kg"), done.text("loading_port")) == (812.5, "TRMER")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("FROZEN SHRIMPS ADRIALUX", "FROZEN SHRIMPS …"),
        ("1200 CARTONS 24000 KG", "1200 CARTONS 24000 KG"),
        ("CARTONS DI650H1 77900060421", "CARTONS …"),
        ("SHRIMPS 067 123 456", "SHRIMPS …"),
        ("SHRIMPS +382 67 123456 IN CARTONS", "SHRIMPS … IN CARTONS"),
        ("SHRIMPS mail a.b@c.me", "SHRIMPS …"),
        ("25KG 4 x 6", "25KG 4 x 6"),
    ],
)
def test_goods_keep_their_words_and_amounts(text: str, kept: str) -> None:
    """Order numbers, telephones and names go."""
    assert kept_words(text, WORDS.goods) == kept


def test_every_field_has_a_way_to_be_made_anonymous() -> None:
    """A new field without one would stop an import; here it stops the build."""
    for name, kind in KINDS.items():
        value = ("X1Y2Z3W4",) if kind is FieldKind.SEAL else "X1Y2Z3W4"
        if kind not in {FieldKind.NUMBER, FieldKind.DAY}:
            record = ManifestRecord("sea", "row 2", {name: Stated(value, "row 2")})
            anonymiser().record(record)
