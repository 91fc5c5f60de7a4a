"""Stored shifts of every trainee, for a mentor.

``verify``: whether they are as they were played, and whether a receipt fits one. ``remarks``:
where trainees disagree with a debrief.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import json_word, print_json, shift_number
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.play.stored_shift import CheckedShift
    from profiler_sim.play.trainee_feedback import Disagreement
    from profiler_sim.store.contract import Store

CHANGED = 1
"""Exit code where something was changed, or a receipt fits nothing."""


def _verify_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "shift",
        nargs="?",
        type=shift_number,
        help=_("number of a shift, as the home screen lists it; without one, every shift"),
    )
    parser.add_argument("--receipt", metavar="R", help=_("the receipt that the trainee copied"))
    json_word(parser)


def _verify(options: Namespace) -> int:
    from profiler_sim.app.start import open_store
    from profiler_sim.store.chain import is_receipt

    receipt: str | None = options.receipt
    if receipt is not None and not is_receipt(receipt):
        raise WrongUsage("receipt_form", {"receipt": receipt})
    store = open_store()
    checked = _checked(store, options.shift)
    strays = [] if options.shift else store.strays()
    if options.json:
        _print_json(checked, strays, receipt)
    else:
        _print(checked, strays, receipt)
    is_sound = not strays and all(each.change is None for each in checked)
    fits = receipt is None or any(each.has_receipt(receipt) for each in checked)
    return 0 if is_sound and fits else CHANGED


def _checked(store: "Store", shift: str | None) -> "list[CheckedShift]":
    from profiler_sim.play.stored_shift import check_shifts

    checked = [each for each in check_shifts(store) if shift in {None, each.row.id}]
    if shift is not None and not checked:
        raise Unreadable("no_such_shift", {"shift": shift})
    return checked


def _print(checked: "Sequence[CheckedShift]", strays: Sequence[str], receipt: str | None) -> None:
    from profiler_sim.cargo.text import on_one_line

    for line in (*_checked_lines(checked, strays), *_receipt_lines(checked, receipt)):
        print(on_one_line(line))


def _checked_lines(checked: "Sequence[CheckedShift]", strays: Sequence[str]) -> Iterator[str]:
    from profiler_sim.i18n.wording import message
    from profiler_sim.play.stored_shift import describe_change

    if not checked and not strays:
        yield _("No shift has been played yet.")
    for each in checked:
        row = each.row
        head = _("No. {shift} · {title} · {trainee}")
        head = head.format(shift=row.id, title=row.title, trainee=row.trainee)
        if each.change is None:
            count = ngettext("{n} event", "{n} events", each.events).format(n=each.events)
            sound = _("as it was played, {events}, receipt {receipt}")
            yield f"{head}: {sound.format(events=count, receipt=each.receipt)}"
        else:
            change = describe_change(each.change)
            yield f"{head}: {message(change.code, change.params)}"
    for shift in strays:
        yield message("stored.stray", {"shift": shift})


def _receipt_lines(checked: "Sequence[CheckedShift]", receipt: str | None) -> Iterator[str]:
    from profiler_sim.i18n.wording import message

    if receipt is None:
        return
    fitting = [each.row.id for each in checked if each.has_receipt(receipt)]
    if not fitting:
        yield message("receipt_fits_nothing", {"receipt": receipt})
    for shift in fitting:
        yield message("receipt_fits", {"receipt": receipt, "shift": shift})


def _print_json(
    checked: "Sequence[CheckedShift]", strays: Sequence[str], receipt: str | None
) -> None:
    shifts = [_checked_row(each) for each in checked]
    document: dict[str, object] = {"shifts": shifts, "strays": list(strays)}
    if receipt is not None:
        fits = next((each.row.id for each in checked if each.has_receipt(receipt)), None)
        document["receipt"] = {"given": receipt, "shift": fits}
    print_json(document)


def _checked_row(each: "CheckedShift") -> dict[str, object]:
    row, change = each.row, each.change
    return {
        "shift": row.id,
        "scenario": row.scenario,
        "title": row.title,
        "trainee": row.trainee,
        "started": row.started,
        "closed": row.is_closed,
        "events": each.events,
        "receipt": each.receipt,
        "sound": change is None,
        "changed": change
        and {
            "kind": change.kind,
            "part": change.part,
            "place": change.place,
            "count": change.count,
        },
    }


VERIFY = Command(
    "verify",
    N_("whether stored shifts are still as they were played"),
    _verify_arguments,
    _verify,
    "verify 3 --receipt 7A3H-5QS2-VW7D-2000",
)


def _remarks(options: Namespace) -> int:
    from profiler_sim.app.start import open_store
    from profiler_sim.play.trainee_feedback import disagreements, goods_description

    store = open_store()
    said = [(each, goods_description(store, each)) for each in disagreements(store)]
    if options.json:
        print_json({"remarks": [_remark_row(*each) for each in said]})
        return 0
    for line in _remark_lines(said):
        print(line)
    return 0


def _remark_row(said: "Disagreement", goods: str) -> dict[str, str | int]:
    shift, remark = said.shift, said.remark
    return {
        "shift": shift.id,
        "scenario": shift.scenario,
        "seed": shift.seed,
        "trainee": shift.trainee,
        "consignment": remark.about,
        "goods": goods,
        "text": remark.text,
        "when": remark.wall,
    }


def _remark_lines(said: "list[tuple[Disagreement, str]]") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line

    if not said:
        yield _("Nobody has disagreed with a debrief yet.")
    before = ""
    for each, goods in said:
        shift = each.shift
        if shift.id != before:
            before = shift.id
            about = _("{title} · {trainee} · no. {shift} · {scenario}, seed {seed}").format(
                title=shift.title,
                trainee=shift.trainee,
                shift=shift.id,
                scenario=shift.scenario,
                seed=shift.seed,
            )
            yield on_one_line(about)
        yield on_one_line(f"  {each.remark.about}  {goods}")
        yield on_one_line(f"      {each.remark.text}")


REMARKS = Command(
    "remarks",
    N_("where trainees disagree with a debrief, for their mentor"),
    json_word,
    _remarks,
    "remarks",
)
