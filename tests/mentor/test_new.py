"""Files a mentor begins with: commented, sound, in their place, and never over one of hers."""

import io
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.catalogue.units import Unit
from profiler_sim.cli.main import run
from profiler_sim.errors import WrongUsage
from profiler_sim.files.authored_files import read_file, read_scenario
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.catalogue_tables import READINGS, read_readings
from profiler_sim.files.templates import fill_template, switched_on, template, yaml_scalar
from profiler_sim.mentor.listings.listing import list_names
from profiler_sim.mentor.new_files import NEW_KINDS, plan_file, plan_port, write_planned
from profiler_sim.mentor.scenario_wizard import methods_at, units_on_offer, usual_outline
from profiler_sim.mentor.schema import refresh_schemas
from profiler_sim.mentor.validation import validate
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.functions import FUNCTIONS
from profiler_sim.rules.pack import Examples, Pack, Rule
from profiler_sim.scenario.model import (
    AuthoredCase,
    Budget,
    Clue,
    GuideStep,
    Hides,
    Message,
    Scenario,
    Traffic,
)
from tests.repetition import first_of

_PLACES = {
    "scenario": "monday-at-bar.yaml",
    "pack": "packs/monday-at-bar.yaml",
    "method": "catalogue/methods/monday-at-bar.yaml",
    "unit": "catalogue/units/monday-at-bar.yaml",
    "sign": "catalogue/signs/monday-at-bar.yaml",
    "commodity": "catalogue/goods/monday-at-bar.yaml",
    "place": "catalogue/hiding-places/monday-at-bar.yaml",
}
_SAMPLES = {
    "scenario": ("three-pistols", "tirana-night-flight"),
    "pack": ("core", "small-parcels"),
    "method": ("rip-on rip-off", "fake medicines and protective equipment"),
    "unit": ("Bar", "BiH post"),
    "sign": ("seal history", "consignee's past"),
    "commodity": ("bananas", "air: vehicle parts", "T-shirts"),
    "place": ("floor", "in the lorry load"),
    "enquiry": ("registry", "scan"),
    "examination": ("dog", "CO2 probe and opening"),
}
"""Names that ship, of every kind a few; ``slow`` tries all of them."""
_OTHERS = (
    "=",
    "<>",
    "<=",
    ">=",
    "AND",
    "OR",
    "NOT",
    "BETWEEN",
    "NULL",
    "DISTINCT",
    "COALESCE",
    "DATE",
)
_MODELS = (Scenario, Message, Traffic, Budget, AuthoredCase, Hides, Clue, GuideStep)


class Keyboard(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self) -> bool:
        """Say that a person is there."""
        return True


REFRESHED = "profiler_sim.mentor.new_files.refresh_schemas"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the mentor's folder will be, once something is written into it.

    Schemas take a second each time, and have a test here and tests of their own.
    """
    monkeypatch.setattr(REFRESHED, lambda _top: [])
    folder = tmp_path / "her cases"
    monkeypatch.setenv("PROFILER_SIM_OWN", str(folder))
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return folder


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))


@first_of("kind", _PLACES)
def test_a_new_file_lies_in_its_place_and_is_sound(
    kind: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder is made, its path is told, and there is nothing to complain about."""
    code = run(["new", kind, "Monday at Bar"])

    path = own / _PLACES[kind]
    first, *after = capsys.readouterr().out.splitlines()
    assert (code, first) == (0, f"written: {path}")
    assert after[0].split()[2] == "validate"
    assert len(after) == 2
    assert validate([path]) == []


@first_of("kind", _PLACES)
def test_another_folder_may_be_named(kind: str, own: Path, tmp_path: Path) -> None:
    """Then nothing is written into her own."""
    run(["new", kind, "monday-at-bar", "--to", str(tmp_path / "class" / "june")])

    assert (tmp_path / "class" / "june" / "monday-at-bar.yaml").is_file()
    assert not own.exists()


@pytest.mark.parametrize("kind", _PLACES)
def test_a_file_that_is_there_stays_as_it_is(
    kind: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence, exit code 2, and not a byte changed."""
    path = own / _PLACES[kind]
    path.parent.mkdir(parents=True)
    path.write_text("her work of a week\n", encoding="utf-8")

    code = run(["new", kind, "monday-at-bar"])

    assert (code, path.read_text(encoding="utf-8")) == (2, "her work of a week\n")
    told = capsys.readouterr()
    assert (told.out, str(path) in told.err) == ("", True)


@pytest.mark.parametrize("name", ["../three", "a/b", "", ".hidden", "a" * 61, "x\ny", "C:x", "-a"])
def test_a_name_that_is_none_writes_nothing(
    name: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No path, no control character, nothing that begins like an option."""
    words = ["new", "scenario", "--", name]

    assert run(words) == 2
    assert "cannot be called" in capsys.readouterr().err
    assert not own.exists()


@pytest.mark.thorough
def test_a_place_that_takes_no_file_is_told(own: Path) -> None:
    """A file stands where the folder should be."""
    own.write_text("no folder", encoding="utf-8")

    told = _run("new", "scenario", "monday")

    assert (told.returncode, "Traceback" in told.stderr) == (2, False)
    assert "cannot be written" in told.stderr


@pytest.mark.thorough
def test_enter_five_times_is_the_same_as_no_terminal(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every question has an answer ready."""
    run(["new", "scenario", "unasked"])
    _typing(monkeypatch, "", "", "", "", "")
    run(["new", "scenario", "asked"])

    asked, unasked = ((own / f"{name}.yaml").read_text("utf-8") for name in ("asked", "unasked"))
    assert asked == unasked.replace("unasked", "asked").replace("Unasked", "Asked")


@pytest.mark.thorough
def test_the_answers_stand_in_the_file(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unit, level, what is hidden, how many, and what may be spent."""
    unit = units_on_offer().index("Durrës") + 1
    names = [method.method for method in methods_at("Durrës")]
    wanted = ("cigarettes under cover load", "firearms in machinery")
    hidden = [names.index(each) + 1 for each in wanted]
    _typing(monkeypatch, f"{unit}", "3", f"{hidden[0]}, {hidden[1]}", "60", "6 240")

    run(["new", "scenario", "asked"])

    made = read_scenario(own / "asked.yaml")
    assert (made.unit, made.level.value) == ("Durrës", "advanced")
    assert made.hidden == dict.fromkeys(wanted, 3)
    assert made.traffic.consignments == 60
    assert (made.budget.searches, made.budget.desk_minutes) == (6, 240)
    assert made.rules[0] == "core"
    assert {"cigarettes", "firearms"} <= set(made.rules)
    assert [each for each in validate([own / "asked.yaml"]) if each.severity != "note"] == []


@pytest.mark.thorough
@first_of("unit", ["Durrës", "durres", " DURRËS "])
def test_names_are_answers_too(own: Path, monkeypatch: pytest.MonkeyPatch, unit: str) -> None:
    """Without marks and capitals; several with commas between them."""
    hidden = "Waste declared as product, rip-on rip-off"
    _typing(monkeypatch, unit, "Advanced", hidden, "", "")

    run(["new", "scenario", "asked"])

    made = read_scenario(own / "asked.yaml")
    assert (made.unit, made.level.value) == ("Durrës", "advanced")
    assert list(made.hidden) == ["waste declared as product", "rip-on rip-off"]


def test_what_cannot_be_read_is_asked_again(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No unit 99, no two levels, no word for a number, no more searches than loads."""
    _typing(monkeypatch, "99", "Bari", "", "1 2", "", "", "many", "0", "20", "21 60", "2", "2 60")

    run(["new", "scenario", "asked"])

    assert capsys.readouterr().out.count("   Type ") == 7
    made = read_scenario(own / "asked.yaml")
    assert (made.traffic.consignments, made.budget.searches) == (20, 2)


def test_an_input_that_ends_takes_what_is_usual(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-D after the first question leaves the others as they were."""
    _typing(monkeypatch, "")

    assert run(["new", "scenario", "asked"]) == 0
    assert read_scenario(own / "asked.yaml").unit == usual_outline().unit


@pytest.mark.thorough
def test_the_files_are_used_together(own: Path, tmp_path: Path) -> None:
    """A scenario hides by the new method and its indicators are the new pack's."""
    for kind, name in (
        ("method", "under-the-floor"),
        ("pack", "night-desk"),
        ("scenario", "ours"),
    ):
        assert _run("new", kind, name).returncode == 0
    path = own / "ours.yaml"
    text = fill_template(
        path.read_text("utf-8"),
        {("hidden",): {"under the floor": "3"}, ("rules",): ("core", "night-desk")},
    )
    path.write_text(text, encoding="utf-8")

    told = [_run("validate", str(own)), _run("simulate", "ours", "--shifts", "20")]

    assert [each.returncode for each in told] == [0, 0], told
    assert told[0].stdout == "3 files, no problems.\n"
    papers = str(tmp_path / "papers.jsonl")
    _run("generate", "ours", "--count", "200", "--to", papers)
    assert "night-desk.1" in _run("screen", papers, "--pack", "night-desk", "--json").stdout


@pytest.mark.thorough
@first_of(
    ("kind", "name"),
    [("method", "rip-on rip-off"), ("pack", "core"), ("scenario", "three-pistols")],
)
def test_under_a_shipped_name_she_begins_with_a_copy(kind: str, name: str, own: Path) -> None:
    """Which then stands in its place, and is said to."""
    told = _run("new", kind, name)

    (path,) = own.rglob("*.yaml")
    shipped_file = Path(__file__).parents[2] / "scenarios" / path.relative_to(own)
    lines = iter(path.read_text("utf-8").splitlines())
    assert all(line in lines for line in shipped_file.read_text("utf-8").splitlines())
    assert read_file(path)[0] == read_file(shipped_file)[0]
    assert "takes its place" in told.stdout


_BATCH = 10
"""Names of which one folder has copies: every step reads all that is there."""


def _copies(kind: str, names: Iterable[str]) -> Iterator[str]:
    """Copy entries of a kind, each under its own name and under a new one; name the faults."""
    for name in names:
        for words in ((name,), (f"my {name}"[:50], "--from", name)):
            if run(["new", kind, *words]) != 0 and not (
                NEW_KINDS[kind].is_fixed and "--from" in words
            ):
                yield f"{kind} {words}"


@pytest.mark.thorough
def test_copies_of_what_ships_are_sound(own: Path) -> None:
    """Whatever its kind and transport, under its own name and under a new one."""
    faults = [*(f for kind, names in _SAMPLES.items() for f in _copies(kind, names))]

    assert faults == []
    assert _doubts(own) == []


def _doubts(own: Path) -> list[str]:
    """Whatever is more than a note."""
    return [f"{x.file}: {x.message}" for x in validate([own]) if x.severity != "note"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", _SAMPLES)
def test_a_copy_of_everything_that_ships_is_sound(
    kind: str, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every name of every kind, a few in a folder; schemas have tests of their own."""
    names = [entry.name for entry in list_names(NEW_KINDS[kind].listing).entries]
    faults: list[str] = []
    for start in range(0, len(names), _BATCH):
        folder = own / f"{start}"
        monkeypatch.setenv("PROFILER_SIM_OWN", str(folder))
        faults += [*_copies(kind, names[start : start + _BATCH]), *_doubts(folder)]

    assert faults == []


def test_a_copy_under_a_new_name_says_it_everywhere(own: Path) -> None:
    """Name, title and the ids of rules; nothing else is changed."""
    run(["new", "scenario", "x", "--from", "three-pistols"])
    run(["new", "pack", "night", "--from", "core"])
    run(["new", "unit", "Ulcinj", "--from", "Bar"])

    made = read_scenario(own / "x.yaml")
    assert (made.scenario, made.title) == ("x", "X")
    assert made.hidden == read_scenario(_shipped("three-pistols.yaml")).hidden
    pack, core = read_file(own / "packs/night.yaml")[0], read_file(_shipped("packs/core.yaml"))[0]
    assert isinstance(pack, Pack)
    assert isinstance(core, Pack)
    assert (pack.pack, pack.rules[1].id, len(pack.rules)) == ("night", "night.2", len(core.rules))
    unit = read_file(own / "catalogue/units/ulcinj.yaml")[0]
    assert isinstance(unit, Unit)
    assert (unit.unit, unit.title) == ("Ulcinj", "Port of Ulcinj")


def _shipped(name: str) -> Path:
    return Path(__file__).parents[2] / "scenarios" / name


def test_a_copied_method_is_read_on_scans_like_its_origin(own: Path) -> None:
    """What hides looks the same, so the reference reader says the same of it."""
    run(["new", "method", "rip-on at night", "--from", "rip-on rip-off"])

    rows = read_readings(own / "catalogue" / READINGS)[0]
    shipped_rows = read_readings(_shipped(f"catalogue/{READINGS}"))[0]
    wanted = [row for row in shipped_rows if row.key[0] == "rip-on rip-off"]
    assert [row.key for row in rows] == [("rip-on at night", row.key[1]) for row in wanted]
    assert [row.shares for row in rows] == [row.shares for row in wanted]


@first_of(
    ("words", "said"),
    [
        (("commodity", "x", "--from", "banana"), "“bananas”"),
        (("enquiry", "crystal ball"), "profiler-sim list enquiries"),
        (("port", "x", "--from", "Bart"), "“Bar"),
        (("sign", "x", "--from", "horoscope"), "profiler-sim list signs"),
    ],
)
def test_what_nobody_knows_cannot_be_copied(
    words: tuple[str, ...], said: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nearest name is told, and where all of them stand."""
    assert run(["new", *words]) == 2
    assert said in capsys.readouterr().err
    assert not own.exists()


def test_a_name_that_is_hers_already_is_not_written_twice(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Even where it stands in a file of another name."""
    (own / "catalogue").mkdir(parents=True)
    (own / "catalogue" / "fruit.yaml").write_text(
        template("commodity").read_text("utf-8").replace("my goods", "bananas"), encoding="utf-8"
    )

    assert run(["new", "commodity", "bananas"]) == 2
    assert "fruit.yaml" in capsys.readouterr().err


def test_a_port_is_a_row_of_her_table(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A copy under its own code, a new one with a code of its own; a place may be a port too."""
    codes = [run(["new", *words]) for words in (("port", "Mersin"), ("place", "Gioia Tauro"))]
    codes += [run(["new", "port", "Ulcinj", "--from", "Bar"])]

    rows = (own / "catalogue" / "places.csv").read_text("utf-8").splitlines()
    assert codes == [0, 0, 0]
    assert [row.split(",")[:3] for row in rows[1:]] == [
        ["TRMER", "TRMER", "Mersin"],
        ["ITGIT", "ITGIT", "Gioia Tauro"],
        ["MEULC", "MEULC", "Ulcinj"],
    ]
    assert "MEULC" in read_catalogue().places
    assert run(["new", "port", "TRMER"]) == 2
    capsys.readouterr()


@pytest.mark.thorough
def test_a_new_file_leads_an_editor_to_its_schema(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a way that holds when the folder is moved; the last of them brings all schemas."""
    *first_kinds, last = _PLACES
    for kind in first_kinds:
        run(["new", kind, "Monday at Bar"])
    monkeypatch.setattr(REFRESHED, refresh_schemas)
    run(["new", last, "Monday at Bar"])

    for kind, place in _PLACES.items():
        first = (own / place).read_text("utf-8").splitlines()[0]
        line, way = first.split("=", 1)
        assert line == "# yaml-language-server: $schema"
        assert not Path(way).is_absolute()
        assert ((own / place).parent / way).resolve().is_file(), kind


def test_an_id_that_begins_a_pack_is_of_that_pack_alone(own: Path) -> None:
    """Two new packs can run side by side, and whatever they are called their ids hold."""
    for name in ("night desk", "Šest mora", "2026"):
        run(["new", "pack", name])

    files = sorted((own / "packs").glob("*.yaml"))
    ids = [rule for file in files for rule in re.findall(r"- id: (\S+)", file.read_text("utf-8"))]
    assert (validate(files), len(ids), len(set(ids))) == ([], 6, 6)


@pytest.mark.thorough
def test_an_outline_for_every_unit_is_sound(tmp_path: Path) -> None:
    """Wherever she works, five times Enter makes a scenario with nothing to complain about."""
    told = {}
    for number, unit in enumerate(units_on_offer()):
        wanted = plan_file("scenario", f"unit {number}", tmp_path)
        write_planned(wanted, usual_outline(unit))
        told[unit] = [each.message for each in validate([wanted.path])]

    assert told == {unit: [] for unit in told}


@pytest.mark.thorough
def test_what_is_switched_off_fits_every_unit(tmp_path: Path) -> None:
    """Without its # every line of the file can be used, and the case stands where it teaches."""
    for number, unit in enumerate(units_on_offer()):
        wanted = plan_file("scenario", f"unit {number}", tmp_path)
        write_planned(wanted, usual_outline(unit))
        text = switched_on(wanted.path.read_text("utf-8"))
        wanted.path.write_text(text, encoding="utf-8")

        found = validate([wanted.path])
        assert [each.message for each in found if each.severity == "error"] == [], unit
        if number == 0:
            codes = [each.code for each in found]
            assert codes == ["case.not_scored", "case.stands", "file.empty_key"]
            assert "papers:" in found[-1].message  # only an import fills them


def _keys(models: tuple[type[BaseModel], ...]) -> Iterator[str]:
    for model in models:
        yield from (field.alias or name for name, field in model.model_fields.items())


@pytest.mark.parametrize(
    ("kind", "models"), [("scenario", _MODELS), ("pack", (Pack, Rule, Examples))]
)
def test_every_key_has_its_note(kind: str, models: tuple[type[BaseModel], ...]) -> None:
    """Whatever a file may hold stands in the template, with a sentence above it."""
    lines = template(kind).read_text("utf-8").splitlines()
    for key in _keys(models):
        wanted = re.compile(rf"#?\s*(- )?{re.escape(key)}:( |$)")
        found = [at for at, line in enumerate(lines) if wanted.match(line)]
        assert any(re.match(r"\s*## \S", lines[at - 1]) for at in found), key


def _table() -> list[str]:
    """The conditions of the pack's table of operators, and what stands before them."""
    lines = template("pack").read_text("utf-8").splitlines()
    return [line[5:] for line in lines if line.startswith("##   ")]


def test_the_pack_shows_every_operator() -> None:
    """Everything a condition may call is named, and so is every comparison."""
    shown = " ".join(_table()).upper()
    missing = [name for name in (*FUNCTIONS, *_OTHERS) if name.upper() not in shown]

    assert missing == []


def test_the_conditions_beside_the_operators_hold() -> None:
    """Each can be copied into a rule as it stands."""
    columns = [entry.column for entry in FACTS.values()]
    conditions = [re.split(r"\s{2,}", line.strip())[-1] for line in _table()]

    told = [
        check_condition(each, columns, {"far_hubs": ("AEJEA", "SGSIN")}) for each in conditions
    ]
    faults = [
        c
        for c, found in zip(conditions, told, strict=True)
        if not isinstance(found, CheckedCondition)
    ]
    assert faults == []
    assert len(conditions) > 15


@pytest.mark.parametrize(
    "text",
    ["Bar", "Durrës", "rip-on rip-off", "no: yes", "- a", "", "a, b", "#1", "##", "it's", "a "],
)
def test_any_text_comes_back_as_it_was_put(text: str) -> None:
    """In a line, in brackets and as a key, and the rest of the file stays."""
    before = "a: x # why\n#b: [y]\nc:\n  k: 1\n  l: 2\nd: z\n"

    after = fill_template(before, {("a",): text, ("b",): (text, "y"), ("c",): {text: "3"}})

    shown = yaml_scalar(text)
    assert after == f"a: {shown} # why\n#b: [{shown}, y]\nc:\n  {shown}: 3\nd: z\n"
    assert shown == text or shown.startswith('"')


def test_a_key_that_is_not_there_takes_nothing() -> None:
    """A template that has lost a line is our fault, and told at once."""
    with pytest.raises(KeyError):
        fill_template("a: x\n", {("b",): "y"})


def test_a_port_without_a_name_is_refused() -> None:
    """It would take the code of another one."""
    with pytest.raises(WrongUsage) as refused:
        plan_port(" ")

    assert refused.value.code == "new.name"
