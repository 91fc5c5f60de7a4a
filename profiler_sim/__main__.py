"""``python -m profiler_sim``, and the outermost edge: no traceback gets past it."""

import sys

from profiler_sim.cli.main import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        code = run()
    except Exception as error:  # noqa: BLE001  whatever it is, nobody else will tell of it
        from profiler_sim.cli.crash import crashed  # noqa: PLC0415  only when it is wanted

        code = crashed(error)
    sys.exit(code)


if __name__ == "__main__":
    main()
