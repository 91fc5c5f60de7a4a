"""The papers of a sampled load, as an officer would have them with every answer asked."""

from dataclasses import dataclass

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import Scene
from profiler_sim.documents.answers import PAGES
from profiler_sim.documents.itinerary import Route
from profiler_sim.mentor.rule_bench.measure import SampledLoad
from profiler_sim.mentor.rule_bench.sample import TrafficSample
from profiler_sim.play.labels import visible_labels
from profiler_sim.play.pages import pages, route


@dataclass(frozen=True, slots=True)
class SampledPapers:
    """One load of a sample on its papers."""

    load: SampledLoad
    sheets: tuple[Sheet, ...]
    scan: Scene | None
    """The picture of the page of that name."""
    route: Route


def sampled_papers(sample: TrafficSample, load: SampledLoad) -> SampledPapers:
    """Write a load of the sample again, and fill in every page of it."""
    unit, one = sample.unit_of(load.id), sample.load(load.id)
    words = visible_labels(sample.catalogue.of_unit(unit), unit)
    answered = one.answers.by_enquiry()
    asked = [enquiry for enquiry in PAGES if answered.get(enquiry) is not None]
    return SampledPapers(
        load=load,
        sheets=tuple(pages(one.papers, one.answers, asked, words)),
        scan=one.answers.scan,
        route=route(one.papers, one.answers, words),
    )
