"""The searches of a desk as its help tells them."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.documents import examination_texts
from profiler_sim.i18n.text import _
from profiler_sim.play.words import DeskWords
from profiler_sim.tui.show import plain, row


def searches_told(words: DeskWords) -> Iterator[Content]:
    """A heading, then for each search what it takes, what it does and what it finds."""
    yield Content("")
    yield Content(_("Searches")).stylize("bold")
    yield Content(_(examination_texts.NOTE))
    for name, search in examination_texts.sort_by_minutes(words.examinations).items():
        yield Content("")
        yield row(
            plain(search.title, "bold $accent"),
            plain(f"  {examination_texts.staff_and_minutes(search)}"),
        )
        yield plain(search.about)
        yield from map(
            plain,
            examination_texts.describe_reach(search, words.topics, words.finds.get(name, {})),
        )
    yield Content("")
    yield Content(_("A search finds nothing in a place that it does not reach."))
