"""``python -m profiler_sim``, and the outermost edge: no traceback gets past it."""

import codecs
import sys
from io import TextIOWrapper

from profiler_sim.cli.main import run

_NUMBERED = "profiler-sim numbered"


def main() -> None:
    """Run the command line and leave with its exit code."""
    codecs.register_error(_NUMBERED, _numbered)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_NUMBERED)
    try:
        code = run()
    except Exception as error:  # noqa: BLE001  whatever it is, nobody else will tell of it
        from profiler_sim.cli.crash import crashed  # noqa: PLC0415  only when it is wanted

        code = crashed(error)
    sys.exit(code)


def _numbered(error: UnicodeError) -> tuple[str, int]:
    """A letter that an encoding does not know as its number, in the way JSON writes it."""
    from json import dumps  # noqa: PLC0415  only when it is wanted

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return dumps(error.object[error.start : error.end])[1:-1], error.end


if __name__ == "__main__":
    main()
