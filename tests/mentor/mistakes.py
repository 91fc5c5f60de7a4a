"""Mistakes a mentor makes, each planted alone into a sound file."""

from collections.abc import Mapping
from dataclasses import dataclass

SOUND: Mapping[str, str] = {
    "scenario": """\
scenario: monday
title: Monday at Bar
unit: Bar
level: basic
traffic:
  consignments: 40
  days: 1
hidden:
  firearms in machinery: 2
  cigarettes under cover load: 2
exactly:
  rip-on rip-off: 1
rules: [core, firearms]
examinations: [door check, full unload]
indicators: after first judgement
feedback: at the end
budget:
  desk minutes: 180
  searches: 4
  search minutes: 300
severity:
  firearms: 3
my cases:
  - goods: USED GARDEN MACHINES
    commodity: garden machines
    from: Mersin
    packages: 64
    gross kg: 2180
    hides:
      method: firearms in machinery
      place: in the goods
      find report: three pistols inside two cultivators
    signs:
      payment: in cash
      packing list: differs
    clues:
      - shows: The consignee's shop has been closed since March
        box: consignee
        speaks: for
        strength: moderate
guide:
  - until: enquire
    what: registry
    say: Press e and ask the company registry.
private: no
""",
    "pack": """\
pack: night
title: Night
topic: cigarettes
private: yes
lists:
  counted: [cash, bank transfer]
rules:
  - id: night.1
    title: Late and cash
    when: |
      payment = 'cash' AND payment IN counted AND booking_days < 7
    points: 5
    why: Somebody was in a hurry.
    innocent: Small traders pay in cash.
    examples:
      match: {payment: cash, booking_days: 2}
      no match: {payment: cash, booking_days: 20}
      unknown: {payment: cash}
""",
    "method": """\
method: under the spare wheel
topic: cigarettes
title: Under the spare wheel
modes: [sea]
rides on:
  furniture: 40
  anything else: 60
lies:
  deep in the load: 100
on the scan:
  stuff: organic
  look: cartons
  litres from: 100
  litres to: 200
signs:
  payment:
    in cash: 25
find report: ["{weight} of cigarettes among {goods}"]
story: Small and often.
""",
    "sign": """\
sign: booking
title: How early the space was booked
modes: [sea]
boxes: [booking]
values:
  in good time:
    lawful: 90
    when: booking_days >= 7
  at the last minute:
    lawful: 10
    when: booking_days < 7
    written by: {effect: book, from: 1, to: 3}
basis: mentor
innocent: Cargo left behind by another ship is booked anew.
""",
    "commodity": """\
commodities:
  - commodity: prickly pears
    hs6: "081090"
    wordings: [FRESH PRICKLY PEARS]
    package: CT
    packages from: 900
    packages to: 1000
    kg from: 10
    kg to: 12
    usd per kg from: 0.8
    usd per kg to: 1.4
    kg per m3: 400
    box: 45R1
    activity: Wholesale of fruit
    cartons: yes
""",
    "place": """\
hiding places:
  - place: corner posts
    title: In the corner posts
    modes: [sea]
    points: [right side]
    found by: {structure search: 75, full unload: 70}
    on the scan: {x from: 98, x to: 100, y from: 2, y to: 98}
""",
    "unit": """\
unit: Kotor
title: Port of Kotor
port: MEKOT
country: ME
inland:
  Kotor: "85330"
onward: {Sarajevo: BA}
feeders: [MV KORUNA TEAL]
lanes:
  - from: TRMER
    via: [GRPIR]
    detour: EGDAM
    share: 9
    days: 9
    freight: 950
    goods: {citrus fruit: 6, garden machines: 8, furniture: 5, hand tools: 4}
  - from: ITGIT
    via: []
    detour: MTMAR
    share: 9
    days: 4
    freight: 650
    goods: {citrus fruit: 6, garden machines: 8, furniture: 5, hand tools: 4}
searches:
  full unload: {staff: 8, minutes: 150, damage: 4}
""",
}
"""Files in which nothing is wrong, by kind."""


@dataclass(frozen=True)
class Mistake:
    """One slip: some words of the sound file, and what stands there instead."""

    kind: str
    old: str
    new: str

    @property
    def text(self) -> str:
        """The file with the slip."""
        before = SOUND[self.kind]
        if before.count(self.old) != 1:
            raise ValueError(self.old)
        return before.replace(self.old, self.new)


def _in(kind: str, *pairs: tuple[str, str]) -> tuple[Mistake, ...]:
    return tuple(Mistake(kind, old, new) for old, new in pairs)


MISTAKES: tuple[Mistake, ...] = (
    *_in(
        "scenario",
        ("title: Monday", "titel: Monday"),
        ("title: Monday at Bar\n", ""),
        ("unit: Bar", "unit: Barr"),
        ("search minutes: 300", "search minutes: -300"),
        ("search minutes: 300", "search minute: 300"),
        ("unit: Bar\n", "unit: Bar\nmood: good\n"),
        ("level: basic", "level: easy"),
        ("consignments: 40", "consignments: forty"),
        ("consignments: 40", "consignments: 4000"),
        ("days: 1", "days: 1.5"),
        ("firearms in machinery: 2", "firearms in machinery: two"),
        ("firearms in machinery: 2", "firearms in machinery: -2"),
        ("firearms in machinery: 2", "firearms in machinery:"),
        ("firearms in machinery: 2", "fire arms in machinery: 2"),
        ("cigarettes under cover load: 2", "cigarettes by lorry: 2"),
        ("rip-on rip-off: 1", "rip-on rip-off: 1.5"),
        ("[core, firearms]", "[core, fire-arms]"),
        ("[core, firearms]", "core"),
        ("[door check, full unload]", "[door chek]"),
        ("[door check, full unload]", "[tailgate check]"),
        ("after first judgement", "sometimes"),
        ("feedback: at the end", "feedback: later"),
        ("desk minutes: 180", "desk minutes: three hours"),
        ("desk minutes: 180", "desk time: 180"),
        ("searches: 4", "searches: 1_000"),
        ("  firearms: 3", "  fire arms: 3"),
        ("commodity: garden machines", "commodity: garden machine"),
        ("commodity: garden machines", "commodity: air: bicycle parts"),
        ("commodity: garden machines", 'commodity: "air: bicycle parts"'),
        ("from: Mersin", "from: Mersyn"),
        ("from: Mersin", "from: Rostock"),
        ("days: 1\n", "days: 1\n  from: {Mersyn: 1}\n"),
        ("packages: 64", "packages: sixty-four"),
        ("gross kg: 2180", "gross kg: 21.400"),
        ("gross kg: 2180", "gross kg: 2 180"),
        ("gross kg: 2180", "gross kg: 2180 kg"),
        ("method: firearms in machinery", "method: firearms in machines"),
        ("method: firearms in machinery", "method: rip-on rip-off"),
        ("place: in the goods", "place: at the doors"),
        ("place: in the goods", "place: in the cellar"),
        ("payment: in cash", "paymant: in cash"),
        ("payment: in cash", "payment: cash"),
        ("payment: in cash", "seals: another number"),
        ("box: consignee", "box: telephone"),
        ("box: consignee", "box: consignees"),
        ("speaks: for", "speaks: maybe"),
        ("strength: moderate", "strength: loud"),
        ("until: enquire", "until: asks"),
        ("what: registry", "what: register"),
        ("private: no", "private: perhaps"),
        ("  - goods: USED", "    goods: USED"),
        ("exactly:", "hidden exactly:"),
        ("searches: 4", "searches: 0\n  random: 0"),
        ("gross kg: 2180", "gross kg: 40000"),
        ("title: Monday at Bar", "title: Monday #3 at Bar"),
    ),
    *_in(
        "pack",
        ("topic: cigarettes", "topic: cigarets"),
        ("id: night.1", "id: night 1"),
        ("points: 5", "points: many"),
        ("points: 5", "points: 50"),
        ("    innocent: Small traders pay in cash.\n", ""),
        ("  counted: [cash, bank transfer]", "  counted in: [cash, bank transfer]"),
        ("match: {payment: cash, booking_days: 2}", "match: {payment: in cash, booking_days: 2}"),
        ("match: {payment: cash, booking_days: 2}", "match: {paymint: cash, booking_days: 2}"),
        ("match: {payment: cash, booking_days: 2}", "match: {payment: cash, booking_days: two}"),
        ("payment = 'cash'", "payment = 'in cash'"),
        ("payment = 'cash'", "paymint = 'cash'"),
    ),
    *_in(
        "method",
        ("topic: cigarettes", "topic: cigarets"),
        ("furniture: 40", "furnitures: 40"),
        ("furniture: 40", "furniture: 140"),
        ("deep in the load: 100", "deep in load: 100"),
        ("in cash: 25", "cash: 25"),
        ("  payment:", "  paymant:"),
        ("  payment:\n    in cash: 25", "  seals:\n    another number: 25"),
        ("modes: [sea]", "modes: [ship]"),
        ("stuff: organic", "stuff: wood"),
        ("litres to: 200", "litres to: much"),
        ("litres to: 200", "litres to: 50"),
        (
            'find report: ["{weight} of cigarettes among {goods}"]',
            "find report: cigarettes among the goods",
        ),
        ("{weight} of cigarettes", "{wait} of cigarettes"),
        (
            '["{weight} of cigarettes among {goods}"]',
            '[{text: "{weight} of cigarettes", lies in: [roof]}]',
        ),
        (
            '["{weight} of cigarettes among {goods}"]',
            '[{text: "{weight} of cigarettes", in goods: [furnitures]}]',
        ),
    ),
    *_in(
        "sign",
        ("modes: [sea]", "modes: sea"),
        ("boxes: [booking]", "boxes: []"),
        ("lawful: 90", "lawful: most"),
        ("lawful: 90", "lawful: 80"),
        ("effect: book,", "effect: books,"),
        ("from: 1, to: 3", "from: 1"),
        ("basis: mentor", "basis: guess"),
        ("boxes: [booking]\n", "boxes: [booking]\nseen in: seal cheque\n"),
    ),
    *_in(
        "commodity",
        ('hs6: "081090"', "hs6: 0810.90"),
        ("package: CT", "package: pallets"),
        ("packages to: 1000", "packages to: 800"),
        ("kg from: 10\n", "kg from: -10\n"),
        ("kg per m3: 400", "kg per m3: 0"),
        ("box: 45R1", "box: 20 ft"),
        ("    activity: Wholesale of fruit\n", ""),
        ("cartons: yes", "cartons: 1"),
        ("wordings: [FRESH PRICKLY PEARS]", "wordings: []"),
    ),
    *_in(
        "place",
        ("points: [right side]", "points: [right hand side]"),
        ("structure search: 75", "structure serch: 75"),
        ("structure search: 75", "structure search: 175"),
        ("x from: 98, ", ""),
    ),
    *_in(
        "unit",
        ("port: MEKOT", "port: Kotor"),
        ("country: ME", "country: Montenegro"),
        ("from: TRMER", "from: TRXXX"),
        ("via: [GRPIR]", "via: GRPIR"),
        ("days: 9\n", "days: nine\n"),
        ("    freight: 950\n", ""),
        ("feeders: [MV KORUNA TEAL]", "feeders: []"),
        ("full unload:", "full unlod:"),
        ("minutes: 150", "minutes: -150"),
        ("damage: 4", "damage: much"),
    ),
)
"""Slips that were made, and their like. Some no schema can see: it knows one file and no sums."""
