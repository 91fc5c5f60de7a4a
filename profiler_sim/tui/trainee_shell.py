"""The program of one trainee: her pseudonym, language, colours, borders and style of scans."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.screen import Screen

from profiler_sim.app.program import Program
from profiler_sim.app.trainee import LANGUAGE
from profiler_sim.cargo.text import visible
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.preferences import BORDERS, PLAIN, THEME, THEMES, Preferences, theme_name
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from profiler_sim.tui.screens.settings import SettingsPage

SETTINGS = "settings"
"""Name of the screen of settings."""
_SHORT = 3.0
"""Seconds for which it is shown what has been chosen: one sees it anyway."""


class TraineeShell(Shell):
    """Shows every screen as the trainee who uses it prefers."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f10", "settings", show=False)]

    scan_style: reactive[ScanStyle] = reactive(ScanStyle.HALF_BLOCKS, repaint=False)
    """What scans are drawn with; every scan follows it."""

    def __init__(self, program: Program) -> None:
        """Take the preferences of whoever uses ``program``."""
        super().__init__()
        self.program = program
        self.preferences = Preferences(program.trainee, self.show_error)
        self._change = ""
        """What was last said to have been chosen."""

    def take_preferences(self) -> None:
        """Take colours and the style of scans as they were kept, before the first screen."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.preferences.theme
        self.scan_style = self.preferences.scan_style

    def on_settings_page_changed(self, changed: "SettingsPage.Changed") -> None:
        """Keep a preference and show it at once on every screen."""
        self.preferences.keep(changed.key, changed.value)
        self._show_preferences(is_language=changed.key == LANGUAGE)

    def on_settings_page_renamed(self, renamed: "SettingsPage.Renamed") -> None:
        """Let another trainee use the screens."""
        self._rename(renamed.name)

    def _show_preferences(self, *, is_language: bool = False) -> None:
        """Show colours, borders and language as they are now."""
        self.theme = self.preferences.theme
        self.scan_style = self.preferences.scan_style
        if is_language:
            self.program.content.read_anew()
        for page in self.screen_stack:
            if isinstance(page, Page):
                if is_language:
                    page.call_later(page.translate)
                page.call_later(page.rule, self.preferences.border)

    def action_settings(self) -> None:
        """Open the settings."""
        if self._has_settings(self.screen):
            from profiler_sim.tui.screens.settings import SettingsPage

            self.push_screen(SettingsPage(self.program.trainee, self.preferences, SETTINGS))

    def action_borders(self) -> None:
        """Draw forms with lines, or with plain characters; scans keep their style."""
        other = self.preferences.other_borders
        self._keep(BORDERS, other)
        plain = _("Borders are plain characters now. F10 has the style of scans.")
        self._say_changed(plain if other == PLAIN else _("Borders are lines now."))

    def action_theme(self) -> None:
        """Show the next colours, and keep them."""
        self._keep(THEME, self.preferences.next_theme)
        self._say_changed(_("Colours: {name}").format(name=theme_name(self.theme)))

    def _keep(self, key: str, value: str) -> None:
        """Keep a preference; what was said of the one before goes, an error stays."""
        self.drop_notices()
        self.preferences.keep(key, value)
        self._show_preferences()

    def _say_changed(self, what: str) -> None:
        self._change = what
        self.call_after_refresh(self._replace_notice, what)

    def _replace_notice(self, what: str) -> None:
        """Say the latest change in the place of the one before; an error stays."""
        if what != self._change:
            return
        for holder in self.screen.query("ToastHolder"):  # Textual leaves its empty line there
            if not holder.query(".-error"):
                holder.remove()
        self.notify(what, markup=False, timeout=_SHORT)

    def action_rename(self) -> None:
        """Ask for the pseudonym."""
        from textual.content import Content

        from profiler_sim.tui.dialogs.dialog import LineDialog

        title = Content(_("Your pseudonym")).stylize("bold")
        about = _(
            "You are {name}. Type another pseudonym, not your real name. Each name has "
            "its own shifts. Yours come back with {name}."
        )
        name = visible(self.program.trainee.name)
        self.push_screen(LineDialog(title, about.format(name=name)), self._rename)

    def _rename(self, name: str | None) -> None:
        if not name or name == self.program.trainee.name:
            return
        before = self.program.trainee.language
        self.drop_notices()
        try:
            self.program.trainee.change(name)
        except ProfilerError as error:
            self.show_error(error)
        self.program.trainee.use_language()
        self._show_preferences(is_language=self.program.trainee.language != before)
        self.screen.post_message(HomePage.Renamed())

    def get_system_commands(self, screen: Screen[object]) -> "Iterable[SystemCommand]":
        """Offer the settings too, from every screen."""
        yield from super().get_system_commands(screen)
        if not isinstance(screen, HomePage) and self._has_settings(screen):
            about = _("Language, pseudonym, colours, borders.")
            yield SystemCommand(_("settings"), about, self.action_settings)

    def _has_settings(self, screen: Screen[object]) -> bool:
        """Whether the settings open above ``screen``: not in the midst of a question."""
        return isinstance(screen, Page) and screen.name != SETTINGS
