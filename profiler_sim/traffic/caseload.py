"""The caseload of a shift: the traffic, and the cases written by hand among it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from profiler_sim.cargo.answer_part import AnswerPart, Remark
from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment, Party
from profiler_sim.cargo.scans import SCAN, Scene
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import ProblemsFound
from profiler_sim.evidence.cases import (
    case_cover_index,
    case_tags,
    clues_of,
    cover_of,
    goods_of_case,
    hypothesis_of,
    unremarkable_values,
)
from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth
from profiler_sim.i18n.text import _
from profiler_sim.scenario.model import AuthoredCase as Authored
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.finds import DECLARED_GOODS, FindLoad, write_find
from profiler_sim.traffic.firm_records import FirmRecords
from profiler_sim.traffic.firms import FirmRegister
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import (
    GeneratedConsignment,
    build_world,
    generate_consignments,
)
from profiler_sim.traffic.modes import TRAFFIC, draft_consignment, write_sign
from profiler_sim.traffic.sampler import SPARE
from profiler_sim.traffic.scenes import Scanner
from profiler_sim.traffic.stated import as_stated, state_load, state_parties
from profiler_sim.traffic.world import ConsignmentOrder, World

SignDetector = Callable[[Consignment, Answers], Mapping[str, str]]
"""Value by sign, read off a finished consignment by the signs' own conditions."""
_CASES = 2
"""Third number of the seed of hand-written cases; drawn places have 1, traffic none."""
_TURNS, _STEP = 60, 0.137
"""How often the numbers of an imported load are turned, and how far, to meet its day."""


def generate_caseload(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int, detect: SignDetector
) -> tuple[GeneratedConsignment, ...]:
    """Generate one shift in the order of its manifest, numbered from 001 in order of arrival.

    Hand-written cases arrive among the others and are numbered with them; nothing but their
    content tells them apart. ``detect`` reads signs off their papers and is not asked without
    any. Raises ``ProblemsFound`` for a case that hides what nothing in the traffic is like.
    """
    count = 0 if scenario.traffic.only_my_cases else scenario.traffic.consignments
    traffic = generate_consignments(scenario, catalogue, model, count, seed) if count else ()
    writer = CaseWriter(scenario, catalogue, model, build_world(scenario, catalogue, seed), detect)
    arriving = sorted([*traffic, *writer.cases(seed)], key=_arrival)
    return tuple(each.with_id(f"{place:03d}") for place, each in enumerate(arriving, 1))


def _arrival(generated: GeneratedConsignment) -> tuple[object, ...]:
    carriage = generated.papers.transport
    return carriage.arrives_at, carriage.unit_no


@dataclass(frozen=True)
class CaseWriter:
    """Writes papers, answers and truth of hand-written cases."""

    scenario: Scenario
    catalogue: Catalogue
    model: EvidenceModel
    world: World
    detect: SignDetector

    def cases(self, seed: int) -> tuple[GeneratedConsignment, ...]:
        """Write every case of the scenario; the seed only names firms, numbers and the hour.

        Raises ``ProblemsFound`` for a case that hides what nothing in the traffic is like.
        """
        firms = FirmRecords(FirmRegister(seed, last=True))
        leaders: dict[tuple[str, str], int] = {}
        return tuple(
            self._case(
                case,
                rng(seed, number, _CASES).random(SPARE).tolist(),
                firms,
                leaders.setdefault(_relation(case, number), number),
            )
            for number, case in enumerate(self.scenario.my_cases)
        )

    def _case(
        self, case: Authored, numbers: Sequence[float], firms: FirmRecords, leader: int
    ) -> GeneratedConsignment:
        """Write a case; ``leader`` is the first of its trade relation, whose records it has."""
        h = hypothesis_of(self.model, case.hides)
        if h is None:
            raise ProblemsFound("case.unlike_traffic", _names(case))
        cover = cover_of(case, self.scenario, self.catalogue)
        if case.papers is not None:
            numbers = self._on_the_day(case, cover, numbers)
        chance = Chance(numbers)
        draft = self._draft(case, cover, chance)
        firms.settle(draft, leader)
        _state(draft, case)
        papers, answers = draft.consignment("000"), draft.answers()
        if case.papers is not None:
            honest = self._draft(case.model_copy(update={"signs": {}}), cover, Chance(numbers))
            _state(honest, case)
            before = honest.consignment("000")
            papers, answers = as_stated(case.papers, before, papers, answers)
        papers, answers = _with_remarks(papers, case), _answers_with_remarks(answers, case)
        own_words = case.hides.find_report if case.hides else ""
        report = 0.0 if own_words else chance.draw()
        truth = self._truth(case, h, cover, self.detect(papers, answers), chance)
        generated = GeneratedConsignment(papers, answers, truth)
        scanner = Scanner(self.catalogue, self.model)
        level = scanner.median_level(h)
        scene = scanner.scan(draft, h, level or 0)
        if level is not None:
            read = truth.model_copy(update={"signs": {**truth.signs, SCAN: level}})
            generated = replace(generated, case=read).with_scan(scene)
        return self._with_find(generated, case, draft, scene, report)

    def _on_the_day(
        self, case: Authored, cover: Cover, numbers: Sequence[float]
    ) -> Sequence[float]:
        """Numbers that let it arrive on the day that its papers state, where some do."""
        order, papers = self._order(case, cover, Chance(numbers)), case.papers
        for turn in range(_TURNS):
            turned = [(number + turn * _STEP) % 1.0 for number in numbers]
            draft = draft_consignment(replace(order, chance=Chance(turned)))
            if papers is None or draft.arrives_at.date() == papers.transport.arrives_at.date():
                return turned
        return numbers

    def _order(self, case: Authored, cover: Cover, chance: Chance) -> ConsignmentOrder:
        lane = self.world.unit.lanes[cover.lane]
        goods = goods_of_case(case, cover, self.catalogue)
        return ConsignmentOrder(self.world, lane, goods, chance, is_authored=True)

    def _with_find(
        self,
        generated: GeneratedConsignment,
        case: Authored,
        draft: Draft,
        scene: Scene,
        report: float,
    ) -> GeneratedConsignment:
        """Add what a search finds; words of the author stay, and no figure is put beside them."""
        if case.hides is None:
            return generated
        hypothesis = self.model.hypotheses[generated.case.hypothesis]
        called = _(DECLARED_GOODS) if case.goods else ""
        kind = TRAFFIC[draft.mode].unit_kind(draft.goods)
        load = FindLoad.of(generated.papers, draft.goods, kind, called)
        text, record = write_find(self.catalogue, hypothesis, load, Chance.of(report), scene)
        if case.hides.find_report:
            return generated.with_find(case.hides.find_report, record.place_alone())
        return generated.with_find(text, record)

    def _draft(self, case: Authored, cover: Cover, chance: Chance) -> Draft:
        draft = draft_consignment(self._order(case, cover, chance))
        if case.papers is not None:
            state_load(draft, case.papers)
        _state_load(draft, case)
        if case.packages or case.gross_kg:
            draft.load.set_value(round(draft.load.usd_per_kg * draft.load.net_kg))
        tags = case_tags(case, cover, self.catalogue, self.world.unit)
        shown = {**self._usual_values(tags), **case.signs}
        for sign in self.catalogue.signs:
            if sign in shown:
                written_by = self.catalogue.signs[sign].values[shown[sign]].written_by
                if written_by is not None:
                    write_sign(draft, written_by)
        return draft

    @cached_property
    def _usual_values(self) -> Callable[[frozenset[str]], Mapping[str, str]]:
        """Gives what unremarkable loads of these tags show; many cases have the same tags."""
        return cache(lambda tags: dict(unremarkable_values(self.model, self.catalogue, tags)))

    def _truth(
        self,
        case: Authored,
        h: int,
        cover: Cover,
        detected: Mapping[str, str],
        chance: Chance,
    ) -> GroundTruth:
        tags = case_tags(case, cover, self.catalogue, self.world.unit)
        return GroundTruth(
            id="000",
            hypothesis=h,
            cover=case_cover_index(self.model, case, cover, h),
            signs={
                sign: self.model.by_sign[sign].values.index(value)
                for sign, value in detected.items()
                if self.catalogue.signs[sign].applies(tags)
            },
            find_report=case.hides.find_report if case.hides else "",
            clues=clues_of(case),
            find_threshold=chance.draw(),
            tip_off_threshold=chance.draw(),
            counted=case.counts,
        )


def _relation(case: Authored, number: int) -> tuple[str, str]:
    """Who trades with whom: by the names of an imported load, else the case alone."""
    if case.papers is None:
        return "", str(number)
    return case.papers.shipper.name, case.papers.consignee.name


def _names(case: Authored) -> dict[str, str | int | float]:
    hides = case.hides
    return {"method": hides.method, "place": hides.place} if hides else {}


def _with_remarks(papers: Consignment, case: Authored) -> Consignment:
    """Put the author's clues in their boxes: what counts must be there to be read."""
    return papers.model_copy(update={"remarks": _remarks(case, None)})


def _answers_with_remarks(answers: Answers, case: Authored) -> Answers:
    """Put the clues of answers into them; one that no answer of the load can show is left out."""
    changed = {
        field: part.model_copy(update={"remarks": _remarks(case, enquiry)})
        for enquiry in dict.fromkeys(clue.enquiry for clue in case.clues)
        if (field := ANSWER_FIELDS.get(enquiry or ""))
        and isinstance(part := getattr(answers, field), AnswerPart)
    }
    return answers.model_copy(update=changed)


def _remarks(case: Authored, enquiry: str | None) -> tuple[Remark, ...]:
    """The clues of the papers, or of one answer."""
    clues = (clue for clue in case.clues if clue.enquiry == enquiry)
    return tuple(Remark(box=clue.box, text=clue.shows) for clue in clues)


def _state(draft: Draft, case: Authored) -> None:
    """Put what the author states over what signs have written."""
    _state_load(draft, case)
    if case.goods is not None:
        draft.load.description = case.goods
    if case.value_usd is not None:
        draft.load.value_usd = case.value_usd
    if case.shipper is not None:
        draft.parties.shipper = _named(draft.parties.shipper, case.shipper)
    if case.consignee is not None:
        draft.parties.consignee = _named(draft.parties.consignee, case.consignee)
    if case.papers is not None:
        state_parties(draft, case.papers)


def _state_load(draft: Draft, case: Authored) -> None:
    """Packages and weight as stated; what is left out goes by the weight of a package."""
    if not case.packages and not case.gross_kg:
        return
    kg = draft.load.gross_kg / draft.load.packages
    packages = case.packages or max(1, round((case.gross_kg or 0) / kg))
    draft.load.set_packages(packages, case.gross_kg / packages if case.gross_kg else kg)


def _named(party: Party, name: str) -> Party:
    """A firm under the author's name; its own mail domain follows the name, a free one stays."""
    word = next((w for w in name.lower().split() if w.isascii() and w.isalpha()), "")
    host = (party.email or "").split("@")[0]
    own = host == "office" and word
    email = f"office@{word}.example" if own else party.email
    return party.model_copy(update={"name": name, "email": email})
