"""Names and explanations as they stood when a shift was dealt.

Stored with the shift, so that a later catalogue does not rename what a past debrief shows. Labels
of the desk are apart from those that only the debrief may show.
"""

from collections.abc import Collection, Mapping
from statistics import fmean

from profiler_sim.cargo.norms import LaneNorm, description_fits
from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination, InspectionPoint
from profiler_sim.catalogue.places import Coordinates, Place
from profiler_sim.catalogue.signs import Sign
from profiler_sim.documents.itinerary import Atlas
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.i18n.text import _


class VisibleLabels(Value):
    """Labels that may be read while the shift runs; every key is an id."""

    unit: str
    topics: Mapping[str, str]
    enquiries: Mapping[str, Enquiry]
    examinations: Mapping[str, Examination]
    ports: Mapping[str, str]
    """Names by UN/LOCODE."""
    points: Mapping[str, InspectionPoint] = {}
    """Those that a search of the mode may look at; none in shifts dealt before they were kept."""
    finds: Mapping[str, Mapping[str, float]] = {}
    """By examination, by title of a point: of 100 loads hidden there, how many it finds. Invented
    figures of the mode, the mean over its hiding places: of this shift they say nothing."""
    spots: Mapping[str, Coordinates] = {}
    """Where the places of ``ports`` lie; empty in shifts that were dealt before it was kept."""
    lanes: Mapping[str, LaneNorm] = {}
    """What is usual for a journey, by the place where it begins; empty as above."""

    @property
    def atlas(self) -> Atlas:
        """What a route is described with."""
        return Atlas(self.ports, self.spots, self.lanes)


class SignLabels(Value):
    """A sign as the debrief shows it."""

    title: str
    innocent: str
    innocent_for: Mapping[str, str] = {}
    """By tag of goods: why an honest load of such goods may show it."""
    basis: str
    least_kg: Mapping[str, int] = {}
    """By value of a sign of weight: so many kg more than declared it means at least."""

    def why(self, tags: Collection[str]) -> str:
        """Say why an honest load with goods of these tags may show it, in one line."""
        fitting = (text for tag, text in self.innocent_for.items() if tag in tags)
        return " ".join(next(fitting, self.innocent).split())


class AnswerKeyLabels(Value):
    """Labels of the answer key, which only the debrief shows."""

    methods: Mapping[str, str]
    """Titles."""
    stories: Mapping[str, str]
    places: Mapping[str, str]
    signs: Mapping[str, SignLabels]
    points: Mapping[str, tuple[str, ...]] = {}
    """By place: the points of a report at which a find there stands."""
    goods: Mapping[str, tuple[str, ...]] = {}
    """By HS subheading: how goods of the traffic are described; none in shifts dealt before."""
    vague: tuple[str, ...] = ()
    """Descriptions that say nothing, and so nothing untrue."""
    tags: Mapping[str, tuple[str, ...]] = {}
    """Tags by goods of the traffic; none in shifts dealt before."""

    def tags_of(self, goods: str) -> tuple[str, ...]:
        """Tags of goods; none where they are not known."""
        return self.tags.get(goods, ())

    def undeclared_goods(self, hs6: str, description: str) -> str:
        """Name the goods of a code where the description names others; else empty."""
        called = self.goods.get(hs6, ())
        if (
            not called
            or description in self.vague
            or description_fits(description, frozenset(called))
        ):
            return ""
        return called[0]


def visible_labels(catalogue: Catalogue, unit: str) -> VisibleLabels:
    """Collect the labels that a trainee may read."""
    places = _places(catalogue, catalogue.units[unit].mode)
    return VisibleLabels(
        unit=catalogue.units[unit].title,
        topics={topic.topic: topic.title for topic in catalogue.topics.values()},
        enquiries=catalogue.enquiries,
        examinations=catalogue.examinations,
        ports={code: place.name for code, place in places.items()},
        spots={code: place.spot for code, place in places.items()},
        lanes=_lanes(catalogue, unit),
        points=catalogue.points,
        finds={name: _finds(catalogue, name) for name in catalogue.examinations},
    )


def _finds(catalogue: Catalogue, examination: str) -> dict[str, float]:
    """Over the places that methods of the mode use, whether or not a scenario has the method.

    Places are not named: they are shown after the shift.
    """
    used = {place for method in catalogue.methods.values() for place in method.lies}
    shares: dict[str, list[float]] = {}
    for place in catalogue.hiding_places.values():
        point = next((name for name in place.points if name in catalogue.points), None)
        if place.place in used and point:
            shares.setdefault(point, []).append(place.found_by.get(examination, 0.0))
    return {catalogue.points[point].title: fmean(some) for point, some in shares.items()}


_KINDS = {"sea": "port", "air": "airport", "post": "post"}
"""What kind of place a UN/LOCODE means in a mode, where it stands for several."""


def _places(catalogue: Catalogue, mode: str) -> dict[str, Place]:
    """Every place by its id, and by UN/LOCODE."""
    kind = _KINDS.get(mode)
    places = sorted(catalogue.places.values(), key=lambda place: place.kind == kind)
    by_id = {place.id: place for place in places}
    return by_id | {place.locode: place for place in places if place.locode}


def _lanes(catalogue: Catalogue, unit: str) -> dict[str, LaneNorm]:
    """What is usual on each of a unit's lanes."""
    return {
        _code(catalogue, lane.origin): LaneNorm(
            via=tuple(_code(catalogue, stop) for stop in lane.via), days=lane.days
        )
        for lane in catalogue.units[unit].lanes
    }


def _code(catalogue: Catalogue, place: str) -> str:
    """A place as papers name it: airports by UN/LOCODE, the others as the lane does."""
    known = catalogue.places.get(place)
    return known.locode if known and known.kind == "airport" and known.locode else place


def answer_key_labels(catalogue: Catalogue, model: EvidenceModel) -> AnswerKeyLabels:
    """Collect the labels of the methods and signs of one model."""
    methods = {h.method for h in model.hypotheses if h.method}
    return AnswerKeyLabels(
        methods={name: catalogue.methods[name].title for name in sorted(methods)},
        stories={name: catalogue.methods[name].story for name in sorted(methods)},
        places={place.place: place.title for place in catalogue.hiding_places.values()},
        points={place.place: place.points for place in catalogue.hiding_places.values()},
        signs={
            sign.sign: SignLabels(
                title=sign.title,
                innocent=sign.innocent,
                innocent_for=sign.innocent_for,
                basis=sign.basis,
                least_kg=_least_kg(sign),
            )
            for sign in catalogue.signs.values()
        }
        | _scanned(catalogue),
        goods=_called(catalogue, model),
        tags={
            name: catalogue.commodities[name].tags
            for name in sorted({cover.commodity for cover in model.covers})
        },
        vague=tuple(
            words
            for name, listed in catalogue.lists.items()
            if name.startswith(_VAGUE)
            for words in listed
        ),
    )


_VAGUE = "vague_words"
_WEIGHING = frozenset({"verified mass", "weigh", "weigh at loading", "weigh lorry"})
"""Effects that add kilograms to a weight on papers or on a scale."""


def _least_kg(sign: Sign) -> dict[str, int]:
    """By value: the fewest kilograms that its effect adds."""
    written = ((name, value.written_by or {}) for name, value in sign.values.items())
    return {
        name: least
        for name, how in written
        if how.get("effect") in _WEIGHING and (least := int(how["from"])) > 0
    }


def _called(catalogue: Catalogue, model: EvidenceModel) -> dict[str, tuple[str, ...]]:
    """Wordings of the goods that the traffic carries, by their code."""
    called: dict[str, tuple[str, ...]] = {}
    for name in sorted({cover.commodity for cover in model.covers}):
        goods = catalogue.commodities[name]
        called[goods.hs6] = called.get(goods.hs6, ()) + goods.wordings
    return called


def _scanned(catalogue: Catalogue) -> dict[str, SignLabels]:
    """A scan's reading, which no author writes."""
    scan = catalogue.enquiries.get(SCAN)
    if scan is None:
        return {}
    innocent = _("A wet pallet, other packing or a spare part also stands out on a picture.")
    return {SCAN: SignLabels(title=scan.title, innocent=innocent, basis="measured")}
