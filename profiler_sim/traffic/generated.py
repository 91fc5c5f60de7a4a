"""Generated consignments: drawn from the model, their signs written, the truth kept apart."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.scans import BESIDE, REGIONS, SCAN, Scene, regions
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.codes import modes_of_box
from profiler_sim.evidence.model import Cover, EvidenceModel, FindRecord, GroundTruth
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.draw_tables import Floats
from profiler_sim.traffic.finds import FindLoad, write_find
from profiler_sim.traffic.firm_records import FirmRecords
from profiler_sim.traffic.firms import FirmRegister, firm_pools
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.modes import TRAFFIC, draft_consignment, write_sign
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import Columns, sample_chunks
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
        touched = {square for body in scene.bodies for square in regions(scene, body, BESIDE)}
        squares = tuple(square for square in REGIONS if square in touched)
        return replace(
            self,
            answers=self.answers.model_copy(update={"scan": scene}),
            case=self.case.model_copy(update={"shown_at": {SCAN: squares}}),
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


class Generator:
    """Writes the consignments of one exercise, one drawn row after the other."""

    def __init__(self, catalogue: Catalogue, model: EvidenceModel, world: World) -> None:
        """Look up once what writes each value of a sign."""
        self.catalogue, self.model, self.world = catalogue, model, world
        self.signs = tuple(table.sign for table in model.signs)
        self.writers = {
            name: tuple(v.written_by for v in catalogue.signs[name].values.values())
            for name in model.by_sign
            if name in catalogue.signs
        }
        self.scanner = Scanner(catalogue, model)
        self.firms = FirmRecords(FirmRegister(world.seed))

    def write(
        self, chunks: Iterable[tuple[Columns, Floats]], going_on: Collection[int] = ()
    ) -> Iterator[GeneratedConsignment]:
        """Write drawn chunks in their order, numbered from 001.

        Firms are remembered to the end of their chunk, those of relations ``going_on`` longer.
        """
        number = 0
        for columns, spare in chunks:
            for place, draft in enumerate(self._drafts(columns, spare)):
                number += 1
                yield self.consignment(columns, place, f"{number:03d}", draft)
            self.firms.forget(going_on)

    def _drafts(self, columns: Columns, spare: Floats) -> Iterable[Draft]:
        """Draft a chunk, one after the other; all at once where loads travel under one paper."""
        gather = TRAFFIC[self.world.unit.mode].gather
        drafts = (
            self._settled(columns, place, Chance(row.tolist())) for place, row in enumerate(spare)
        )
        if gather is None:
            return drafts
        whole = list(drafts)
        gather(whole)
        return whole

    def _settled(self, columns: Columns, place: int, chance: Chance) -> Draft:
        """Draft the consignment at ``place`` of the columns, with its firms."""
        cover, shared = self.model.covers[int(columns.cover[place])], int(columns.shared[place])
        draft = self._draft(self._order(cover, shared, chance), self._shown(columns, place))
        self.firms.settle(draft, int(columns.leader[place]))
        return draft

    def _shown(self, columns: Columns, place: int) -> dict[str, int]:
        """Values of the signs that apply."""
        signs = zip(self.signs, columns.values[:, place].tolist(), strict=True)
        return {sign: value for sign, value in signs if value >= 0}

    def consignment(
        self, columns: Columns, place: int, name: str, draft: Draft
    ) -> GeneratedConsignment:
        """Write the consignment at ``place`` of the columns; its id is ``name``."""
        shown = self._shown(columns, place)
        answered = columns.answered[:, place].tolist()
        silent = {e for e, came in zip(self.model.no_answer, answered, strict=True) if not came}
        tables = self.model.by_sign
        signs = {sign: v for sign, v in shown.items() if tables[sign].seen_in not in silent}
        generated = GeneratedConsignment(
            papers=draft.consignment(name),
            answers=draft.answers().model_copy(
                update=dict.fromkeys(ANSWER_FIELDS[enquiry] for enquiry in silent)
            ),
            case=self._case(columns, place, name, signs),
        )
        if SCAN not in signs and not generated.case.hypothesis:
            return generated
        scene = self.scanner.scan(draft, generated.case.hypothesis, signs.get(SCAN, 0))
        if SCAN in signs:
            generated = generated.with_scan(scene)
        return self._with_find(generated, draft, scene, float(columns.report[place]))

    def _with_find(
        self, generated: GeneratedConsignment, draft: Draft, scene: Scene, report: float
    ) -> GeneratedConsignment:
        """Add what a search finds, as the scene shows it; ``report`` is all its chance."""
        hypothesis = self.model.hypotheses[generated.case.hypothesis]
        if not hypothesis.method:
            return generated
        load = FindLoad.of(
            generated.papers, draft.goods, TRAFFIC[draft.mode].unit_kind(draft.goods)
        )
        text, record = write_find(self.catalogue, hypothesis, load, Chance.of(report), scene)
        return generated.with_find(text, record)

    def _order(self, cover: Cover, shared: int, chance: Chance) -> ConsignmentOrder:
        """Order what rides under ``cover`` and shares that voyage or agent."""
        return ConsignmentOrder(
            self.world,
            self.world.unit.lanes[cover.lane],
            self.catalogue.commodities[cover.commodity],
            chance,
            shared,
        )

    def _draft(self, order: ConsignmentOrder, shown: Mapping[str, int]) -> Draft:
        """Draft a load and write the values that its signs show."""
        draft = draft_consignment(order)
        for sign, value in shown.items():
            written_by = self.writers[sign][value] if sign in self.writers else None
            if written_by is not None:
                write_sign(draft, written_by)
        return draft

    def _case(self, columns: Columns, place: int, name: str, signs: dict[str, int]) -> GroundTruth:
        h = int(columns.hypothesis[place])
        return GroundTruth(
            id=name,
            hypothesis=h,
            cover=int(columns.cover[place]),
            signs=signs,
            find_threshold=float(columns.find_threshold[place]),
            tip_off_threshold=float(columns.tip_off_threshold[place]),
        )
