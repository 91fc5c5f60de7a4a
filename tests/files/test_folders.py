"""A mentor's folder as people leave it: found, or told how to put it right, never in the way."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profiler_sim.errors import ProblemsFound, Unreadable
from profiler_sim.files.folder_walk import walk_folder
from profiler_sim.files.kind_models import MODELS
from profiler_sim.files.kinds import KINDS, kind_and_name
from profiler_sim.files.search_path import named_file, own_files
from profiler_sim.mentor.playable import MOST_LEFT_OUT, playable, scenario_file, sound_scenario
from profiler_sim.mentor.validation import validate
from tests.repetition import first_of

SCENARIO = "scenario: {name}\ntitle: Mine\nunit: Bar\nhidden:\n  cigarettes under cover load: 2\n"
PACK = """\
pack: night
title: Night
rules:
  - id: n.1
    title: Heavy
    when: gross_kg > 20000
    points: 3
    why: An example.
    innocent: Most heavy boxes are honest.
    examples:
      match: {gross_kg: 21000}
      no match: {gross_kg: 100}
"""
METHOD = """\
method: under the spare wheel
topic: cigarettes
title: Under the spare wheel
rides on:
  anything else: 100
lies:
  deep in the load: 100
find report: ["cigarettes among {goods}"]
story: Small and often.
"""
Files = Mapping[str, str | None]
"""Text by name; None where a folder is meant."""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program takes for the mentor's."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    return tmp_path


def lay(folder: Path, files: Files) -> None:
    """Write files, and the folders above them."""
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def monday(name: str = "monday") -> str:
    """A small sound scenario."""
    return SCENARIO.format(name=name)


FOUND = [
    "monday.yaml",
    "monday.yml",
    "monday.YAML",
    "monday.YML",
    "lessons/week 1/monday.yaml",
    "packs/monday.yaml",
    "catalogue/methods/monday.yml",
    "old.yaml/monday.yaml",
    "drill.yaml",
]


@first_of("name", FOUND)
def test_a_scenario_is_found_wherever_it_lies(own: Path, name: str) -> None:
    """By what it calls itself; validate, preview, play and home have the same list."""
    lay(own, {name: monday()})

    assert scenario_file("monday") == own / name
    assert sound_scenario("monday").title == "Mine"
    assert "monday" in [each.scenario for each in playable().scenarios]
    assert not [each for each in validate([own]) if each.severity == "error"]


def test_a_scenario_is_found_by_the_name_of_its_file_too(own: Path) -> None:
    """What it calls itself comes first."""
    lay(own, {"drill.yaml": monday(), "monday.yaml": monday("tuesday")})

    assert scenario_file("drill") == own / "drill.yaml"
    assert scenario_file("monday") == own / "drill.yaml"
    assert scenario_file("tuesday") == own / "monday.yaml"


def test_a_pack_and_a_method_are_found_in_the_top_folder(own: Path) -> None:
    """The wrong folder is no reason not to read a file that says what it is."""
    lay(own, {"night.yml": PACK, "wheel.yaml": METHOD})
    lay(own, {"monday.yaml": monday() + "  under the spare wheel: 1\nrules: [night]\n"})

    assert named_file("pack", "night") == own / "night.yml"
    assert "under the spare wheel" in playable().catalogue.methods
    assert not [each for each in validate([own]) if each.severity == "error"]


RENAMED = ["monday.yaml.txt", "monday.yml.txt", "monday.yaml (1)", "monday.txt", "monday"]


@first_of("name", RENAMED)
def test_a_name_that_hides_a_file_is_told_with_a_better_one(own: Path, name: str) -> None:
    """The same everywhere; nothing passes silently, and the advice works."""
    lay(own, {name: monday()})

    (told,) = validate([own])
    (fault,) = playable().faults
    with pytest.raises(Unreadable) as refused:
        scenario_file("monday")

    assert (told.file, told.code, told.severity) == (str(own / name), "file.other_ending", "error")
    assert (fault.params["file"], refused.value.params["file"]) == (name, str(own / name))
    better = told.hint.split("“")[1].split("”")[0]
    (own / name).rename(own / better)
    assert not [each for each in validate([own]) if each.severity == "error"]
    assert sound_scenario("monday").scenario == "monday"


def test_a_file_that_is_named_outright_is_checked_whatever_it_is_called(own: Path) -> None:
    """Its ending is a doubt then, and its faults are told."""
    lay(own, {"monday.yaml.txt": monday() + "levle: basic\n"})

    told = validate([own / "monday.yaml.txt"])

    assert [(each.code, each.severity) for each in told] == [
        ("file.other_ending", "warning"),
        ("file.unknown_key_nearest", "error"),
    ]


PASSED_OVER = [
    ".#monday.yaml",
    "._monday.yaml",
    ".DS_Store",
    ".git/x.yaml",
    "monday.yaml~",
    ".monday.yaml.swp",
    "#monday.yaml#",
    "monday.yaml.bak",
    "~$monday.yaml",
    "notes.txt",
    "photo.jpg",
    "README",
]


@first_of("name", PASSED_OVER)
def test_what_editors_and_systems_leave_is_passed_over(own: Path, name: str) -> None:
    """Not a word of it, nowhere."""
    lay(own, {name: "\0\5\26 what is no text: [", "tuesday.yaml": monday("tuesday")})

    assert not validate([own])
    assert not playable().faults


def _folder(path: Path) -> None:
    path.mkdir()


def _link(path: Path) -> None:
    path.symlink_to("nowhere")


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


ODD: list[tuple[Callable[[Path], None], str]] = [
    (_folder, "file.is_folder"),
    (_link, "file.dangling"),
    (_loop, "file.dangling"),
    (_pipe, "file.not_plain"),
]


@pytest.mark.parametrize("below", ["", "packs", "catalogue", "catalogue/methods"])
@pytest.mark.parametrize(("make", "code"), ODD)
def test_an_odd_entry_is_told_in_one_line_and_the_rest_goes_on(
    own: Path, make: Callable[[Path], None], code: str, below: str
) -> None:
    """Wherever it lies, hers and the shipped ones can be played."""
    lay(own, {"monday.yaml": monday(), below or "empty": None})
    make(own / below / "odd.yaml")

    told = validate([own])

    assert [(each.file, each.code) for each in told] == [(str(own / below / "odd.yaml"), code)]
    assert {"monday", "first-watch"} <= {each.scenario for each in playable().scenarios}
    assert sound_scenario("three-pistols").scenario == "three-pistols"


def test_a_folder_that_leads_back_to_itself_is_looked_through_once(own: Path) -> None:
    """A link to the folder above."""
    lay(own, {"lessons/monday.yaml": monday()})
    (own / "lessons" / "again").symlink_to(own)

    assert [entry.path.name for entry in own_files().entries] == ["monday.yaml"]


def test_a_folder_that_vanishes_is_passed_over(tmp_path: Path) -> None:
    """While the folder above it is read."""
    assert walk_folder(tmp_path / "gone").files == []
    assert walk_folder(tmp_path / "gone").odd == []


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    """Devices never end and pipes never begin."""
    os.mkfifo(tmp_path / "pipe.yaml")

    for path in (Path("/dev/zero"), tmp_path / "pipe.yaml"):
        with pytest.raises(Unreadable) as told:
            validate([path])
        assert told.value.code == "file.not_plain"


def test_a_huge_file_is_refused_by_its_length(tmp_path: Path) -> None:
    """No more than a megabyte of it is read."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)

    (told,) = validate([path])

    assert told.code == "file.too_long"


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_no_folder(name: str) -> None:
    """It does not mean the folder one happens to be in."""
    with pytest.raises(Unreadable) as told:
        scenario_file(name)

    assert told.value.code == "file.no_name"


def test_a_folder_without_files_is_told(own: Path) -> None:
    """Nothing was checked, and nothing is said to be in order."""
    (told,) = validate([own])

    assert (told.code, told.severity) == ("file.none_here", "error")


TWICE: list[tuple[str, str, str]] = [
    ("monday.yaml", "copy.yaml", monday()),
    ("night.yaml", "packs/night.yaml", PACK),
    ("wheel.yaml", "catalogue/methods/wheel.yml", METHOD),
]


@first_of(("first", "second", "text"), TWICE)
def test_two_files_of_one_kind_with_one_name_are_both_told(
    own: Path, first: str, second: str, text: str
) -> None:
    """Each names the other; neither is used, and everything else is."""
    lay(own, {first: text, second: text, "tuesday.yaml": monday("tuesday")})

    told = [each for each in validate([own]) if each.severity == "error"]

    assert {(each.file, each.code) for each in told} == {
        (str(own / first), "file.name_twice"),
        (str(own / second), "file.name_twice"),
    }
    for each in told:
        other = second if each.file == str(own / first) else first
        assert Path(other).name in each.message
    assert {str(fault.params["file"]) for fault in playable().faults} == {first, second}
    names = [each.scenario for each in playable().scenarios]
    assert "tuesday" in names
    assert len(names) == len(set(names))


def test_one_name_in_two_lists_of_goods_is_told_at_its_lines(own: Path) -> None:
    """Also within one file."""
    goods = "commodities:\n" + "".join(f"  - {_GOODS.format(name=name)}" for name in "aba")
    lay(own, {"goods.yaml": goods})

    told = [(each.line, each.code) for each in validate([own])]

    assert told == [(2, "file.name_twice"), (4, "file.name_twice")]


_GOODS = (
    "{{commodity: {name}, hs6: 640399, wordings: [SHOES], package: CT, packages from: 100,"
    " packages to: 900, kg from: 8, kg to: 12, usd per kg from: 9, usd per kg to: 30,"
    " kg per m3: 150, box: 45R1, activity: Wholesale of shoes}}\n"
)


def test_hers_in_place_of_a_shipped_one_is_no_fault(own: Path) -> None:
    """A note at most."""
    lay(own, {"mine.yaml": monday("three-pistols")})

    assert {each.severity for each in validate([own])} <= {"note"}
    assert sound_scenario("three-pistols").title == "Mine"
    assert len([s for s in playable().scenarios if s.scenario == "three-pistols"]) == 1


def test_a_scenario_that_validate_refuses_is_not_played(own: Path) -> None:
    """The same problems, each with its place, and home leaves it out."""
    lay(own, {"monday.yaml": monday() + "  nothing of the kind: 1\n"})

    with pytest.raises(ProblemsFound) as refused:
        sound_scenario("monday")

    report = str(refused.value.params["report"])
    assert f"{own / 'monday.yaml'}:6:3: error:" in report
    assert "monday" not in [each.scenario for each in playable().scenarios]
    assert [fault.params["line"] for fault in playable().faults] == [6]


def test_a_folder_of_other_peoples_files_does_not_fill_the_screen(own: Path) -> None:
    """Of very many that are left out the first are named."""
    lay(own, {f"service-{number:03}.yaml": "services: {}\n" for number in range(60)})

    assert len(playable().left_out) == 60
    assert len(playable().faults) == MOST_LEFT_OUT
    assert "first-watch" in [each.scenario for each in playable().scenarios]


def test_kinds_are_told_by_the_keys_of_their_models() -> None:
    """The quick look and the reader agree on what a file is."""
    assert tuple(MODELS) == tuple(KINDS)
    assert kind_and_name("title: x\n\"scenario\" : 'mine' # and mine\n") == ("scenario", "mine", 2)


NAMES = st.sampled_from(
    ["a.yaml", "b.yml", "c.YAML", "d.yaml.txt", ".e.yaml", "f", "catalogue", "packs", "templates"]
)
TEXTS = st.one_of(
    st.sampled_from([monday(), monday("two"), PACK, METHOD, "", "scenario:\n", "x: [", "\ufeff"]),
    st.text(max_size=60),
)
TREES = st.recursive(
    TEXTS | st.none(), lambda inner: st.dictionaries(NAMES, inner, max_size=4), max_leaves=8
)


@pytest.mark.thorough
@given(tree=st.dictionaries(NAMES, TREES, max_size=5))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
def test_no_folder_breaks_anything(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, tree: object
) -> None:
    """Whatever lies in it: validate reports, home lists, and shipped scenarios are played."""
    folder = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("PROFILER_SIM_OWN", str(folder))
    _grow(folder, tree)

    told, known = validate([folder]), playable()

    names = [each.scenario for each in known.scenarios]
    assert len(names) == len(set(names)) >= 14
    assert "rip-on rip-off" in known.catalogue.methods
    broken = {each.file for each in told if each.severity == "error"}
    assert {each.file for each in known.left_out} <= broken


def _grow(path: Path, tree: object) -> None:
    if isinstance(tree, dict):
        path.mkdir(exist_ok=True)
        for name, inner in tree.items():
            _grow(path / name, inner)
    elif isinstance(tree, str):
        path.write_bytes(tree.encode("utf-8", "surrogatepass"))
    else:
        path.symlink_to("nowhere")
