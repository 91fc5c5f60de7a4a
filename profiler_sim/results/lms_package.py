"""A scenario as a course of a learning platform: SCORM 1.2 or cmi5, a zip with one page.

The program is played outside the platform. The page says how, takes the file of the closed shift,
checks its digest and its chain, and reports score, status and time. It cannot tell who played, and
whoever writes the file anew can write any score: only a mentor's ``collect`` works it out anew.
(SCORM 1.2 Content Aggregation Model and Run-Time Environment, ADL 2001; cmi5 Quartz,
github.com/AICC/CMI-5_Spec_Current.)
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Literal
from urllib.parse import quote

from profiler_sim.cargo.value import Value
from profiler_sim.i18n.text import N_, _
from profiler_sim.results.templating import read_plain, render
from profiler_sim.results.xapi import HOME_PAGE
from profiler_sim.results.zip_file import zipped

Kind = Literal["scorm", "cmi5"]
_SCRIPTS: Mapping[Kind, str] = {"scorm": "scorm.js", "cmi5": "cmi5.js"}
_MANIFESTS: Mapping[Kind, str] = {"scorm": "imsmanifest.xml", "cmi5": "cmi5.xml"}


class Course(Value):
    """What is played, and when it is passed."""

    scenario: str
    """Name."""
    title: str
    seed: int | None
    """The same consignments for everybody; None leaves it to chance."""
    pass_mark: int
    """Shift score from which it is passed, 0 to 100."""
    language: str
    """Code of the page's texts."""

    @property
    def command(self) -> str:
        """What a trainee types to play it."""
        words = f"profiler-sim play {self.scenario}"
        return words if self.seed is None else f"{words} --seed {self.seed}"

    @property
    def address(self) -> str:
        """Names it on a platform; the same for the same scenario and seed."""
        part = "any" if self.seed is None else str(self.seed)
        return f"{HOME_PAGE}/course/{quote(self.scenario, safe='')}/{part}"


def lms_package(course: Course, kind: Kind) -> bytes:
    """Write the zip that a platform imports."""
    files = {
        "index.html": _page(course, kind),
        **{name: read_plain(f"lms/{name}") for name in _names(kind)},
    }
    manifest = render(
        _MANIFESTS[kind],
        course=course,
        names=sorted(files),
        identifier=f"course-{sha256(course.address.encode()).hexdigest()[:16]}",
        address=course.address,
        language=course.language,
        texts=_texts(),
    )
    return zipped({_MANIFESTS[kind]: manifest, **files})


def _names(kind: Kind) -> tuple[str, ...]:
    return ("page.css", "page.js", "shift_file.js", _SCRIPTS[kind])


def _page(course: Course, kind: Kind) -> str:
    settings = {
        "scenario": course.scenario,
        "title": course.title,
        "seed": course.seed,
        "pass": course.pass_mark / 100,
    }
    return render(
        "lms_page.html",
        course=course,
        command=course.command,
        language=course.language,
        settings=settings,
        texts=_texts(),
        reporter=_SCRIPTS[kind],
    )


def _texts() -> dict[str, str]:
    return {name: _(text) for name, text in _TEXTS.items()}


_TEXTS = {
    "about": N_("An exercise in profiling cargo. You play it outside this page."),
    "start": N_("Start the exercise in a terminal:"),
    "play": N_("Close the shift. In the debrief press x: the program writes a file."),
    "file": N_("Choose that file here. Its name ends with .shift."),
    "report": N_("Report the result"),
    "waiting": N_("No file is chosen yet."),
    "checking": N_("The file is being checked."),
    "looking": N_("Looking for the learning platform."),
    "platform": N_("The learning platform is there."),
    "no_platform": N_("No learning platform is there. Open this page from your course."),
    "no_credit": N_("The platform shows this page without credit. Nothing can be reported."),
    "back": N_("Back to the course"),
    "earlier": N_("A result was reported before: {receipt}. You can report another."),
    "passed": N_(
        "{trainee}: {score} of 100 points in {minutes} minutes. Passed, from {pass} points.\n"
        "Number of the result: {receipt}. Compare it with your debrief."
    ),
    "failed": N_(
        "{trainee}: {score} of 100 points in {minutes} minutes. Not passed: {pass} are needed.\n"
        "Number of the result: {receipt}. Compare it with your debrief."
    ),
    "reported": N_("The result {receipt} is reported. You can close this page."),
    "none": N_("This is no file of a shift. Press x in the debrief to write one."),
    "newer": N_("Another version of the program made this file. Ask your mentor."),
    "changed": N_("This file was changed or cut off. Write it again: x in the debrief."),
    "other_scenario": N_("This shift is of another exercise. Choose one of “{scenario}”."),
    "other_seed": N_("This shift has other consignments. Play with --seed {seed}."),
    "open": N_("This shift is not closed. Close it, then write the file again."),
    "no_score": N_("This file has no score. Write it again: x in the debrief."),
    "fault": N_("The platform did not take the result ({reason}). Open this page again."),
    "proof": N_(
        "This page finds mistakes and damage. It does not know who played. "
        "Your mentor can compute the score again from the same file."
    ),
}
"""What the page says. Names in braces are filled in there."""
