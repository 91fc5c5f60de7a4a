"""Pages set by Typst: a template of this package, data beside it, no text pasted into markup.

Typst is imported when the first page is set; without it the program does all the rest.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from profiler_sim.errors import WrongUsage
from profiler_sim.printing.printed_text import printed_data

_DATA = "data"
_SHARED = "common"


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """One file before it is set."""

    template: str
    """Name of the template, without its ending."""
    data: object
    """Dataclasses, lists and texts, as the template reads them."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """SVG files by the names that the data have for them."""


def refuse_without_typst() -> None:
    """Raise ``WrongUsage`` where Typst is not installed, before any work is done."""
    try:
        import typst  # noqa: F401
    except ImportError:
        raise WrongUsage("printing.no_typst") from None


def set_pages(document: PrintedDocument, language: str = "en") -> bytes:
    """Set a document as PDF: the same data, the same bytes.

    ``language`` is the code that the file names as its own, for whoever has it read aloud.
    Raises ``WrongUsage`` where Typst is not installed.
    """
    refuse_without_typst()
    import typst

    return typst.compile(
        template_source(document.template),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={**page_inputs(document), "language": language},
    )


def template_source(name: str) -> bytes:
    """Return a template with what all templates share before it."""
    folder = files("profiler_sim.printing") / "templates"
    return b"\n".join((folder / f"{each}.typ").read_bytes() for each in (_SHARED, name))


def page_inputs(document: PrintedDocument) -> dict[str, str]:
    """Return the data and the pictures of a document, by the names that templates have for them.

    Typst reads them as texts and never as markup.
    """
    data = json.dumps(printed_data(document.data), ensure_ascii=False)
    return {_DATA: data, **document.pictures}
