"""Records to anonymous records: each field by its kind, with one secret key an import."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.identifiers import SIZE_TYPE
from profiler_sim.trade_files.anonymiser import numbers
from profiler_sim.trade_files.anonymiser.scrubbing import (
    email_address,
    invented_word,
    kept_words,
    rewritten,
)
from profiler_sim.trade_files.anonymiser.secret import Secret
from profiler_sim.trade_files.fields import KINDS, PARTIES, FieldKind
from profiler_sim.trade_files.known_words import (
    ADDRESS_WORDS,
    FIRM_WORDS,
    LEGAL_FORMS,
    ORDER_WORDS,
)
from profiler_sim.trade_files.records import Fields, FieldValue, ManifestRecord, Stated
from profiler_sim.trade_files.word_lists import folded, word_list

_NAME_WORDS = LEGAL_FORMS | FIRM_WORDS
_COUNTRY_WORDS = frozenset(
    word for name in COUNTRIES.values() for word in map(folded, name.split()) if word
)
_STREET_WORDS = ADDRESS_WORDS | LEGAL_FORMS | _COUNTRY_WORDS
_CODES: Mapping[str, re.Pattern[str]] = {
    "hs": re.compile(r"\d{4,12}"),
    "package_code": re.compile(r"[A-Z0-9]{2}"),
    "size_type": SIZE_TYPE,
    "currency": re.compile(
        "USD|EUR|GBP|CHF|ALL|BAM|RSD|MKD|TRY|BGN|RON|HUF|PLN|CZK|CNY|JPY|INR|AED|CAD|AUD|SEK|NOK|DKK"
    ),
    "un_number": re.compile(r"(?:UN)? ?[0-3]\d{3}"),
    "full_empty": re.compile(r"[A-Za-z0-9]{1,5}"),
    "security_status": re.compile("SPX|SCO|SHR|NSC"),
    "incoterm": re.compile("EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT|DAF|DDU"),
    "freight": re.compile("prepaid|collect"),
    "bill_type": re.compile("to order|named"),
    "transit_kind": re.compile("T1|T2|T2F|T2SM|T|TIR|TIR carnet|national"),
    "guarantee": re.compile("comprehensive|individual|cash deposit|carnet"),
    "service": re.compile("letter packet|parcel|express mail|courier"),
    "category": re.compile("gift|documents|sale of goods|commercial sample|returned goods|other"),
}
"""Every code that may pass, whole; what does not fit is left out as not stated."""
_HANDLING = word_list("""
        AVI BIG CAO CAT COL CRT DGR EAT EAP EAW ECC ELI ELM FRI GEN HEA HUM ICE LHO
        MAG MAL NSC NWP OBX OHG PEF PEM PEP PER PES PIL RBI RBM RCM RFG RFL RIS RMD
        RNG RPB RRY RXS SCO SHR SPX SUR SWP VAL VIC VOL VUN WET XPS
    """)
"""Special handling codes of air cargo that are published."""
_CURRENCIES = dict.fromkeys(("freight_currency", "guarantee_currency"), "currency")
_OFFICE = re.compile(r"([A-Z]{2})[A-Z0-9]{6}")
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may stay of texts."""

    goods: Collection[str]
    """Words of goods, in the form of ``folded``."""
    places: Collection[str]
    """Codes of places as they are, and their names in the form of ``folded``."""


@dataclass(slots=True)
class Anonymiser:
    """Makes the records of one import anonymous; it is thrown away with its key."""

    secret: Secret
    vocabulary: Vocabulary
    weeks: int
    """By how many whole weeks every day is moved."""
    home: str | None = None
    """Country of the desk, in whose language a consignee of no stated country is named."""
    lost_words: dict[str, int] = field(default_factory=dict)
    """Words that were taken out of goods and marks, with how often."""
    _done: dict[tuple[str, str, str | None], str | None] = field(default_factory=dict)
    """Texts that were made anonymous before: a manifest repeats most of them."""
    _sounds: Mapping[str, str] = field(default_factory=dict)
    """Countries in whose languages the names of the open record are invented."""

    def record(self, record: ManifestRecord) -> ManifestRecord:
        """Return the record with nothing in it that names anybody."""
        country = {party: record.text(name) for party, name in _COUNTRY_FIELDS.items()}
        self._sounds = _party_countries(record, self.home)
        return ManifestRecord(
            mode=record.mode,
            at=record.at,
            of=self._fields(record.of, country),
            goods=[self._fields(line, country) for line in record.goods],
            containers=[self._fields(each, country) for each in record.containers],
        )

    def _fields(self, fields: Fields, country: Mapping[str, str | None]) -> Fields:
        done: Fields = {}
        for name, stated in fields.items():
            of_party = None
            if party := _PARTY_OF.get(name):
                of_party = (country if name in _TAX_IDS else self._sounds).get(party)
            value = self._value(name, stated.value, of_party)
            if value is not None and value not in {"", ()}:
                done[name] = Stated(value, stated.at, stated.how)
        return done

    def _value(self, name: str, value: FieldValue, country: str | None) -> FieldValue | None:
        kind = KINDS[name]
        if kind is FieldKind.NUMBER:
            return value if isinstance(value, int | float) else None
        if isinstance(value, date):
            return value + timedelta(days=_WEEK * self.weeks)
        if isinstance(value, tuple):
            parts = (self._text(name, kind, part, country) for part in value)
            return tuple(part for part in parts if part)
        if kind is FieldKind.TEXT:
            return self._goods(str(value))
        asked = name, str(value), country
        if asked not in self._done:
            self._done[asked] = self._text(name, kind, str(value), country)
        return self._done[asked]

    def _text(self, name: str, kind: FieldKind, text: str, country: str | None) -> str | None:
        if kind is FieldKind.CODE:
            return known_code(name, text)
        if kind is FieldKind.PLACE:
            return self._place(text)
        if kind is FieldKind.TAX_ID:
            return numbers.tax_id(self.secret, text, country)
        if kind is FieldKind.COUNTRY:
            return text if text in COUNTRIES else None
        return _BY_KIND[kind](self.secret, text, self.vocabulary, country)

    def _goods(self, text: str) -> str | None:
        lost: set[str] = set()
        kept = kept_words(text, self.vocabulary.goods, lost)
        for word in lost:
            self.lost_words[word] = self.lost_words.get(word, 0) + 1
        return kept

    def _place(self, text: str) -> str | None:
        code = text.strip().upper()
        if code in self.vocabulary.places or folded(text) in self.vocabulary.places:
            return text
        if office := _OFFICE.fullmatch(code):
            return office[1] + numbers.pattern(self.secret, "office", code[2:])
        return rewritten(self.secret, text, self.vocabulary.places)


def known_code(name: str, text: str) -> str | None:
    """Return a code of the closed list of its field; None for any other text."""
    if name == "handling_codes":
        return text if text in _HANDLING else None
    form = _CODES[_CURRENCIES.get(name, name)]
    return text if form.fullmatch(text) else None


def with_known_codes(record: ManifestRecord) -> ManifestRecord:
    """Return a record whose real data stay, without codes that no closed list has."""

    def checked(fields: Fields) -> Fields:
        return {
            name: stated
            for name, stated in fields.items()
            if KINDS[name] is not FieldKind.CODE
            or isinstance(stated.value, tuple)
            or known_code(name, str(stated.value))
        }

    goods, boxes = map(checked, record.goods), map(checked, record.containers)
    return ManifestRecord(record.mode, record.at, checked(record.of), [*goods], [*boxes])


_Rewriter = Callable[[Secret, str, Vocabulary, str | None], str]
_COUNTRY_FIELDS = {party: f"{party}_country" for party in PARTIES}
_PARTY_OF = {name: party for name in KINDS if (party := name.partition("_")[0]) in _COUNTRY_FIELDS}
"""The party that a field tells of."""
_TAX_IDS = frozenset(name for name in _PARTY_OF if name.endswith("_tax_id"))
_SENDERS = frozenset({"shipper", "principal"})
_SENT_FROM = ("loading_port", "departure_office", "origin", "place_of_receipt")
_SENT_TO = ("destination_country", "discharge_port", "destination_office", "place_of_delivery")
_COUNTRY = 2
"""Letters of a code of a place that name its country."""


def _party_countries(record: ManifestRecord, home: str | None) -> dict[str, str]:
    """The country in whose language a party's name is invented: its own, else that of a place."""
    sender = _first_country(record, _SENT_FROM)
    receiver = _first_country(record, _SENT_TO) or (home if home in COUNTRIES else None)
    found: dict[str, str] = {}
    for party, name in _COUNTRY_FIELDS.items():
        of_place = sender if party in _SENDERS else receiver
        if code := _first_country(record, (name,)) or of_place:
            found[party] = code
    return found


def _first_country(record: ManifestRecord, names: Iterable[str]) -> str | None:
    """The country that the first of these fields tells which tells any."""
    codes = (text[:_COUNTRY].upper() for name in names if (text := record.text(name)))
    return next((code for code in codes if code in COUNTRIES), None)


def _name(secret: Secret, text: str, _: Vocabulary, country: str | None) -> str:
    """A firm or a person; a name of common words alone gets an invented word in front."""
    found = rewritten(secret, text, _NAME_WORDS, country)
    is_order = folded(text).startswith((*ORDER_WORDS, "sameas"))
    if folded(found) == folded(text) and not is_order:
        return f"{invented_word(secret, folded(text), country)} {found}"
    return found


def _street(secret: Secret, text: str, _: Vocabulary, country: str | None) -> str:
    return rewritten(secret, text, _STREET_WORDS, country)


def _city(secret: Secret, text: str, vocabulary: Vocabulary, country: str | None) -> str:
    if folded(text) in vocabulary.places:
        return text
    return rewritten(secret, text, _COUNTRY_WORDS, country)


def _plate(secret: Secret, text: str, _: Vocabulary, _country: str | None) -> str:
    return numbers.pattern(secret, "plate", text.upper())


def _by_pattern(purpose: str) -> _Rewriter:
    return lambda secret, text, *_: numbers.pattern(secret, purpose, text)


_BY_KIND: Mapping[FieldKind, _Rewriter] = {
    FieldKind.NAME: _name,
    FieldKind.CARRIER: _name,
    FieldKind.VESSEL: _name,
    FieldKind.STREET: _street,
    FieldKind.CITY: _city,
    FieldKind.POSTCODE: _by_pattern("postcode"),
    FieldKind.PHONE: lambda secret, text, *_: numbers.phone(secret, text),
    FieldKind.EMAIL: lambda secret, text, *_: email_address(secret, text),
    FieldKind.REFERENCE: lambda secret, text, *_: numbers.declaration(secret, text),
    FieldKind.WAYBILL: lambda secret, text, *_: numbers.waybill(secret, text),
    FieldKind.ITEM: lambda secret, text, *_: numbers.item(secret, text),
    FieldKind.CONTAINER: lambda secret, text, *_: numbers.container(secret, text),
    FieldKind.SEAL: _by_pattern("seal"),
    FieldKind.PLATE: _plate,
    FieldKind.IMO: lambda secret, text, *_: numbers.ship(secret, text),
    FieldKind.VOYAGE: _by_pattern("voyage"),
    FieldKind.FLIGHT: _by_pattern("flight"),
}
