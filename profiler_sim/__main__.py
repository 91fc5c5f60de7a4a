"""``python -m profiler_sim``."""

import sys

from profiler_sim.cli.main import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
