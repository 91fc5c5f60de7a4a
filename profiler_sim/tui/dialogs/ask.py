"""Ask: which enquiry, at what price in minutes."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.choices import Choices


class AskDialog(Dialog[str]):
    """Answers the id of an enquiry that has not been made."""

    DEFAULT_CSS = "AskDialog OptionList { margin-top: 1; }"

    def __init__(
        self, name: str, enquiries: Mapping[str, Enquiry], asked: Mapping[str, str], left: int
    ) -> None:
        """Ask about the consignment ``name`` with ``left`` minutes at the desk.

        ``asked`` says of each enquiry that was made what became of it, empty where the answer is
        here.
        """
        title = ngettext(
            "Ask about {name} · {left} minute left", "Ask about {name} · {left} minutes left", left
        )
        super().__init__(plain(title.format(name=name, left=left), "bold"))
        self._enquiries, self._asked = enquiries, asked

    def fields(self) -> Iterable[Widget]:
        """One list; what has been asked can be seen and not chosen."""
        yield Choices(
            *(
                Option(_told(each, self._asked.get(name)), id=name, disabled=name in self._asked)
                for name, each in self._enquiries.items()
            )
        )

    def on_mount(self) -> None:
        """Begin at the first that can be asked."""
        self.query_one(OptionList).focus()
        self.query_one(OptionList).action_first()

    def answer(self) -> str | None:
        """The chosen one."""
        choices = self.query_one(OptionList)
        if choices.highlighted is None:
            self.say(_("You have asked everything."))
            return None
        return choices.get_option_at_index(choices.highlighted).id


def _told(enquiry: Enquiry, asked: str | None) -> Content:
    """One enquiry: its price, or that it was made, and how long an answer takes."""
    if asked is None:
        price, about = _("{minutes} min").format(minutes=enquiry.minutes), _about(enquiry)
    else:
        price, about = _("waiting") if asked else _("asked"), asked or enquiry.asks
    return row(f"{price:>7}  ", plain(enquiry.title, "bold"), plain(f"  {about}"))


def _about(enquiry: Enquiry) -> str:
    told = [enquiry.asks]
    if enquiry.latency:
        told.append(_("Answer about {minutes} min later.").format(minutes=enquiry.latency))
    if enquiry.tips_off:
        told.append(_("May warn the trader."))
    return " ".join(told)
