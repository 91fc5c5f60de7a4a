"""What a trainee has chosen for every screen: colours, borders, language.

Kept among her settings. What is written to no disk counts for this run.
"""

from collections.abc import Callable

from profiler_sim.app.language import choose_language
from profiler_sim.app.trainee import LANGUAGE, Trainee
from profiler_sim.errors import ProfilerError
from profiler_sim.tui.paper.borders import ASCII, LINES, Border
from profiler_sim.tui.themes import THEMES

THEME, BORDERS = "theme", "borders"
"""Names of settings."""
WITH_LINES, PLAIN = "lines", "plain"
"""Values of the setting of borders."""


class Preferences:
    """The preferences of the trainee at the screens."""

    def __init__(self, trainee: Trainee, tell: Callable[[ProfilerError], None]) -> None:
        """Read and keep settings of ``trainee``; ``tell`` shows why one cannot be."""
        self._trainee, self._tell = trainee, tell

    @property
    def theme(self) -> str:
        """Name of the colours."""
        names, chosen = [theme.name for theme in THEMES], self._setting(THEME)
        return chosen if chosen in names else names[0]

    @property
    def borders(self) -> str:
        """With lines or plain characters."""
        return PLAIN if self._setting(BORDERS) == PLAIN else WITH_LINES

    @property
    def border(self) -> Border:
        """The characters that papers and scans are drawn with."""
        return ASCII if self.borders == PLAIN else LINES

    @property
    def next_theme(self) -> str:
        """The colours after those in use."""
        names = [theme.name for theme in THEMES]
        return names[(names.index(self.theme) + 1) % len(names)]

    @property
    def other_borders(self) -> str:
        """The borders that are not in use."""
        return WITH_LINES if self.borders == PLAIN else PLAIN

    def keep(self, key: str, value: str) -> None:
        """Keep a preference; it counts even where the disk is full."""
        try:
            self._trainee.keep_setting(key, value)
        except ProfilerError as error:
            self._tell(error)
        if key == LANGUAGE:
            choose_language(value)

    def _setting(self, key: str) -> str | None:
        """Read a setting; none where it cannot be read now."""
        try:
            return self._trainee.setting(key)
        except ProfilerError as error:
            self._tell(error)
            return None
