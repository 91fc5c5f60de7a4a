"""Names and explanations as they stood when a shift was dealt.

Stored with the shift, so that a later catalogue does not rename what a past debrief shows. What
the desk says is apart from what only the debrief may say.
"""

from collections.abc import Mapping

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.topics import Enquiry, Examination, Point
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.i18n.text import _


class DeskWords(Value):
    """What may be read while the shift runs; every key is an id."""

    unit: str
    topics: Mapping[str, str]
    enquiries: Mapping[str, Enquiry]
    examinations: Mapping[str, Examination]
    ports: Mapping[str, str]
    """Names by UN/LOCODE."""
    points: Mapping[str, Point] = {}
    """Those that a search of the mode may look at; none in shifts dealt before they were kept."""
    finds: Mapping[str, Mapping[str, float]] = {}
    """By examination, by title of a hiding place of the mode: loads found there of 100 hidden.
    Invented figures, and nothing of this shift: what lies where is not in them."""


class SignWords(Value):
    """A sign as the debrief tells it."""

    title: str
    innocent: str
    basis: str


class KeyWords(Value):
    """What only the debrief says."""

    methods: Mapping[str, str]
    """Titles."""
    stories: Mapping[str, str]
    places: Mapping[str, str]
    signs: Mapping[str, SignWords]
    points: Mapping[str, tuple[str, ...]] = {}
    """By place: where in a report a find there is told."""


def desk_words(catalogue: Catalogue, unit: str) -> DeskWords:
    """Gather what the desk says."""
    return DeskWords(
        unit=catalogue.units[unit].title,
        topics={topic.topic: topic.title for topic in catalogue.topics.values()},
        enquiries=catalogue.enquiries,
        examinations=catalogue.examinations,
        ports=_places(catalogue, catalogue.units[unit].mode),
        points=catalogue.points,
        finds={name: _finds(catalogue, name) for name in catalogue.examinations},
    )


def _finds(catalogue: Catalogue, examination: str) -> dict[str, float]:
    """Every place that a method of the mode uses, whether or not this scenario has the method."""
    used = {place for method in catalogue.methods.values() for place in method.lies}
    places = (place for place in catalogue.hiding_places.values() if place.place in used)
    return {place.title: place.found_by.get(examination, 0.0) for place in places}


_KINDS = {"sea": "port", "air": "airport", "post": "post"}
"""What kind of place a UN/LOCODE means in a mode, where it stands for several."""


def _places(catalogue: Catalogue, mode: str) -> dict[str, str]:
    """Names by UN/LOCODE, and by id for places without one."""
    kind = _KINDS.get(mode)
    places = sorted(catalogue.places.values(), key=lambda place: place.kind == kind)
    return {place.locode or place.id: place.name for place in places}


def key_words(catalogue: Catalogue, model: EvidenceModel) -> KeyWords:
    """Gather what the debrief says of the methods and signs of one model."""
    methods = {h.method for h in model.hypotheses if h.method}
    return KeyWords(
        methods={name: catalogue.methods[name].title for name in sorted(methods)},
        stories={name: catalogue.methods[name].story for name in sorted(methods)},
        places={place.place: place.title for place in catalogue.hiding_places.values()},
        points={place.place: place.points for place in catalogue.hiding_places.values()},
        signs={
            sign.sign: SignWords(title=sign.title, innocent=sign.innocent, basis=sign.basis)
            for sign in catalogue.signs.values()
        }
        | _scanned(catalogue),
    )


def _scanned(catalogue: Catalogue) -> dict[str, SignWords]:
    """A scan's reading, which no author writes."""
    scan = catalogue.enquiries.get(SCAN)
    if scan is None:
        return {}
    innocent = _("A wet pallet, another packing or a spare part stands out on a picture as well.")
    return {SCAN: SignWords(title=scan.title, innocent=innocent, basis="measured")}
