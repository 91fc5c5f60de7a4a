"""Words that several commands share, on the way in and on the way out."""

from argparse import ArgumentParser

from profiler_sim.i18n.text import _


def json_word(parser: ArgumentParser) -> None:
    """``--json``: one document on standard output and nothing else there."""
    parser.add_argument("--json", action="store_true", help=_("one JSON document"))


def seed_word(parser: ArgumentParser) -> None:
    """``--seed``: the same number deals the same consignments."""
    parser.add_argument("--seed", type=int, default=1, help=_("same number, same consignments"))


def share(value: float | None) -> str:
    """A share from 0 to 1, or a hyphen where there was nothing to divide by."""
    return "-" if value is None else f"{value:.2f}"
