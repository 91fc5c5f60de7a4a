"""A mentor's own folder: found, in place of what ships under that name, never in the way."""

from pathlib import Path

import pytest

from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import named_scenario, shipped
from profiler_sim.files.packs import named_packs
from profiler_sim.files.scenarios import faulty, scenarios

SCENARIO = "scenario: mine\ntitle: Mine\nunit: Bar\nhidden:\n  rip-on rip-off: 2\n"
METHOD = """\
method: under the spare wheel
topic: cigarettes
title: Under the spare wheel
rides on:
  anything else: 100
lies:
  deep in the load: 100
told: [twenty cartons of cigarettes]
story: Small and often.
"""
PACK = """\
pack: mine
title: Mine
rules:
  - id: Z01
    title: Heavy
    when: gross_kg > 20000
    points: 3
    why: An example.
    innocent: Most heavy boxes are honest.
    examples:
      match: {gross_kg: 21000}
      no match: {gross_kg: 100}
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program takes for the mentor's."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    (tmp_path / "catalogue" / "methods").mkdir(parents=True)
    (tmp_path / "packs").mkdir()
    return tmp_path


def test_a_scenario_of_hers_is_listed_and_found_by_name(own: Path) -> None:
    """As if it had shipped."""
    (own / "mine.yaml").write_text(SCENARIO, encoding="utf-8")

    assert "mine" in [each.scenario for each in scenarios()]
    assert named_scenario("mine").title == "Mine"


def test_a_scenario_of_hers_stands_in_place_of_a_shipped_one(own: Path) -> None:
    """Under the same name hers is played."""
    (own / "three-pistols.yaml").write_text(
        SCENARIO.replace("scenario: mine", "scenario: three-pistols"), encoding="utf-8"
    )

    assert named_scenario("three-pistols").title == "Mine"
    assert [each.title for each in scenarios()].count("Three pistols") == 0


def test_methods_and_packs_of_hers_join_the_shipped_ones(own: Path) -> None:
    """Beside them, not instead of them."""
    (own / "catalogue" / "methods" / "wheel.yaml").write_text(METHOD, encoding="utf-8")
    (own / "packs" / "mine.yaml").write_text(PACK, encoding="utf-8")

    assert {"under the spare wheel", "rip-on rip-off"} <= set(shipped().methods)
    assert [pack.title for pack in named_packs(["mine"])] == ["Mine"]


SIGN = """\
sign: booking
title: How early the space was booked
modes: [sea]
boxes: [booking]
values:
  in good time: {lawful: 90, when: booking_days >= 7}
  at the last minute:
    lawful: 10
    when: booking_days < 7
    written by: {effect: book, from: 1, to: 3}
innocent: Cargo left behind by another ship is booked anew.
"""


@pytest.mark.parametrize("listed", [False, True])
def test_a_sign_of_hers_stands_in_place_of_a_shipped_one(own: Path, *, listed: bool) -> None:
    """Alone in a file or in a list of signs, with the numbers of her own port."""
    before = shipped()
    text = "signs:\n" + "".join(f"    {x}\n" for x in SIGN.splitlines()) if listed else SIGN
    text = text.replace("    sign:", "  - sign:", 1) if listed else text
    (own / "catalogue" / "mine.yaml").write_text(text, encoding="utf-8")

    after = shipped()

    assert after.signs["booking"].values["at the last minute"].lawful == 10
    assert set(after.signs) == set(before.signs)


def test_a_faulty_file_of_hers_takes_no_other_with_it(own: Path) -> None:
    """The others can be played, and the fault is told with its place."""
    (own / "broken.yaml").write_text("scenario: broken\nlevle: basic\n", encoding="utf-8")

    assert "first-watch" in [each.scenario for each in scenarios()]
    (fault,) = faulty()
    assert isinstance(fault, ProblemsFound)
    assert str(fault.params["file"]).endswith("broken.yaml")
