"""Reports a translated message of the screen in front, for the mentor."""

from collections.abc import Callable

from profiler_sim.cargo.text import visible
from profiler_sim.errors import ProfilerError
from profiler_sim.files.message_reports import MessageReport, add_report
from profiler_sim.i18n.text import _, chosen_language, messages_asked
from profiler_sim.tui.background import SHOWN
from profiler_sim.tui.dialogs.report_message import MessageRemark, ReportDialog, messages_on
from profiler_sim.tui.dialogs.working import Working
from profiler_sim.tui.shell import Shell


def report_message(app: Shell, wall: Callable[[], str]) -> None:
    """Ask which message on the screen in front is wrong, and keep the remark.

    ``wall`` gives UTC as ISO text.
    """
    screen, language = app.screen, chosen_language()
    if isinstance(screen, Working | ReportDialog):
        return

    def keep(remark: MessageRemark | None) -> None:
        if remark is None:
            return
        name = screen.name or type(screen).__name__
        report = MessageReport(wall(), name, *remark.message, remark.text)
        try:
            place = add_report(language, report)
        except ProfilerError as error:
            app.show_error(error)
            return
        text = _("Saved for your mentor: {file}").format(file=visible(place))
        app.notify(text, markup=False, timeout=SHOWN)

    if found := messages_on(screen, messages_asked()):
        app.push_screen(ReportDialog(found), keep)
