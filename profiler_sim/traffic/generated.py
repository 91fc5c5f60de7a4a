"""Generated consignments: drawn from the model, their signs written, the truth kept apart."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.scans import BESIDE, REGIONS, SCAN, Scene, regions
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.codes import modes_of_box
from profiler_sim.evidence.model import EvidenceModel, FindRecord, GroundTruth, SignTable
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.draw_tables import Floats
from profiler_sim.traffic.finds import FindLoad, write_find
from profiler_sim.traffic.firm_records import FirmRecords
from profiler_sim.traffic.firms import FirmRegister, firm_pools
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.modes import TRAFFIC, SignWriter, draft_consignment, sign_writer
from profiler_sim.traffic.origins import draw_origin
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import Columns, Drawn, sample_chunks
from profiler_sim.traffic.scenes import Scanner
from profiler_sim.traffic.world import ConsignmentOrder, World


@dataclass(frozen=True, slots=True)
class GeneratedConsignment:
    """One consignment with its answers and, apart from both, its truth."""

    papers: Consignment
    answers: Answers
    case: GroundTruth

    def with_id(self, name: str) -> Self:
        """Give it another id."""
        return replace(
            self,
            papers=self.papers.model_copy(update={"id": name}),
            case=self.case.model_copy(update={"id": name}),
        )

    def with_scan(self, scene: Scene) -> Self:
        """Add its scan; the truth keeps in which squares something is seen to stand out."""
        return replace(
            self,
            answers=self.answers.model_copy(update={"scan": scene}),
            case=self.case.model_copy(update={"shown_at": {SCAN: _squares(scene)}}),
        )

    def with_find(self, text: str, record: FindRecord) -> Self:
        """Add what a successful search reports."""
        return replace(
            self, case=self.case.model_copy(update={"find_report": text, "find": record})
        )


def generate_consignments(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, count: int, seed: int
) -> Iterator[GeneratedConsignment]:
    """Generate ``count`` consignments of the traffic; same scenario and seed, same consignments.

    Firms come back with the same record. Where counts are fixed or loads come in pairs all are
    strangers: who hides what is not drawn freely there. Fixed counts are kept in every period of
    as many as the scenario lets arrive; its hand-written cases are not among them (see
    ``caseload``).
    """
    fixed = fixed_counts_of(scenario, model)
    relations = relations_of(scenario, catalogue, model, seed)
    generator = Generator(catalogue, model, build_world(scenario, catalogue, seed))
    chunks = sample_chunks(model, count, seed, fixed, relations)
    return generator.write(chunks, relations.big if relations else ())


def generate_strangers(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, count: int, seed: int
) -> Iterator[GeneratedConsignment]:
    """Generate consignments each of which has firms of its own: shares are measured best so."""
    generator = Generator(catalogue, model, build_world(scenario, catalogue, seed))
    return generator.write(sample_chunks(model, count, seed, fixed_counts_of(scenario, model)))


def build_world(scenario: Scenario, catalogue: Catalogue, seed: int) -> World:
    """Gather what every consignment of one exercise shares."""
    unit = catalogue.units[scenario.unit]
    goods, norms = catalogue.goods_of(unit.mode), catalogue.norms()
    lists = catalogue.lists
    vague = lists.get(f"vague_words_{unit.mode}") or lists.get("vague_words", ())
    food = lists.get("vague_words_food", ())
    return World(
        unit=unit,
        pools=firm_pools(seed, unit.country),
        days=scenario.traffic.days,
        seed=seed,
        desk_opens=scenario.traffic.desk_opens,
        goods=goods,
        spare=tuple(
            each
            for name, each in catalogue.commodities.items()
            if name not in goods and unit.mode in modes_of_box(each.box)
        ),
        wordings={
            code: norm.wordings for (mode, code), norm in norms.goods.items() if mode == unit.mode
        },
        vague=tuple(each for each in vague if each not in food),
        vague_food=food or vague,
        places=catalogue.places,
        norms=norms,
    )


class _WrittenSign(NamedTuple):
    """A sign of the model, with what writes it."""

    name: str
    seen_in: str
    writers: tuple[SignWriter | None, ...]
    """By value; none at all for a sign that the catalogue no longer has."""


class Generator:
    """Writes the consignments of one exercise, one drawn row after the other."""

    def __init__(self, catalogue: Catalogue, model: EvidenceModel, world: World) -> None:
        """Look up once what writes each value of a sign."""
        self.catalogue, self.model, self.world = catalogue, model, world
        self._signs = tuple(map(self._written_sign, model.signs))
        self.scanner = Scanner(catalogue, model)
        self.firms = FirmRecords(FirmRegister(world.seed))
        self.draws_origin = world.unit.mode != "post"  # there it is a sign

    def write(
        self, chunks: Iterable[tuple[Columns, Floats]], going_on: Collection[int] = ()
    ) -> Iterator[GeneratedConsignment]:
        """Write drawn chunks in their order, numbered from 001.

        Firms are remembered to the end of their chunk, those of relations ``going_on`` longer.
        """
        number = 0
        for columns, spare in chunks:
            for drawn, draft in self._drafts(columns, spare):
                number += 1
                yield self.consignment(drawn, f"{number:03d}", draft)
            self.firms.forget(going_on)

    def _written_sign(self, table: SignTable) -> _WrittenSign:
        """Look up what writes each value of a sign; nothing does for one of a former catalogue."""
        sign, mode = self.catalogue.signs.get(table.sign), self.world.unit.mode
        values = sign.values.values() if sign else ()
        return _WrittenSign(
            table.sign,
            table.seen_in,
            tuple(sign_writer(mode, v.written_by) if v.written_by else None for v in values),
        )

    def _drafts(self, columns: Columns, spare: Floats) -> Iterable[tuple[Drawn, Draft]]:
        """Draft a chunk, one after the other; all at once where loads travel under one paper."""
        gather = TRAFFIC[self.world.unit.mode].gather
        drafts = (
            (drawn, self._settled(drawn, Chance(numbers.tolist())))
            for drawn, numbers in zip(columns.rows(), spare, strict=True)
        )
        if gather is None:
            return drafts
        whole = list(drafts)
        gather([draft for _, draft in whole])
        return whole

    def _settled(self, drawn: Drawn, chance: Chance) -> Draft:
        """Draft a drawn consignment: its signs, and the firms that trade."""
        draft = draft_consignment(self._order(drawn, chance))
        for sign, value in zip(self._signs, drawn.values, strict=True):
            if value >= 0 and sign.writers and (write := sign.writers[value]):
                write(draft)
        self.firms.settle(draft, drawn.leader)
        return draft

    def consignment(self, drawn: Drawn, name: str, draft: Draft) -> GeneratedConsignment:
        """Write a drawn consignment as drafted; its id is ``name``."""
        answered = zip(self.model.no_answer, drawn.answered, strict=True)
        silent = {enquiry for enquiry, came in answered if not came}
        signs = {
            sign.name: value
            for sign, value in zip(self._signs, drawn.values, strict=True)
            if value >= 0 and sign.seen_in not in silent
        }
        papers, answers = draft.consignment(name), draft.answer_parts()
        shown_at: dict[str, tuple[str, ...]] = {}
        find_report, find, scan = "", None, None
        if SCAN in signs or drawn.hypothesis:
            scene = self.scanner.scan(draft, drawn.hypothesis, signs.get(SCAN, 0))
            find_report, find = self._find(drawn, papers, draft, scene)
            if SCAN in signs:
                scan, shown_at[SCAN] = scene, _squares(scene)
        truth = GroundTruth(
            id=name,
            hypothesis=drawn.hypothesis,
            cover=drawn.cover,
            signs=signs,
            shown_at=shown_at,
            find_report=find_report,
            find=find,
            find_threshold=drawn.find_threshold,
            tip_off_threshold=drawn.tip_off_threshold,
        )
        return GeneratedConsignment(papers, Answers.of(answers, silent, scan), truth)

    def _find(
        self, drawn: Drawn, papers: Consignment, draft: Draft, scene: Scene
    ) -> tuple[str, FindRecord | None]:
        """Write what a search finds, as the scene shows it; nothing in an honest load."""
        hypothesis = self.model.hypotheses[drawn.hypothesis]
        if not hypothesis.method:
            return "", None
        load = FindLoad.of(papers, draft.goods, TRAFFIC[draft.mode].unit_kind(draft.goods))
        return write_find(self.catalogue, hypothesis, load, Chance.of(drawn.report), scene)

    def _order(self, drawn: Drawn, chance: Chance) -> ConsignmentOrder:
        """Order what rides under the drawn cover and shares that voyage or agent."""
        cover = self.model.covers[drawn.cover]
        lane = self.world.unit.lanes[cover.lane]
        goods = self.catalogue.commodities[cover.commodity]
        made_in = draw_origin(goods, lane.origin[:2], chance) if self.draws_origin else None
        return ConsignmentOrder(self.world, lane, goods, chance, drawn.shared, made_in)


def _squares(scene: Scene) -> tuple[str, ...]:
    """Squares in which something stands out beside the goods."""
    touched = {square for body in scene.bodies for square in regions(scene, body, BESIDE)}
    return tuple(square for square in REGIONS if square in touched)
