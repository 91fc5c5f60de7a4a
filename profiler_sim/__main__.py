"""``python -m profiler_sim``, and the outermost edge: no traceback gets past it.

Nothing heavy is imported here: from the first moment a signal must find somebody at home.
"""

import _signal  # type: ignore[import-not-found]  # what ``signal`` is made of, and there already
import os
import sys

if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
    # until ``leave_when_asked``: importing what that needs takes a moment too
    _signal.signal(_signal.SIGINT, lambda *_: os._exit(130))

from profiler_sim.cli.signals import leave_when_asked
from profiler_sim.cli.streams import finish_output, open_streams, take_places


def main() -> None:
    """Run the command line and leave with its exit code."""
    take_places()
    leave_when_asked()
    sys.exit(finish_output(_code()))


def _code() -> int:
    try:
        open_streams()
        from profiler_sim.cli.main import run  # noqa: PLC0415  see above

        return run()
    except SystemExit as left:  # argparse has said what there was to say
        return left.code if isinstance(left.code, int) else 0
    except Exception as error:  # noqa: BLE001  whatever it is, nobody else will tell of it
        from profiler_sim.cli.crash import crashed  # noqa: PLC0415  only when it is wanted

        return crashed(error)


if __name__ == "__main__":
    main()
