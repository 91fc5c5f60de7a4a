"""The class page as one HTML file: no script, nothing from elsewhere, fit for A4."""

from datetime import date

from profiler_sim import __version__
from profiler_sim.results.class_page import ClassPage
from profiler_sim.results.templating import render


def html_report(page: ClassPage, language: str, day: date) -> str:
    """Write the page; ``language`` is its code, such as en."""
    values = {"page": page, "language": language, "day": day.isoformat(), "version": __version__}
    return render("class_page.html", **values)
