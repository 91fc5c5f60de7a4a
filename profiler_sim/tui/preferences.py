"""What a trainee has chosen for every screen: colours, borders, language.

Kept among her settings. What is written to no disk counts for this run. Two of the themes take
blue and orange (Okabe and Ito 2008) for what others show in green and red, for eyes that mix
those up; one has strong contrast. Nothing is told by colour alone.
"""

from collections.abc import Callable

from textual.theme import Theme

from profiler_sim.app.language import choose_language
from profiler_sim.app.trainee import LANGUAGE, Trainee
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import NP_, pgettext
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.paper.borders import ASCII, LINES, BorderStyle
from profiler_sim.tui.scan.styles import AUTOMATIC, STYLE_WORDS, style_of

THEMES = (
    Theme(
        name="dark",
        primary="#4f9fd8",
        secondary="#7aa2b8",
        accent="#7fc4e8",
        warning="#e0b050",
        error="#e88080",
        success="#7fc890",
        foreground="#e4e6e8",
        background="#14181c",
        surface="#1b2026",
        panel="#242b33",
        dark=True,
    ),
    Theme(
        name="light",
        primary="#1f5f8f",
        secondary="#3c6078",
        accent="#0f5f9f",
        warning="#8a5a00",
        error="#a02020",
        success="#1f6a35",
        foreground="#15191d",
        background="#f6f6f2",
        surface="#ffffff",
        panel="#e4e6e4",
        dark=False,
    ),
    Theme(
        name="blue-orange dark",
        primary="#56b4e9",
        secondary="#9ab8c8",
        accent="#56b4e9",
        warning="#f0e442",
        error="#e69f00",
        success="#56b4e9",
        foreground="#f0f0f0",
        background="#101010",
        surface="#181818",
        panel="#262626",
        dark=True,
    ),
    Theme(
        name="blue-orange light",
        primary="#0072b2",
        secondary="#35586c",
        accent="#0072b2",
        warning="#7a5c00",
        error="#b34a00",
        success="#0072b2",
        foreground="#101010",
        background="#fbfbf8",
        surface="#ffffff",
        panel="#e6e6e2",
        dark=False,
    ),
    Theme(
        name="strong contrast",
        primary="#7fd4ff",
        secondary="#b8d8e8",
        accent="#9fdcff",
        warning="#ffe066",
        error="#ffaaaa",
        success="#9ff0a8",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1c1c1c",
        boost="#2c2c2c",
        dark=True,
        variables={
            "text-muted": "#d8d8d8",
            "text-disabled": "#d8d8d8",
            "foreground-muted": "#d8d8d8",
            "block-cursor-blurred-background": "#262626",
            "border": "#ffffff",
            "border-blurred": "#d8d8d8",
        },
    ),
)


THEME_WORDS = {
    "dark": NP_("colours", "dark"),
    "light": NP_("colours", "light"),
    "blue-orange dark": NP_("colours", "blue-orange dark"),
    "blue-orange light": NP_("colours", "blue-orange light"),
    "strong contrast": NP_("colours", "strong contrast"),
}
"""Names of the themes for the reader."""

THEME, BORDERS, SCAN_STYLE = "theme", "borders", "scans"
"""Names of settings."""


def theme_name(theme: str) -> str:
    """Return what a theme is called in the reader's language."""
    return pgettext("colours", THEME_WORDS[theme])


WITH_LINES, PLAIN = "lines", "plain"
"""Values of the setting of borders."""


class Preferences:
    """The preferences of the trainee at the screens."""

    def __init__(self, trainee: Trainee, show_error: Callable[[ProfilerError], None]) -> None:
        """Read and keep settings of ``trainee``; ``show_error`` says why one cannot be."""
        self._trainee, self._show_error = trainee, show_error

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
    def border(self) -> BorderStyle:
        """The characters of lines and marks, on papers and scans."""
        return ASCII if self.borders == PLAIN else LINES

    @property
    def chosen_scan_style(self) -> str:
        """What scans are drawn with, as it is chosen."""
        chosen = self._setting(SCAN_STYLE) or AUTOMATIC
        return chosen if chosen in STYLE_WORDS else AUTOMATIC

    @property
    def scan_style(self) -> ScanStyle:
        """What scans are drawn with."""
        return style_of(self.chosen_scan_style)

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
            self._show_error(error)
        if key == LANGUAGE:
            choose_language(value)

    def _setting(self, key: str) -> str | None:
        """Read a setting; none where it cannot be read now."""
        try:
            return self._trainee.setting(key)
        except ProfilerError as error:
            self._show_error(error)
            return None
