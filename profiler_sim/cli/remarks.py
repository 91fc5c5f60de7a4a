"""``remarks``: where trainees disagree with a debrief, for their mentor."""

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import json_word, print_json
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.play.trainee_feedback import Disagreement


def _run(options: Namespace) -> int:
    from profiler_sim.app.start import open_store
    from profiler_sim.play.trainee_feedback import disagreements, goods_description

    store = open_store()
    said = [(each, goods_description(store, each)) for each in disagreements(store)]
    if options.json:
        print_json({"remarks": [_row(*each) for each in said]})
        return 0
    for line in _lines(said):
        print(line)
    return 0


def _row(said: "Disagreement", goods: str) -> dict[str, str | int]:
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


def _lines(said: "list[tuple[Disagreement, str]]") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line

    if not said:
        yield _("Nobody has disagreed with a debrief yet.")
    before = ""
    for each, goods in said:
        shift = each.shift
        if shift.id != before:
            before = shift.id
            head = f"{shift.title} · {shift.trainee} · {_('no.')} {shift.id}"
            yield on_one_line(f"{head} · {shift.scenario}, {_('seed')} {shift.seed}")
        yield on_one_line(f"  {each.remark.about}  {goods}")
        yield on_one_line(f"      {each.remark.text}")


COMMAND = Command(
    "remarks",
    N_("where trainees disagree with a debrief, for their mentor"),
    json_word,
    _run,
    "remarks",
)
