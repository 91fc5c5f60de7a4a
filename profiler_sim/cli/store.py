"""``store move``: every shift and setting from one store into another."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import choice, file_name
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.store.moving import Moved

MOVE = "move"


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", type=choice((MOVE,)), metavar=MOVE, help=_("what to do"))
    place = _("a file, the folder it is in, or postgresql://USER@HOST/DATABASE")
    parser.add_argument(
        "source",
        type=file_name,
        metavar=_("FROM"),
        help=_("the store: {place}").format(place=place),
    )
    parser.add_argument(
        "target", type=file_name, metavar=_("TO"), help=_("the other store, in the same form")
    )
    parser.add_argument(
        "--add",
        action="store_true",
        help=_("also into a store that holds shifts; what is there already is left out"),
    )


def _run(options: Namespace) -> int:
    from contextlib import closing

    from profiler_sim.app.start import open_store_at, refuse_same_store
    from profiler_sim.cli.progress import progress
    from profiler_sim.store.moving import move_store

    refuse_same_store(options.source, options.target)
    with (
        closing(open_store_at(options.source, must_exist=True)) as source,
        closing(open_store_at(options.target)) as target,
        progress(_("moving"), len(source.shifts())) as done,
    ):
        moved = move_store(source, target, done, add=options.add)
    print(*_lines(moved), sep="\n")
    return 0


def _lines(moved: "Moved") -> Iterator[str]:
    counts = (
        ngettext("{n} shift", "{n} shifts", len(moved.numbers)).format(n=len(moved.numbers)),
        ngettext("{n} event", "{n} events", moved.events).format(n=moved.events),
        ngettext("{n} remark", "{n} remarks", moved.remarks).format(n=moved.remarks),
        ngettext("{n} setting", "{n} settings", moved.settings).format(n=moved.settings),
    )
    yield _("Moved and checked: {counts}.").format(counts=", ".join(counts))
    for old, new in moved.numbers.items():
        if old != new:
            yield _("Shift no. {old} is no. {new} there.").format(old=old, new=new)
    yield _("The first store is as it was. Delete it when you no longer need it.")


COMMAND = Command(
    "store",
    N_("move every shift and setting into another store"),
    _arguments,
    _run,
    "store move shifts.db postgresql://class@localhost/class",
)
