"""``python -m profiler_sim``, and the outermost edge: no traceback gets past it.

Nothing heavy is imported here: from the first moment a signal must find somebody at home.
"""

import gc
import os
import signal
import sys

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # until ``leave_when_asked``: importing what that needs takes a moment too
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))

from profiler_sim.cli.signals import leave_when_asked
from profiler_sim.cli.streams import finish_output, open_streams, take_places

START_OBJECTS = 200_000
"""New objects before Python looks for garbage: what is imported and read from files stays, and to
look for garbage in it took a tenth of a start."""


PYDANTIC_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"
"""pydantic looks for plugins in everything that is installed; this program has none."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(START_OBJECTS)
    os.environ.setdefault(PYDANTIC_PLUGINS, "__all__")
    take_places()
    leave_when_asked()
    code = finish_output(_code())
    gc.freeze()  # the system takes all memory back: to look through it first took a tenth of a run
    sys.exit(code)


def _code() -> int:
    try:
        open_streams()
        from profiler_sim.cli.main import run

        return run()
    except SystemExit as left:  # argparse has said what there was to say
        return left.code if isinstance(left.code, int) else 0
    except Exception as error:  # noqa: BLE001  whatever it is, nobody else will tell of it
        from profiler_sim.cli.crash import crashed

        return crashed(error)


if __name__ == "__main__":
    main()
