"""Lines of the import beside columns and words: hidden goods, rates, a second file, real data."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from textual.widgets.option_list import Option

from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.mentor.imports.session import ImportDraft, ImportPreview
from profiler_sim.mentor.imports.wish_words import KEEP_WORD
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.mentor.listings.listing import list_names
from profiler_sim.tui.bench.imports.file_dialog import choose_file
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.shell import Shell
from profiler_sim.tui.show import plain, row

_HIDE, _RATE, _SECOND, _KEEP = "hide", "rate", "second", "keep"
_NOTHING = "-"
_MOST_LETTERS = 20
"""Of a count, a rate or a word."""


class ExerciseLines:
    """Shows what a mentor wishes of an import, and asks for it."""

    def __init__(self, app: Shell, change: Callable[[ImportDraft], None]) -> None:
        """Ask on the screens of ``app``; ``change`` takes the draft as it is then."""
        self._app, self._change = app, change

    def options(self, draft: ImportDraft, found: ImportPreview) -> Iterator[Option]:
        """The lines, each with what is chosen."""
        hidden = ", ".join(f"{name}: {count}" for name, count in draft.hide.items())
        yield _line(_HIDE, _("Hidden goods"), hidden or _("none"))
        for currency in sorted({*found.done.unrated, *draft.rates}):
            rate = draft.rates.get(currency)
            title = _("US dollars for 1 {currency}").format(currency=currency)
            yield _line(f"{_RATE} {currency}", title, str(rate) if rate else _("not stated"))
        second = draft.second.name if draft.second else _("none")
        yield _line(_SECOND, _("Second file, for seals and weights"), on_one_line(second))
        kept = _("real: the case is private") if draft.keep else _("invented")
        yield _line(_KEEP, _("Names, addresses and numbers"), kept)

    def ask(self, option: str, draft: ImportDraft) -> None:
        """Ask for what a line holds; another line asks for nothing."""
        kind, _blank, name = option.partition(" ")
        if kind == _HIDE:
            self._ask_method(draft)
        elif kind == _RATE:
            self._ask_rate(draft, name)
        elif kind == _SECOND:
            self._ask_second(draft)
        elif kind == _KEEP:
            self._ask_keep(draft)

    def _ask_method(self, draft: ImportDraft) -> None:
        nothing = ListEntry(_NOTHING, _("hide nothing"))
        entries = (nothing, *list_names("methods", draft.unit).entries)
        title = plain(_("What do some of the loads hide?"), "bold")
        self._app.push_screen(PickDialog(title, entries), partial(self._ask_count, draft))

    def _ask_count(self, draft: ImportDraft, method: str | None) -> None:
        if method is None:
            return
        if method == _NOTHING:
            self._change(draft.hiding_nothing())
            return
        about = _("Signs are written into them as the method has them. 0 takes it away.")
        count = str(draft.hide.get(method, 1))
        dialog = LineDialog(
            plain(_("In how many loads?"), "bold"), about, count, most=_MOST_LETTERS
        )
        self._app.push_screen(dialog, partial(self._take, lambda text: draft.hiding(method, text)))

    def _ask_rate(self, draft: ImportDraft, currency: str) -> None:
        title = _("US dollars for 1 {currency}").format(currency=currency)
        rate = draft.rates.get(currency)
        dialog = LineDialog(
            plain(title, "bold"),
            _("Such as 1.08. Without a rate the papers leave the values out."),
            str(rate or ""),
            most=_MOST_LETTERS,
        )
        take = partial(self._take, lambda text: draft.with_rate(currency, text))
        self._app.push_screen(dialog, take)

    def _ask_second(self, draft: ImportDraft) -> None:
        def chosen(path: Path) -> None:
            self._take(lambda _typed: draft.with_second(path), "")

        if draft.second:
            self._change(draft.without_second())
        else:
            choose_file(self._app, Path.cwd(), chosen)

    def _ask_keep(self, draft: ImportDraft) -> None:
        if draft.keep:
            self._change(draft.anonymous())
            return
        word = _(KEEP_WORD)
        about = _("Names, addresses and numbers of real people and firms will stay in the case.")
        title = plain(_("Type {word} to keep them").format(word=word), "bold")
        dialog = LineDialog(title, about, most=_MOST_LETTERS)
        take = partial(self._take, lambda text: draft.keeping(text, word))
        self._app.push_screen(dialog, take)

    def _take(self, changed: Callable[[str], ImportDraft], text: str | None) -> None:
        """Change the draft by what was typed; what does not fit is said."""
        if text is None:
            return
        try:
            draft = changed(text)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        self._change(draft)


def _line(name: str, title: str, value: str) -> Option:
    return Option(row(plain(title, "bold"), "  ", plain(value)), id=name)
