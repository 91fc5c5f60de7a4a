"""What a simulated class did, on the page of a class."""

from profiler_sim.i18n.text import N_
from profiler_sim.tui.class_page.page import ClassResultsPage


class SimulatedClassPage(ClassResultsPage):
    """Sections of a play that nobody keeps."""

    ABOUT = N_(
        "A simulated class has played your draft once: who found what, and what teaches badly. "
        "o opens one of its shifts."
    )
