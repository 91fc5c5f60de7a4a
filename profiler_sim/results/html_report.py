"""The class page as one HTML file: no script, nothing from elsewhere, fit for A4."""

from datetime import date

from jinja2 import Environment, PackageLoader, StrictUndefined

from profiler_sim import __version__
from profiler_sim.cargo.text import escape_unseen
from profiler_sim.results.class_page import ClassPage

_ENVIRONMENT = Environment(
    loader=PackageLoader("profiler_sim.results"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=lambda value: escape_unseen(value) if isinstance(value, str) else value,
)


def html_report(page: ClassPage, language: str, day: date) -> str:
    """Write the page; ``language`` is its code, such as en."""
    template = _ENVIRONMENT.get_template("class_page.html")
    return template.render(page=page, language=language, day=day.isoformat(), version=__version__)
