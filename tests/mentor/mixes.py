"""Mixtures of whatever names ship, of any mode of transport, and shifts played of them.

``python -m tests.mentor.mixes FROM TO`` tries the mixtures of these seeds and prints what broke.
"""

import json
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from random import Random
from typing import Any, TypeVar

from profiler_sim.cargo.modes import MODES
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.names import Kind, modes_by_name, names_of_mode
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import ProfilerError
from profiler_sim.files.diagnostics import Diagnostic, as_text, diagnose
from profiler_sim.files.kind_models import DeskFile, GoodsFile
from profiler_sim.files.model_loader import load_model
from profiler_sim.files.named_files import pack_names, packs_by_name
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import YamlTree
from profiler_sim.mentor.checked_catalogue import catalogue, check_of
from profiler_sim.mentor.checks.rules import check_pack, rules_by_mode
from profiler_sim.mentor.checks.scenario import as_catalogued, check_scenario
from profiler_sim.mentor.simulation import simulate
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk
from profiler_sim.play.indicators import Indicators
from profiler_sim.play.session import Session
from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import GUIDE_STEPS, CourseLevel, FeedbackTiming, Scenario
from profiler_sim.scenario.model import IndicatorTiming as Shown
from profiler_sim.shift import commands
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin
from tests.play.sitting import MORNING, Stopwatch

V = TypeVar("V", bound=Value)
Raw = dict[str, Any]
"""A file as it is written. Any: whatever a file holds."""
REFUSED, PLAYED = "refused", "played"
_OWN: Mapping[type[Value], tuple[str, str]] = {
    Commodity: ("commodities", "commodity"),
    Unit: ("units", "unit"),
    Method: ("methods", "method"),
    Sign: ("signs", "sign"),
    HidingPlace: ("hiding_places", "place"),
    Examination: ("examinations", "examination"),
    Enquiry: ("enquiries", "enquiry"),
}
"""Kinds that are overridden: where the catalogue has them, and the key of their name."""
_FILES: Mapping[type[Value], Callable[[Any], Value]] = {
    Commodity: lambda each: GoodsFile(commodities=(each,)),
    HidingPlace: lambda each: DeskFile.model_validate({"hiding places": (each,)}),
    Examination: lambda each: DeskFile(examinations=(each,)),
    Enquiry: lambda each: DeskFile(enquiries=(each,)),
}


@cache
def packs() -> Mapping[str, Pack]:
    """Every shipped pack by its name."""
    return dict(zip(pack_names(), packs_by_name(pack_names()), strict=True))


class Mixer:
    """Draws names: as a rule fitting ones, and others as wildly as the mixture is."""

    def __init__(self, seed: int) -> None:
        """Everything follows from the seed."""
        self.chance = Random(seed)
        self.wild = self.chance.choice((0.0, 0.0, 0.02, 0.1, 0.5))
        self.catalogue, self.own = catalogue(), dict[type[Value], Any]()
        if self.chance.random() < 0.3:
            self.catalogue = self._overridden()
        self.unit: Unit = self.own.get(Unit) or self._somewhere()

    def _somewhere(self) -> Unit:
        """A unit at which what is overridden is met, where that has a mode of its own."""
        units = list(self.catalogue.units.values())
        modes = [m for each in self.own.values() for m in getattr(each, "modes", ())]
        met = [unit for unit in units if not modes or unit.mode in modes]
        return self.chance.choice(met or units)

    def name(self, kind: Kind, among: Sequence[str] = ()) -> str:
        """One that fits, or any, or one typed otherwise."""
        everything = list(modes_by_name(kind, self.catalogue))
        fit = (
            list(among) or list(names_of_mode(kind, self.catalogue, self.unit.mode)) or everything
        )
        found = self.chance.choice(everything if self.odd() else fit)
        return found.upper() if self.chance.random() < 0.05 else found

    def odd(self) -> bool:
        """Whether something that need not fit is drawn."""
        return self.chance.random() < self.wild

    def some(self, most: int) -> range:
        """So many times."""
        return range(self.chance.randint(0, most))

    def number(self, *usual: float) -> str:
        """One of the usual ones, or any."""
        odd = (0, 1, 3, 500, 41_000, 999_999_999)
        return f"{self.chance.choice(odd if self.odd() else usual)}"

    def scenario(self) -> Raw:
        """A scenario that may or may not hold."""
        chance = self.chance
        arrive = self.number(*range(1, 14), 40)
        hidden = [self.name(Kind.METHOD) for _ in self.some(3)]
        hidden += [each.method for each in self.own.values() if isinstance(each, Method)]
        exactly = [self.name(Kind.METHOD) for _ in self.some(1) if chance.random() < 0.3]
        whole: Raw = {
            "scenario": "mix",
            "title": "Mix",
            "unit": self.unit.unit.lower() if chance.random() < 0.2 else self.unit.unit,
            "level": chance.choice(list(CourseLevel)).value,
            "traffic": {"consignments": arrive, "days": self.number(1, 1, 2, 5), **self._from()},
            "hidden": {name: self.number(0.1, 0.2, 0.3, 1) for name in hidden},
            "exactly": {name: self.number(0, 1) for name in exactly},
            "rules": [self._pack() for _ in self.some(2)],
            "indicators": chance.choice(list(Shown)).value,
            "feedback": chance.choice(list(FeedbackTiming)).value,
            "budget": {
                "desk minutes": self.number(1, 30, 180, 180),
                "searches": self.number(0, 1, 2, 4),
                "random": self.number(0, 1, 2),
            },
            "severity": {self.name(Kind.TOPIC): self.number(0, 1, 3) for _ in self.some(2)},
            "my cases": [self._case([*hidden, *exactly]) for _ in self.some(2)],
            "messages": [self._message() for _ in self.some(1)],
            "guide": [self._step() for _ in self.some(1)],
        }
        if chance.random() < 0.3:
            whole["examinations"] = [self.name(Kind.EXAMINATION) for _ in range(2)]
        if chance.random() < 0.1:
            whole["operation"] = chance.choice(list(self.catalogue.operations))
        return whole

    def pack(self) -> Pack:
        """Rules of any packs under one name."""
        rules = [rule for each in packs().values() for rule in each.rules]
        drawn = {rule.id: rule for rule in self.chance.sample(rules, 3)}
        lists = {k: v for each in packs().values() for k, v in each.lists.items()}
        return Pack(pack="mix", title="Mix", rules=tuple(drawn.values()), lists=lists)

    def _from(self) -> Raw:
        if self.chance.random() < 0.6:
            return {}
        lanes = [lane.origin for lane in self.unit.lanes]
        places = list(self.catalogue.places)
        codes = [self.chance.choice(places if self.odd() else lanes) for _ in range(3)]
        names = [self.catalogue.place_name(code) for code in codes]
        return {"from": {name: self.number(0, 1, 3) for name in names}}

    def _pack(self) -> str:
        mode = self.unit.mode
        fit = [
            name
            for name, each in packs().items()
            if mode in rules_by_mode(each, self.catalogue).main_modes
        ]
        return self.chance.choice(list(packs()) if self.odd() or not fit else fit)

    def _message(self) -> Raw:
        names = [self.name(Kind.GOODS) for _ in self.some(2)]
        return {"from": "a unit", "text": "Look.", "names": names, "stale": "yes"}

    def _step(self) -> Raw:
        what = self.name(Kind.ACTION) if self.chance.random() < 0.7 else ""
        return {"say": "Do it.", "until": self.chance.choice(GUIDE_STEPS), "what": what}

    def _case(self, methods: Sequence[str]) -> Raw:
        chance, case = self.chance, dict[str, Any]()
        if chance.random() < 0.5:
            own = [e.commodity for e in self.own.values() if isinstance(e, Commodity)]
            case["commodity"] = self.name(Kind.GOODS, own)
        if chance.random() < 0.5:
            words = [w for g in self.catalogue.commodities.values() for w in g.wordings]
            case["goods"] = chance.choice(["ZZQX 4711", *words])
        if chance.random() < 0.3:
            origin = chance.choice(self.unit.lanes).origin
            case["from"] = self.catalogue.place_name(origin)
        if chance.random() < 0.2:
            case["packages"] = self.number(1, 2, 64, 400)
        if chance.random() < 0.4:
            case["gross kg"] = self.number(*((1, 2) if self.unit.mode == "post" else (900, 6_000)))
        if chance.random() < 0.3:
            case["value usd"] = self.number(1, 20, 9_350, 1_000_000)
        every = [s.sign for s in self.catalogue.signs.values() if self._is_for_all(s)]
        signs = [self.name(Kind.SIGN, every) for _ in self.some(4)]
        case["signs"] = {sign: self._value(sign) for sign in signs}
        if chance.random() < 0.6 and methods:
            method = chance.choice(methods)
            lies = self.catalogue.methods.get(method)
            places = [] if lies is None else list(lies.lies)
            case["hides"] = {"method": method, "place": self.name(Kind.PLACE, places)}
        case["clues"] = [
            {
                "shows": f"Clue {number}",
                "box": chance.choice(["Goods", "telephone"] if self.odd() else ["goods", "item"]),
                "speaks": chance.choice(["for", "against"]),
                "strength": chance.choice(["weak", "moderate", "strong"]),
            }
            for number in self.some(2)
        ]
        return case

    def _is_for_all(self, sign: Sign) -> bool:
        """Whether every load of the unit can show it; now and then, whether any can."""
        plain = not sign.applies_to and not sign.not_for
        return self.unit.mode in sign.modes and (plain or self.chance.random() < 0.05)

    def _value(self, sign: str) -> str:
        known = self.catalogue.signs.get(sign) or self.chance.choice(
            list(self.catalogue.signs.values())
        )
        return self.chance.choice(list(known.values))

    # ── a mentor's own in place of what ships ───────────────────────────────────────────────

    def _overridden(self) -> Catalogue:
        """The catalogue with one entry changed, if the change is accepted."""
        kind = self.chance.choice(list(_OWN))
        table, key = _OWN[kind]
        entries = dict(getattr(self.catalogue, table))
        old = self.chance.choice(list(entries.values()))
        raw = json.loads(old.model_dump_json(by_alias=True, exclude_none=True))
        for _ in range(self.chance.randint(1, 3)):
            self._change(raw, table)
        new = read(kind, raw)
        if not isinstance(new, Value):
            return self.catalogue
        entries[str(raw[key])] = new
        joint = self.catalogue.model_copy(update={table: entries})
        made = _FILES[kind](new) if kind in _FILES else new
        check = check_of(type(made))
        if check and is_refused(check(made, joint)):
            return self.catalogue
        self.own[kind] = new
        return joint

    def _change(self, raw: Raw, table: str) -> None:
        """Another value at one of its keys: of another entry, another name, another number."""
        chance = self.chance
        key = chance.choice(list(raw))
        others = list(getattr(catalogue(), table).values())
        other = json.loads(chance.choice(others).model_dump_json(by_alias=True, exclude_none=True))
        number = chance.choice((0, 1, 7, 100, 22_000))
        if key in other and chance.random() < 0.5:
            raw[key] = other[key]
        elif isinstance(raw[key], dict) and raw[key]:
            kinds = (Kind.GOODS, Kind.PLACE, Kind.SIGN, Kind.EXAMINATION)
            names = list(modes_by_name(chance.choice(kinds), catalogue()))
            raw[key] = {chance.choice(names): number, **raw[key]}
        elif isinstance(raw[key], list) and raw[key]:
            raw[key] = raw[key][: chance.randint(0, len(raw[key]))]
        elif isinstance(raw[key], (int, float)):
            raw[key] = number
        elif key == "modes":
            raw[key] = [chance.choice(MODES)]


def texts(raw: object) -> object:
    """A tree in which every scalar is a text, as files are read."""
    if isinstance(raw, dict):
        return {key: texts(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [texts(value) for value in raw]
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    return f"{raw:g}" if isinstance(raw, float) else str(raw)


def read(kind: type[V], raw: Raw) -> V | list[Diagnostic]:
    """Read what is written as a file of this kind: the value, or all that is wrong with it."""
    source = Source("mix.yaml", json.dumps(texts(raw), ensure_ascii=False))
    form = YamlTree(source)
    assert form.root is not None
    found = load_model(kind, form.root)
    return diagnose(source, form.root, found) if isinstance(found, list) else found


def is_refused(found: Any) -> bool:
    """Whether there is an error among them."""
    problems: list[Problem] = list(found)
    return any(each.severity is Severity.ERROR for each in problems)


def tried(seed: int) -> str:
    """Mix, check, and play what is accepted; whatever this raises is a fault of the program."""
    mixer = Mixer(seed)
    raw = mixer.scenario()
    value = read(Scenario, raw)
    if not isinstance(value, Scenario):
        assert value
        assert all(as_text(each) for each in value)
        return REFUSED
    found = list(check_scenario(value, mixer.catalogue))
    told(raw, found)
    if is_refused(found):
        return REFUSED
    ready = as_catalogued(value, mixer.catalogue)
    rules = [*packs_by_name(ready.rules)]
    if mixer.chance.random() < 0.3:
        mixed = mixer.pack()
        rules += [] if is_refused(check_pack(mixed, mixer.catalogue)) else [mixed]
    play(ready, mixer, rules)
    if mixer.chance.random() < 0.03:
        simulated(ready, mixer)
    return PLAYED


def told(raw: Raw, found: Sequence[Problem]) -> None:
    """Every problem has a place and a sentence."""
    source = Source("mix.yaml", json.dumps(texts(raw), ensure_ascii=False))
    for each in diagnose(source, YamlTree(source).root, found):
        assert as_text(each)
        assert each.message


def play(scenario: Scenario, mixer: Mixer, rules: Sequence[Pack]) -> None:
    """Deal, open, ask, point, judge, search, let go, close and debrief."""
    store, chance, known = MemoryStore(), mixer.chance, mixer.catalogue
    shift = begin(
        store,
        scenario,
        known,
        seed=chance.randrange(3),  # firms are invented anew for each seed
        trainee="otter",
        started=MORNING,
        packs=rules,
    )
    desk = Desk.open(store, shift)
    session = Session(desk, Indicators(desk.brief.packs, known.norms()), Stopwatch())
    names = [paper.id for paper in session.desk.papers]
    for name in chance.sample(names, min(len(names), 3)):
        _handle(session, name, mixer)
    session.do(commands.ReleaseRest(percent=5, reason="nothing to see"))
    assert session.close() is None
    made = debrief(session.desk, session.indicators.scores)
    assert len(made.debrief.shift.outcomes) == len(names)


def _handle(session: Session, name: str, mixer: Mixer) -> None:
    chance, terms = mixer.chance, session.desk.terms
    session.do(commands.Open(consignment=name))
    for enquiry in chance.sample(list(terms.enquiries), min(3, len(terms.enquiries))):
        session.do(commands.Enquire(consignment=name, enquiry=enquiry))
    session.do(commands.Wait())
    session.do(commands.Assess(consignment=name, percent=50))
    if chance.random() < 0.4:
        session.do(commands.Reveal(consignment=name))
    session.sheets(name)
    session.route(name)
    if terms.examinations and chance.random() < 0.6:
        search = chance.choice(terms.examinations)
        order = commands.Order(consignment=name, examination=search, reason="a try")
        session.do(order)
    else:
        session.do(commands.Release(consignment=name, reason="a try"))
    session.sheets(name)
    session.feedback_on(name)


def simulated(scenario: Scenario, mixer: Mixer) -> None:
    """Two shifts without a screen."""
    simulate(
        scenario,
        mixer.catalogue.of_unit(scenario.unit),
        (),
        policies=("lots", "documents"),
        shifts=2,
        seed=1,
        progress=lambda _done: None,
    )


def _run(first: int, last: int) -> int:
    counts, broken = Counter[str](), 0
    for seed in range(first, last):
        try:
            counts[tried(seed)] += 1
        except ProfilerError as error:
            counts["error"] += 1
            broken += 1
            print(f"seed {seed}: {error.code} {dict(error.params)}")
        except Exception:  # noqa: BLE001  that is what is looked for
            broken += 1
            print(f"seed {seed}\n{traceback.format_exc(limit=-4)}", flush=True)
    print(first, last, dict(counts), "broken", broken)
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(_run(int(sys.argv[1]), int(sys.argv[2])))
