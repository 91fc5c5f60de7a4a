"""The pages before a trainee: papers, route, and answers with their attachments.

The same at the desk and when a shift is gone through: they follow from the papers and the answers
that were there.
"""

from collections.abc import Iterator, Mapping, Sequence

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.attachments import attached_documents
from profiler_sim.documents.itinerary import Route
from profiler_sim.documents.papers import add_clues, fill_documents
from profiler_sim.documents.route_page import build_route, fill_map_page, fill_route_page
from profiler_sim.play.labels import VisibleLabels


def pages(
    papers: Consignment, answers: Answers, enquiries: Sequence[str], words: VisibleLabels
) -> Iterator[Sheet]:
    """Fill in every page; ``answers`` are those of ``enquiries``, in the order they came."""
    yield from fill_documents(papers, words.ports)
    derived = (
        *_ways(route(papers, answers, words)),
        *_answered(papers, answers, enquiries, words.ports),
    )
    yield from (add_clues(sheet, papers) for sheet in derived)


def route(papers: Consignment, answers: Answers, words: VisibleLabels) -> Route:
    """Build the route, as far as papers and answers show it."""
    return build_route(papers, answers, words.atlas)


def _ways(way: Route) -> Iterator[Sheet]:
    yield fill_route_page(way)
    if legend := fill_map_page(way):
        yield legend


def _answered(
    papers: Consignment, answers: Answers, enquiries: Sequence[str], ports: Mapping[str, str]
) -> Iterator[Sheet]:
    for enquiry in enquiries:
        yield fill_answer_page(enquiry, answers, papers, ports)
        yield from attached_documents(enquiry, answers, papers, ports)
