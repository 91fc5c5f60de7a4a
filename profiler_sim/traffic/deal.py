"""Deals consignments: draws them, writes their signs, keeps the truth apart."""

from collections.abc import Iterator

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.boxes import modes_of_box
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.dealt import Dealt
from profiler_sim.traffic.draft import World
from profiler_sim.traffic.draw import Columns, chunks
from profiler_sim.traffic.effects import apply
from profiler_sim.traffic.modes.table import MODES
from profiler_sim.traffic.papers import answers, consignment
from profiler_sim.traffic.plant import plan_of
from profiler_sim.traffic.regional import pools
from profiler_sim.traffic.scenes import Scanner, scanned


def deal(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, count: int, seed: int
) -> Iterator[Dealt]:
    """Deal ``count`` consignments of the traffic; same scenario and seed, same consignments.

    What the scenario plants is in every run of as many as it lets arrive; its hand-written cases
    are not among them (see ``caseload``).
    """
    dealer = _Dealer(catalogue, model, world(scenario, catalogue, seed))
    number = 0
    for columns, spare in chunks(model, count, seed, plan_of(scenario, model)):
        for place, row in enumerate(spare.tolist()):
            number += 1
            yield dealer.one(columns, place, f"{number:03d}", Chance(row))


def world(scenario: Scenario, catalogue: Catalogue, seed: int) -> World:
    """What every consignment of one exercise shares."""
    unit = catalogue.units[scenario.unit]
    goods = catalogue.goods_of(unit.mode)
    return World(
        unit=unit,
        pools=pools(seed),
        days=scenario.traffic.days,
        seed=seed,
        goods=goods,
        spare=tuple(
            each
            for name, each in catalogue.commodities.items()
            if name not in goods and unit.mode in modes_of_box(each.box)
        ),
        wordings={
            code: norm.wordings
            for (mode, code), norm in catalogue.norms().goods.items()
            if mode == unit.mode
        },
        vague=catalogue.lists.get(f"vague_words_{unit.mode}")
        or catalogue.lists.get("vague_words", ()),
        places=catalogue.places,
    )


class _Dealer:
    """Writes one drawn consignment after the other."""

    def __init__(self, catalogue: Catalogue, model: EvidenceModel, world: World) -> None:
        self.catalogue, self.model, self.world = catalogue, model, world
        self.writers = {
            name: tuple(v.written_by for v in catalogue.signs[name].values.values())
            for name in model.by_sign
            if name in catalogue.signs
        }
        self.scanner = Scanner(catalogue, model)

    def one(self, columns: Columns, place: int, name: str, chance: Chance) -> Dealt:
        cover = self.model.covers[int(columns.cover[place])]
        goods = self.catalogue.commodities[cover.commodity]
        unit = self.world.unit
        draft = MODES[unit.mode].draft(self.world, unit.lanes[cover.lane], goods, chance)
        shown = {
            table.sign: int(columns.values[row, place])
            for row, table in enumerate(self.model.signs)
            if columns.values[row, place] >= 0
        }
        for sign, value in shown.items():
            written_by = self.writers[sign][value] if sign in self.writers else None
            if written_by is not None:
                apply(draft, written_by)
        silent = {
            enquiry
            for row, enquiry in enumerate(self.model.no_answer)
            if not columns.answered[row, place]
        }
        missing = {ANSWER_FIELDS[enquiry]: None for enquiry in silent}
        heard = self._heard(shown, silent)
        dealt = Dealt(
            papers=consignment(draft, name),
            answers=answers(draft).model_copy(update=missing),
            case=self._case(columns, place, name, heard),
        )
        if SCAN not in heard:
            return dealt
        return scanned(dealt, self.scanner.scan(draft, dealt.case.hypothesis, heard[SCAN]))

    def _heard(self, shown: dict[str, int], silent: set[str]) -> dict[str, int]:
        """The signs that papers and answers show; an enquiry without an answer shows none."""
        seen_in = self.model.by_sign
        return {sign: v for sign, v in shown.items() if seen_in[sign].seen_in not in silent}

    def _case(self, columns: Columns, place: int, name: str, signs: dict[str, int]) -> Case:
        h = int(columns.hypothesis[place])
        method = self.model.hypotheses[h].method
        told = self.catalogue.methods[method].told if method else ("",)
        return Case(
            id=name,
            hypothesis=h,
            cover=int(columns.cover[place]),
            signs=signs,
            told=told[int(float(columns.told[place]) * len(told))],
            luck=float(columns.luck[place]),
            wary=float(columns.wary[place]),
        )
