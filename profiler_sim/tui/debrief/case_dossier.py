"""The pages of a case that is looked back on: their tabs say where the signs are."""

from collections import Counter
from collections.abc import Iterator, Mapping

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.play.closed_cases import ClosedCase
from profiler_sim.scoring.evaluation.marking import Direction
from profiler_sim.tui.show import REASSURING, SUSPICIOUS
from profiler_sim.tui.widgets.dossier import Dossier, PageTabs

_ABSENT: Mapping[str, str] = {
    "not asked": N_("{title} (you did not ask)"),
    "not arrived": N_("{title} (came too late)"),
}
_SYMBOLS: Mapping[Direction, str] = {1: SUSPICIOUS, -1: REASSURING}


class CaseDossier(Dossier):
    """The pages of the desk, without its line on the box in hand: more is said of it here."""

    DEFAULT_CSS = "CaseDossier { height: 1fr; #box { display: none; } }"

    def show_tabs(self, case: ClosedCase, page: str) -> None:
        """Write into each tab how many signs its page shows, and whether it was asked for.

        Pages that were not asked for and show no sign share one tab at the end.
        """
        silent = [sheet for sheet in case.sheets if _is_silent(sheet, case, page)]
        tabs = [_with_signs(sheet, case) for sheet in case.sheets if sheet not in silent]
        if silent:
            text = ngettext("?{n} more page", "?{n} more pages", len(silent))
            title = text.format(n=len(silent))
            tabs.append(silent[0].model_copy(update={"title": title}))
        self.query_one(PageTabs).show(tabs, page)


def _is_silent(sheet: Sheet, case: ClosedCase, page: str) -> bool:
    return sheet.id in case.absent and sheet.id not in case.signs and sheet.id not in {page, SCAN}


def _with_signs(sheet: Sheet, case: ClosedCase) -> Sheet:
    """The sheet with a title for its tab."""
    boxes = case.signs.get(sheet.id, {})
    ways = {sign.name: sign.direction for signs in boxes.values() for sign in signs}
    counts = Counter(ways.values())
    shown = [f"{symbol}{counts[way]}" for way, symbol in _SYMBOLS.items() if counts[way]]
    absent = "?" if sheet.id in case.absent else ""
    return sheet.model_copy(update={"title": " ".join((f"{absent}{sheet.title}", *shown))})


def titled_sheets(case: ClosedCase) -> Iterator[Sheet]:
    """The pages of a case; those that were never on the desk say why in their title."""
    for sheet in case.sheets:
        reason = case.absent.get(sheet.id)
        title = _(_ABSENT[reason]).format(title=sheet.title) if reason else sheet.title
        yield sheet.model_copy(update={"title": title})
