"""Before the doors open: which search, four ticks, and a reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from profiler_sim.catalogue.topics import Examination
from profiler_sim.i18n.text import N_, _
from profiler_sim.shift.checks import REASON_LIMIT
from profiler_sim.shift.events import Ordered
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.choices import Choices
from profiler_sim.tui.widgets.textline import TextLine
from profiler_sim.tui.widgets.tick import Tick

TICKS = {
    "gas": N_("gas or fumigation: measured, doors aired"),
    "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
    "load at the doors": N_("the load may press on the doors: strap set"),
    "who is present": N_("who is present: written down, one keeps the notes"),
}
"""The engine's ticks in words."""


@dataclass(frozen=True, slots=True)
class SearchOrder:
    """What the dialog answers."""

    examination: str
    ticks: tuple[str, ...]
    reason: str


class SearchDialog(Dialog[SearchOrder]):
    """Figures of what searches find are invented, and it says so."""

    def __init__(
        self,
        name: str,
        examinations: Mapping[str, Examination],
        ticks: Sequence[str],
        before: Ordered | None,
        reason: str,
    ) -> None:
        """Ask about the consignment ``name``; an earlier order stands there to begin with."""
        super().__init__(
            row(Content(_("Before the doors open · ")).stylize("bold"), plain(name, "bold"))
        )
        self._examinations, self._ticks, self._before = examinations, ticks, before
        self._reason = before.reason if before else reason

    def fields(self) -> Iterable[Widget]:
        """Search, ticks, reason."""
        choices = Choices(
            *(Option(_told(each), id=name) for name, each in self._examinations.items()),
            id="examinations",
        )
        names = list(self._examinations)
        choices.highlighted = names.index(self._before.examination) if self._before else 0
        yield choices
        yield label(_("Reason, one line"))
        yield TextLine(self._reason, max_length=REASON_LIMIT, id="reason")
        yield label(_("Tick what has been seen to (space)"))
        done = self._before.ticks if self._before else ()
        for tick in self._ticks:
            yield Tick(Content(_(TICKS[tick])), value=tick in done, id=_slug(tick))

    def answer(self) -> SearchOrder | None:
        """A reason is needed."""
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            self.say(_("A reason is needed: what made you choose this one?"))
            self.query_one("#reason", Input).focus()
            return None
        choices = self.query_one("#examinations", OptionList)
        ticks = tuple(t for t in self._ticks if self.query_one(f"#{_slug(t)}", Tick).value)
        examination = choices.get_option_at_index(choices.highlighted or 0).id or ""
        return SearchOrder(examination, ticks, reason)


def _told(examination: Examination) -> Content:
    return row(plain(examination.title, "bold"), plain(f"  {examination.about}"))


def _slug(tick: str) -> str:
    return tick.replace(" ", "-")
