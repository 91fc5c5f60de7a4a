"""An authored file under work on a screen: saved, undone, and read again after an editor."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from textual.message import Message

from profiler_sim.errors import ProfilerError
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.i18n.text import _
from profiler_sim.mentor.file_draft import FileDraft
from profiler_sim.tui.bench.leave import SAVE, LeaveDialog
from profiler_sim.tui.screens.page import Page

D = TypeVar("D", bound=FileDraft)
_LOOK = 0.5
"""Seconds between two looks at the file."""
LONGEST = 2_000
"""Letters of a text of the form."""


class FilePage(Page, Generic[D]):
    """One authored file under work. A subclass says ``show_draft`` and ``show_top``."""

    class Left(Message):
        """The bench is closed; files may have changed."""

    def __init__(self, draft: D, edit_file: Callable[[Path], None]) -> None:
        """Work on ``draft``; ``edit_file`` opens an editor and comes back when it is closed."""
        super().__init__()
        self._draft, self._edit_file = draft, edit_file

    def on_mount(self) -> None:
        """Show the draft, and look at its file from time to time."""
        super().on_mount()
        self.set_interval(_LOOK, self.look_at_file)

    @property
    def has_unsaved(self) -> bool:
        """Whether leaving now would lose something."""
        return self._draft.is_changed

    def show_draft(self) -> None:
        """Show the draft, whose text is another one now, and work out what is to be known."""
        raise NotImplementedError

    def show_top(self) -> None:
        """Show which file it is, and whether it is saved."""
        raise NotImplementedError

    def state_of_file(self) -> str:
        """Say in a word or two whether the file has everything."""
        return _("not saved") if self._draft.is_changed else _("saved")

    def take(self, draft: D) -> None:
        """Go on with another state of the draft."""
        is_same = draft.text == self._draft.text
        self._draft = draft
        if is_same:
            self.show_top()
        else:
            self.show_draft()

    def change(self, edits: Iterable[YamlEdit], of: D | None = None) -> None:
        """Make some edits as one change, of the draft or of an earlier state of it.

        One that cannot be made is said.
        """
        try:
            self.take((of or self._draft).edited(edits))
        except ProfilerError as error:
            self.show_error(error)

    def look_at_file(self) -> None:
        """Take what an editor has written since the last look."""
        with suppress(ProfilerError):  # gone for a moment, while an editor writes it
            draft = self._draft.reread()
            if draft is not self._draft:
                if draft.text == self._draft.text:
                    self.app.notify(
                        _("The file was changed outside too. W writes your draft over it."),
                        markup=False,
                        severity="warning",
                    )
                self.take(draft)

    def action_undo(self) -> None:
        """Take the last change back."""
        self.take(self._draft.undone())

    def action_save(self) -> bool:
        """Write the file; answers whether it is written."""
        try:
            self.take(self._draft.written())
        except ProfilerError as error:
            self.show_error(error)
            return False
        self.refresh_bindings()
        self.app.notify(_("Saved."), markup=False)
        return True

    def action_editor(self) -> None:
        """Save, and open the file in an editor."""
        if self._draft.is_changed and not self.action_save():
            return
        try:
            self._edit_file(self._draft.path)
        except ProfilerError as error:
            self.show_error(error)
        self.look_at_file()

    def action_back(self) -> None:
        """Leave, once changes are saved or given up."""
        self.ask_to_leave(self._leave)

    def _leave(self) -> None:
        self.post_message(self.Left())
        self.app.pop_screen()

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Do ``leave``, once changes are saved or given up."""
        if not self._draft.is_changed:
            leave()
            return

        def answered_by(answer: str | None) -> None:
            if answer is not None and (answer != SAVE or self.action_save()):
                leave()

        self.app.push_screen(LeaveDialog(self._draft.path.name), answered_by)
