"""What ``validate`` says of texts of finds that cannot fit, with hints that work."""

from pathlib import Path

import pytest

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.mentor.validation import validate

METHOD = """\
method: under the spare wheel
topic: cigarettes
title: Under the spare wheel
modes: [sea]
rides on:
  bananas: 40
  furniture: 60
lies:
  deep in the load: 50
  floor: 50
on the scan:
  stuff: organic
  kg per m3: 210
  litres from: 100
  litres to: 200
things found:
  packs: {kg each: 0.025}
find report:
  - text: "{packs} of cigarettes among {goods}"
    lies in: [deep in the load]
  - text: "{weight} of cigarettes under the floor"
    lies in: [floor]
story: Small and often.
"""
FIRST = """  - text: "{packs} of cigarettes among {goods}"
    lies in: [deep in the load]
"""


def _told(tmp_path: Path, old: str, new: str) -> list[Diagnostic]:
    assert old in METHOD
    path = tmp_path / "wheel.yaml"
    path.write_text(METHOD.replace(old, new), encoding="utf-8")
    return [each for each in validate([path]) if each.severity != "note"]


def test_texts_that_fit_are_not_remarked_on(tmp_path: Path) -> None:
    """Every place with all goods has a text, and no number is fixed."""
    assert _told(tmp_path, "", "") == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("{packs} of", "{packets} of", "content.unknown_nearest", 19),
        ("lies in: [floor]", "lies in: [roof]", "content.unknown", 22),
        ("lies in: [floor]", "in goods: [banana]", "content.unknown_nearest", 22),
        ("kg each: 0.025", "kg each: 0.025, from: 90000", "find.too_much", 19),
        (FIRST, "", "find.no_text", 9),
        ("{packs} of cigarettes", "20 packs of cigarettes", "find.fixed_number", 19),
        ("{packs} of cigarettes", "twenty packs of cigarettes", "find.fixed_number", 19),
        (FIRST, '  - "{weight} of cigarettes under the floor"\n', "find.other_place", 19),
        (FIRST, FIRST.replace("{goods}", "the bananas"), "find.other_goods", 19),
        (FIRST, FIRST + "    in goods: [wine]\n", "find.meets_nothing", 19),
        ("{weight} of", "{declared value} of {packages},", "find.not_there", 21),
    ],
)
def test_a_text_that_cannot_fit_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    """Unknown words and names, impossible quantities, other places and goods, and gaps."""
    told = {(each.code, each.line) for each in _told(tmp_path, old, new)}

    assert (code, line) in told


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ((FIRST, ""), (FIRST, '  - text: "{weight}, {goods}"\n    lies in: [deep in the load]\n')),
        (
            (FIRST, '  - "{weight} of cigarettes under the floor"\n' + FIRST),
            (FIRST, FIRST + '  - {text: "{weight} under the floor", lies in: [floor]}\n'),
        ),
        (
            (FIRST, FIRST.replace("{goods}", "the bananas") + FIRST),
            (FIRST, FIRST.replace("{goods}", "the bananas") + "    in goods: [bananas]\n" + FIRST),
        ),
        (
            ("{packs} of cigarettes", "20 packs of cigarettes"),
            ("{packs} of cigarettes", "{weight} of cigarettes"),
        ),
    ],
)
def test_following_the_hint_mends_it(
    tmp_path: Path, wrong: tuple[str, str], right: tuple[str, str]
) -> None:
    """The hint names what to write: a text for the place, a binding, a word in braces."""
    assert _told(tmp_path, *wrong) != []
    assert _told(tmp_path, *right) == []


def test_a_method_without_an_amount_has_texts_without_numbers(tmp_path: Path) -> None:
    """Nothing on the scan: the words in braces for weights stay empty, and it says why."""
    scan = METHOD[METHOD.index("on the scan:") : METHOD.index("things found:")]

    told = {each.code for each in _told(tmp_path, scan, "")}

    assert "find.no_amount" in told
