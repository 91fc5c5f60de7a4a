"""What is asked before changes are lost."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import Choices

SAVE, DROP = "save", "drop"
_CHOICES: Mapping[str, str] = {
    SAVE: N_("Save, and leave"),
    DROP: N_("Leave without saving"),
}


class LeaveDialog(Dialog[str]):
    """Answers ``SAVE`` or ``DROP``."""

    def __init__(self, file: str) -> None:
        """Ask about the changes of ``file``."""
        super().__init__(Content(_("Your changes are not saved")).stylize("bold"))
        self._file = file

    def fields(self) -> Iterable[Widget]:
        """The file, and what can be done."""
        yield Static(plain(_("The file {file} does not have them yet.").format(file=self._file)))
        yield Choices(*(Option(plain(_(text)), id=name) for name, text in _CHOICES.items()))

    def answer(self) -> str | None:
        """What is chosen."""
        choices = self.query_one(OptionList)
        return list(_CHOICES)[choices.highlighted or 0]
