"""Settings: language, pseudonym, colours, borders, scans. Each counts at once, and is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from profiler_sim.app.language import known_languages
from profiler_sim.app.trainee import LANGUAGE, Trainee
from profiler_sim.i18n.text import N_, _
from profiler_sim.languages import NAMES
from profiler_sim.tui.actions import SETTINGS
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.preferences import (
    BORDERS,
    PLAIN,
    SCAN_STYLE,
    THEME,
    THEME_WORDS,
    WITH_LINES,
    Preferences,
    theme_name,
)
from profiler_sim.tui.scan.styles import STYLE_WORDS
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.sample import Sample
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import ChoiceLine, TextLine

_WORDS: Mapping[str, Mapping[str, str]] = {
    BORDERS: {WITH_LINES: N_("lines"), PLAIN: N_("plain characters")},
    SCAN_STYLE: STYLE_WORDS,
}
"""Values of a setting, and the word for each."""
_NAME = "name"


class SettingsPage(Page):
    """One line a setting."""

    ABOUT = N_(
        "Left and right choose; it counts at once. To change your pseudonym, type it and press"
        " Enter."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(SETTINGS)
    DEFAULT_CSS = """
    SettingsPage {
        VerticalScroll { padding: 1 1 0 1; }
        #settings { height: auto; padding: 0 1; margin-bottom: 1; text-style: bold; }
        .setting { height: auto; }
        .label { width: 10; height: auto; padding: 0 0 0 1; text-style: bold; }
        ChoiceLine { width: 1fr; }
        .about { height: auto; padding: 0 0 0 12; color: $text-muted; max-width: 96; }
        Input { border: none; height: 1; max-width: 60; padding: 0 1; background: $boost; }
        Input:focus { border: none; background: $panel; }
    }
    """

    @dataclass
    class Changed(Message):
        """Another value is chosen."""

        key: str
        """Of the setting."""
        value: str

    @dataclass
    class Renamed(Message):
        """Another pseudonym is typed."""

        name: str

    def __init__(self, trainee: Trainee, preferences: Preferences, name: str) -> None:
        """Show the settings of ``trainee``; ``name`` is that of this screen."""
        super().__init__(name=name)
        self._trainee, self._preferences = trainee, preferences

    def body(self) -> Iterable[Widget]:
        """Headings and what can be chosen under them."""
        with VerticalScroll(can_focus=False):
            yield Static(Content(_("Settings")), id="settings")
            for key, heading in _HEADINGS.items():
                yield _named(_(heading), self._choices(key))
            yield _named(_("Name"), TextLine(self._trainee.name, id=_NAME))
            about = _("Not your real name. Each name has its own shifts and settings.")
            yield Static(Content(about), classes="about")
            yield Sample()

    def _choices(self, key: str) -> ChoiceLine:
        values = self._values(key)
        chosen = self._chosen(key)
        place = list(values).index(chosen) if chosen in values else 0
        return ChoiceLine([_(word) for word in values.values()], place, id=key)

    def _values(self, key: str) -> Mapping[str, str]:
        """Values of a setting, and the word for each."""
        if key == LANGUAGE:
            return {code: NAMES.get(code, code) for code in known_languages()}
        if key == THEME:
            return {theme: theme_name(theme) for theme in THEME_WORDS}
        return _WORDS[key]

    def _chosen(self, key: str) -> str:
        if key == LANGUAGE:
            return self._trainee.language
        preferences = self._preferences
        chosen = {
            THEME: preferences.theme,
            BORDERS: preferences.borders,
            SCAN_STYLE: preferences.chosen_scan_style,
        }
        return chosen[key]

    def fill(self) -> None:
        """Take the first line in hand, and draw the sample as papers are drawn."""
        self.rule(self._preferences.border)
        self.query(ChoiceLine).first().focus()

    def on_choice_line_chosen(self, chosen: ChoiceLine.Chosen) -> None:
        """Tell the program which value is chosen."""
        key = chosen.line.id or ""
        self.post_message(self.Changed(key, list(self._values(key))[chosen.line.place]))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Tell the program which name is typed; an empty one is none."""
        if name := " ".join(event.value.split()):
            self.post_message(self.Renamed(name))
        else:
            event.input.value = self._trainee.name

    def more_help(self) -> Iterable[Content]:
        """What borders and scans are chosen for."""
        for text in _HELP:
            yield Content("")
            yield plain(_(text))


def _named(heading: str, field: Widget) -> Widget:
    """A setting behind its name."""
    return Horizontal(Static(Content(heading), classes="label"), field, classes="setting")


_HELP = (
    N_("Plain characters help where the lines of papers look broken."),
    N_("Scans: choose coarse blocks or letters where a scan looks broken."),
    N_("A real picture needs kitty, Ghostty or a terminal with sixels. Others show blocks."),
)


_HEADINGS: Mapping[str, str] = {
    LANGUAGE: N_("Language"),
    THEME: N_("Colours"),
    BORDERS: N_("Borders"),
    SCAN_STYLE: N_("Scans"),
}
