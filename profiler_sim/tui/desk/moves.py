"""How a trainee moves about the desk: between list and papers, pages, consignments, and out."""

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.shift.commands import Open
from profiler_sim.tui.desk.beside import BesidePane
from profiler_sim.tui.desk.workplace import LINE, LIST, Workplace
from profiler_sim.tui.dialogs.dialog import ConfirmDialog


def read(at: Workplace) -> None:
    """Read the papers of the consignment in hand; the first time from their top."""
    name = at.chosen
    is_read = at.session.progress(name).opened
    done = _("{name}: papers read.").format(name=name)
    if not is_read:
        at.papers.carry_no_box()
    if is_read or at.do(Open(consignment=name), done):
        at.turn(at.papers.front_page if is_read else "")


def turn_page(at: Workplace) -> None:
    """Turn to the next page of the papers in hand."""
    if page := at.papers.page_after(at.page):
        at.turn(page)


def next_consignment(at: Workplace) -> None:
    """Go to the papers of the next consignment of the list."""
    _step(at, 1)


def consignment_before(at: Workplace) -> None:
    """Go to the papers of the consignment before."""
    _step(at, -1)


def _step(at: Workplace, by: int) -> None:
    names = at.list.names
    if at.is_beside_in_hand:  # a second paper is of what has been read
        names = [name for name in names if at.session.progress(name).opened]
    place = names.index(at.chosen) + by if at.chosen in names else 0
    if not 0 <= place < len(names):
        at.say(_("There is no further consignment in this direction."))
        return
    at.papers.carry_box_to(names[place])
    at.go_to(names[place])


def sort(at: Workplace) -> None:
    """Sort the list in the next order."""
    at.list.sort()


def ask_filter(at: Workplace) -> None:
    """Ask for a word that lines hold."""
    at.list.filter()


def step_back(at: Workplace) -> None:
    """Close the innermost thing; from the bare list, ask before the shift is left."""
    panel = at.panel
    if panel is not None:
        if not panel.step_back():
            at.close_panel()
            at.say("")
    elif at.held == LINE or (at.held == LIST and at.list.has_filter):
        at.list.clear_filter()
    elif at.has_beside:
        at.close_beside()
    elif at.held != LIST:
        at.to_list()
    else:
        _ask_to_leave(at)


def _ask_to_leave(at: Workplace) -> None:
    title = Content(_("Leave the shift")).stylize("bold")
    about = Content(_("It is saved. You can go on with it from the home screen."))
    at.ask(ConfirmDialog(title, about), lambda _yes: at.leave_open())


def beside(at: Workplace) -> None:
    """Put the next page beside the one in hand, or take the second paper away."""
    if at.has_beside:
        at.close_beside()
        return
    page = at.papers.page_after(at.page) or ""
    at.open_beside(BesidePane(at.session, at.papers.paper.ruling, at.chosen, page))
    at.say(_("Two papers. p turns the one in hand, . and , change its consignment."))
