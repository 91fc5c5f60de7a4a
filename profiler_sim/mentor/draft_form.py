"""The form of a scenario: its rows. What an answer changes in the file is in ``draft_answers``.

Rows follow the text as far as it can be read, so a draft with faults has a form too. Names are
never typed: a row says which list its answer is chosen from (``draft_choices``).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from profiler_sim.cargo.text import on_one_line
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.yaml_tree import key_of
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.schema import key_notes
from profiler_sim.problems import Key, Keys
from profiler_sim.scenario.model import AuthoredCase, Budget, Clue, Hides, Scenario, Traffic
from profiler_sim.scenario.names import resolved_name

CASES: Key = "my cases"
IN_ANSWER = " · "
"""Between a box and the enquiry whose answer has it, as the form shows and offers them."""


class Asks(StrEnum):
    """How a row is answered."""

    NOTHING = "nothing"
    TEXT = "text"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class FormRow:
    """One line of the form."""

    label: str
    keys: Keys = ()
    """Where the answer is to stand."""
    shown: str = ""
    """The value as the file has it."""
    title: str = ""
    """The value as screens call it, where it has a title."""
    usual: str = ""
    """What counts where the file says nothing."""
    asks: Asks = Asks.NOTHING
    offer: str = ""
    """The list that a name is chosen from (``draft_choices.OFFERS``)."""
    about: str = ""
    depth: int = 0
    adds: bool = False
    """Whether an answer is one more of its kind."""
    goes: bool = False
    """Whether it can be taken away."""
    begun: Mapping[str, str] = field(default_factory=dict)
    """What has been answered before, where two questions make one entry."""

    @property
    def name(self) -> str:
        """Tell it from every other row of the form."""
        return f"{'/'.join(map(str, self.keys)) or self.label}{'+' * self.adds}"


@dataclass(frozen=True, slots=True)
class FormWords:
    """What the form says beside the text of the file."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """Of methods and signs, by their names in files."""
    filled: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """What a load is filled in with, by its place from 0, by key."""

    def title(self, name: str) -> str:
        """Return what screens call it; the name itself where it has no title."""
        return self.titles.get(resolved_name(name, self.titles), name)


def titles_of(catalogue: Catalogue) -> dict[str, str]:
    """Return the titles of all methods and signs."""
    methods = {name: each.title for name, each in catalogue.methods.items()}
    return methods | {name: each.title for name, each in catalogue.signs.items()}


@dataclass(frozen=True, slots=True)
class _Field:
    """A key of a block that always has a row."""

    key: str
    asks: Asks
    offer: str = ""


_SHIFT = (
    _Field(N_("title"), Asks.TEXT),
    _Field(N_("unit"), Asks.NAME, "units"),
    _Field(N_("level"), Asks.NAME, "levels"),
    _Field(N_("briefing"), Asks.TEXT),
)
_TRAFFIC = (_Field(N_("consignments"), Asks.NUMBER), _Field(N_("days"), Asks.NUMBER))
_WHEN = (
    _Field(N_("indicators"), Asks.NAME, "indicators"),
    _Field(N_("feedback"), Asks.NAME, "feedback"),
)
_BUDGET = (
    _Field(N_("desk minutes"), Asks.NUMBER),
    _Field(N_("searches"), Asks.NUMBER),
    _Field(N_("search minutes"), Asks.NUMBER),
    _Field(N_("random"), Asks.NUMBER),
)
_GOODS = (_Field(N_("goods"), Asks.TEXT), _Field(N_("commodity"), Asks.NAME, "goods"))
_LOAD = (
    _Field(N_("from"), Asks.NAME, "ports"),
    _Field(N_("packages"), Asks.NUMBER),
    _Field(N_("gross kg"), Asks.NUMBER),
    _Field(N_("value usd"), Asks.NUMBER),
    _Field(N_("shipper"), Asks.TEXT),
    _Field(N_("consignee"), Asks.TEXT),
    _Field(N_("counts"), Asks.NAME, "yes or no"),
)
_HIDES = (_Field(N_("place"), Asks.NAME, "places"), _Field(N_("find report"), Asks.TEXT))
_CLUE = (
    _Field(N_("box"), Asks.NAME, "boxes"),
    _Field(N_("speaks"), Asks.NAME, "speaks"),
    _Field(N_("strength"), Asks.NAME, "strengths"),
)
_FILLED_IN = N_("filled in")
_UNSAID: Mapping[str, str] = {
    "briefing": N_("none"),
    "search minutes": N_("not timed"),
    "find report": N_("the method's own words"),
}
"""What counts where a key without a value of its own is left out; of a load it is filled in."""


def value_at(plain: object, keys: Keys) -> object:
    """Return what a tree holds at ``keys``, however they are written; None for nothing."""
    for key in keys:
        if isinstance(plain, Mapping):
            plain = plain.get(key_of(plain, str(key)))
        elif isinstance(plain, list) and isinstance(key, int) and key < len(plain):
            plain = plain[key]
        else:
            return None
    return plain


def text_at(plain: object, keys: Keys) -> str:
    """Return the text at ``keys``; empty where there is none."""
    value = value_at(plain, keys)
    return value if isinstance(value, str) else ""


def form_rows(plain: Mapping[str, object], words: FormWords | None = None) -> list[FormRow]:
    """Return the rows for a text that holds ``plain``."""
    form = _Form(plain, words or FormWords())
    return [*form.shift(), *form.cases()]


class _Form:
    def __init__(self, plain: Mapping[str, object], words: FormWords) -> None:
        self._plain, self._words = plain, words

    def shift(self) -> Iterator[FormRow]:
        """Rows of the shift as a whole."""
        yield FormRow(_("The shift"))
        yield from self._fields((), _SHIFT, Scenario)
        yield FormRow(_("What arrives"))
        yield from self._fields(("traffic",), _TRAFFIC, Traffic)
        yield from self._numbers(("traffic", "from"), "ports", _("from"), _("+ a port of loading"))
        carried = ("traffic", "goods")
        yield from self._numbers(carried, "traffic goods", _("goods"), _("+ goods that arrive"))
        hidden = _("What is hidden, about how many")
        if own := self._counted_loads():
            hidden = _("{hidden}; and {n} of yours").format(hidden=hidden, n=own)
        yield FormRow(hidden)
        yield from self._numbers(("hidden",), "methods", "", _("+ a method"))
        if self._block(("exactly",)):
            yield FormRow(_("The same, exactly so many"))
            yield from self._numbers(("exactly",), "methods", "", _("+ a method"))
        yield FormRow(_("Risk indicators"))
        yield from self._packs()
        yield from self._fields((), _WHEN, Scenario)
        yield FormRow(_("What the trainee may spend"))
        yield from self._fields(("budget",), _BUDGET, Budget)

    def cases(self) -> Iterator[FormRow]:
        """Rows of every load written by hand."""
        yield FormRow(_("Loads of your own"))
        about = _notes(Scenario)[str(CASES)]
        for place, case in enumerate(self._items((CASES,))):
            keys = (CASES, place)
            title = _("Load {n}").format(n=place + 1)
            goods = text_at(case, ("goods",)) or text_at(case, ("commodity",))
            yield FormRow(title, keys, on_one_line(goods), about=about, goes=True)
            yield from self._case(keys)
        keys = (CASES, len(self._items((CASES,))))
        add = _("+ a load of your own")
        yield FormRow(add, keys, asks=Asks.NAME, offer="goods", about=about, adds=True)

    def _case(self, keys: Keys) -> Iterator[FormRow]:
        inside, notes = 1, _notes(AuthoredCase)
        yield from self._fields(keys, _GOODS, AuthoredCase, depth=inside)
        hides = (*keys, "hides")
        method = text_at(self._plain, (*hides, "method"))
        yield FormRow(
            label=_("hides"),
            keys=(*hides, "method"),
            shown=method,
            title=self._words.title(method),
            usual=_("nothing: it is honest"),
            asks=Asks.NAME,
            offer="hidden methods",
            about=notes["hides"],
            depth=inside,
            goes=bool(self._block(hides)),
        )
        if self._block(hides):
            yield from self._fields(hides, _HIDES, Hides, depth=inside)
        yield from self._fields(keys, _LOAD, AuthoredCase, depth=inside)
        signs = (*keys, "signs")
        for sign in self._block(signs):
            shown = text_at(self._plain, (*signs, sign))
            yield FormRow(
                label=self._words.title(sign),
                keys=(*signs, sign),
                shown=shown,
                asks=Asks.NAME,
                offer="values",
                about=notes["signs"],
                depth=inside,
                goes=True,
            )
        yield FormRow(
            label=_("+ a sign"),
            keys=signs,
            asks=Asks.NAME,
            offer="signs",
            about=notes["signs"],
            depth=inside,
            adds=True,
        )
        yield from self._clues((*keys, "clues"), inside)

    def _clues(self, keys: Keys, depth: int) -> Iterator[FormRow]:
        notes = _notes(Clue)
        clues = self._items(keys)
        for place, clue in enumerate(clues):
            where, title = (*keys, place), _("Clue {n}").format(n=place + 1)
            shown = on_one_line(text_at(clue, ("shows",)))
            yield FormRow(
                label=title,
                keys=(*where, "shows"),
                shown=shown,
                asks=Asks.TEXT,
                about=notes["shows"],
                depth=depth,
                goes=True,
            )
            enquiry = text_at(clue, ("enquiry",))
            for row in self._fields(where, _CLUE, Clue, depth=depth + 1):
                is_answer = row.offer == "boxes" and bool(enquiry)
                yield replace(row, shown=f"{row.shown}{IN_ANSWER}{enquiry}") if is_answer else row
        yield FormRow(
            label=_("+ a clue"),
            keys=(*keys, len(clues), "shows"),
            asks=Asks.TEXT,
            offer="clues",
            about=notes["shows"],
            depth=depth,
            adds=True,
        )

    def _fields(
        self, keys: Keys, fields: Sequence[_Field], model: type[Value], depth: int = 0
    ) -> Iterator[FormRow]:
        notes = _notes(model)
        for each in fields:
            where = self._in_language((*keys, each.key))
            shown = " ".join(text_at(self._plain, where).split())
            yield FormRow(
                label=_(each.key),
                keys=where,
                shown=shown,
                usual=self._filled_in(keys, each.key) or _usual(model, each.key),
                asks=each.asks,
                offer=each.offer,
                about=_(notes[each.key]),
                depth=depth,
                goes=bool(shown) and _is_optional(model, each.key),
            )

    def _filled_in(self, keys: Keys, key: str) -> str:
        """What a load of hers is filled in with where she leaves it out; empty elsewhere."""
        place = keys[1] if len(keys) == len((CASES, 0)) else None
        value = self._words.filled.get(place, {}).get(key) if isinstance(place, int) else None
        return _("such as {value}").format(value=value) if value else ""

    def _in_language(self, keys: Keys) -> Keys:
        """The text in the language of the scenario, where it is there in several."""
        block = self._block(keys)
        if not block:
            return keys
        language = text_at(self._plain, ("language",)) or "en"
        return (*keys, language if language in block else next(iter(block)))

    def _numbers(self, keys: Keys, offer: str, label: str, add: str) -> Iterator[FormRow]:
        """A row for each name of a block, with its number."""
        model = Traffic if keys[0] == "traffic" else Scenario
        about = _notes(model)[str(keys[-1])]
        for name, number in self._block(keys).items():
            title = f"{label} {self._words.title(name)}".strip()
            shown = number if isinstance(number, str) else ""
            yield FormRow(
                label=title,
                keys=(*keys, name),
                shown=shown,
                asks=Asks.NUMBER,
                about=about,
                goes=True,
            )
        yield FormRow(label=add, keys=keys, asks=Asks.NAME, offer=offer, about=about, adds=True)

    def _packs(self) -> Iterator[FormRow]:
        about, packs = _notes(Scenario)["rules"], self._items(("rules",))
        for place, pack in enumerate(packs):
            shown = pack if isinstance(pack, str) else ""
            yield FormRow(
                label=_("pack"),
                keys=("rules", place),
                shown=shown,
                asks=Asks.NAME,
                offer="packs",
                about=about,
                goes=True,
            )
        keys, add = ("rules", len(packs)), _("+ a pack of rules")
        yield FormRow(label=add, keys=keys, asks=Asks.NAME, offer="packs", about=about, adds=True)

    def _block(self, keys: Keys) -> Mapping[str, object]:
        value = value_at(self._plain, keys)
        return value if isinstance(value, Mapping) else {}

    def _counted_loads(self) -> int:
        """Loads written by hand that hide something and count: they add to what is hidden."""
        return sum(
            text_at(each, ("counts",)) == "yes" and bool(value_at(each, ("hides",)))
            for each in self._items((CASES,))
        )

    def _items(self, keys: Keys) -> Sequence[object]:
        value = value_at(self._plain, keys)
        return value if isinstance(value, list) else ()


@cache
def _notes(model: type[Value]) -> Mapping[str, str]:
    return key_notes(model)


def _usual(model: type[Value], key: str) -> str:
    """What counts where a key is left out, in a word or two; empty where it must be there."""
    for name, each in model.model_fields.items():
        if (each.alias or name) == key and not each.is_required():
            usual = each.default
            if isinstance(usual, bool):
                return _("yes") if usual else _("no")
            return f"{usual}" if usual not in (None, "") else _(_UNSAID.get(key, _FILLED_IN))
    return ""


def _is_optional(model: type[Value], key: str) -> bool:
    return any(
        (each.alias or name) == key and not each.is_required()
        for name, each in model.model_fields.items()
    )


def expected_methods(plain: Mapping[str, object], catalogue: Catalogue) -> list[str]:
    """Return the methods that a text expects, by the names of the catalogue."""
    blocks = (value_at(plain, (block,)) for block in ("hidden", "exactly"))
    names = (name for block in blocks if isinstance(block, Mapping) for name in block)
    return [resolved_name(name, catalogue.methods) for name in names]
