"""Rule packs as a mentor checks them: shipped ones sound, faulty ones told whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.cargo.facts.reference import FACTS, PLACE_FACTS
from profiler_sim.errors import ProblemsFound, WrongUsage
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import pack_names, packs_by_name
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.validation import validate
from profiler_sim.rules.pack import Expected, Pack
from profiler_sim.screening.packs import prepare

ROOT = Path(__file__).parents[2]
FAULTS = ROOT / "tests" / "mentor" / "files" / "packs"
HEARSAY = ("G06", "G09", "G18", "F05", "I06", "L01", "L02")
"""Rules many believe in that say next to nothing here."""
COVER = ("C02", "C12", "E01", "G21", "M01", "T03", "T04", "W01")
"""Rules that read only what the load is and where it comes from."""


@pytest.fixture(scope="module")
def packs() -> tuple[Pack, ...]:
    """Every shipped pack."""
    return packs_by_name(pack_names())


def test_packs_are_named_as_their_files(packs: tuple[Pack, ...]) -> None:
    """A scenario names them by these names; every topic but one of general rules has one."""
    files = sorted(path.stem for path in (ROOT / "scenarios" / "packs").glob("*.yaml"))

    assert sorted(each.pack for each in packs) == files
    assert {each.topic for each in packs} - {None} == set(read_catalogue().topics)


@pytest.mark.thorough
def test_every_condition_and_example_of_the_shipped_packs_holds(packs: tuple[Pack, ...]) -> None:
    """No error and no warning, and everything can be run."""
    for pack in packs:
        ready, problems = prepare(pack, fact_columns(read_catalogue()), PLACE_FACTS)

        assert problems == []
        assert ready is not None
        assert set(ready.conditions) == {rule.id for rule in pack.rules}


@pytest.mark.thorough
def test_every_rule_shows_a_match_and_an_opposite(packs: tuple[Pack, ...]) -> None:
    """A rule on an enquiry also shows that it cannot tell before the answer is there."""
    for pack in packs:
        ready, _ = prepare(pack, fact_columns(read_catalogue()))
        assert ready is not None
        for rule in pack.rules:
            shown = {expected for _, expected, _ in rule.examples.cases()}
            asks = {FACTS[column.name].source for column in ready.conditions[rule.id].reads}
            wanted = {Expected.MATCH, Expected.NO_MATCH}
            wanted |= {Expected.UNKNOWN} if asks != {"papers"} else set()

            assert wanted <= shown, rule.id


def test_ids_are_used_once_and_most_are_those_of_the_domain(packs: tuple[Pack, ...]) -> None:
    """A trainee can look an indicator up; only local ones have an L."""
    ids = [rule.id for pack in packs for rule in pack.rules]

    assert len(ids) == len(set(ids))
    assert sum(not each.startswith("L") for each in ids) >= 120
    for pack in packs:
        for rule in pack.rules:
            known = rule.source == f"published reports and practice ({rule.id})"
            assert known or rule.id.startswith("L"), rule.id


def test_rules_that_rest_on_belief_say_so(packs: tuple[Pack, ...]) -> None:
    """They are given points, and tell to be checked."""
    rules = {rule.id: rule for pack in packs for rule in pack.rules}

    for name in HEARSAY + COVER:
        assert "Check at your own desk how often it is true." in rules[name].why, name
        assert rules[name].points >= 3, name


def test_the_readme_of_the_packs_names_every_rule(packs: tuple[Pack, ...]) -> None:
    """The table is the one of the files."""
    table = (ROOT / "scenarios" / "packs" / "README.md").read_text(encoding="utf-8")

    for pack in packs:
        row = next(line for line in table.splitlines() if line.startswith(f"| `{pack.pack}`"))
        ids = row.split("|")[2].replace("·", " ").split()
        assert sorted(ids) == sorted(rule.id for rule in pack.rules)


@pytest.mark.thorough
def test_every_fault_of_a_pack_is_told_at_its_place() -> None:
    """Line, column, caret and hint, in the order of the file, as the golden text has them."""
    told = subprocess.run(
        [sys.executable, "-m", "profiler_sim", "validate", "faults.yaml"],
        capture_output=True,
        cwd=FAULTS,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert told.returncode == 1, told.stderr
    assert told.stdout == (FAULTS / "faults.txt").read_text(encoding="utf-8")


def test_a_pack_nobody_knows_is_told_with_the_nearest() -> None:
    """A name that is no path."""
    with pytest.raises(WrongUsage) as told:
        packs_by_name(["cocain"])

    assert told.value.code == "pack.unknown_nearest"
    assert told.value.params["nearest"] == "cocaine"


def test_a_file_that_is_no_pack_is_refused(tmp_path: Path) -> None:
    """A scenario is not a pack, and a broken file is neither."""
    broken = tmp_path / "mine.yaml"
    broken.write_text("pack: mine\ntitle: Mine\nrulse: []\n", encoding="utf-8")

    for path, code in (
        (ROOT / "scenarios" / "three-pistols.yaml", "pack.none"),
        (broken, "file.broken"),
    ):
        with pytest.raises(ProblemsFound) as told:
            packs_by_name([str(path)])
        assert told.value.code == code


def test_a_pack_named_twice_is_read_once() -> None:
    """Its rules must not count double."""
    assert [pack.pack for pack in packs_by_name(["core", "firearms", "core"])] == [
        "core",
        "firearms",
    ]


STYLES = {
    "plain": "when: description <> 'čaj' AND packges > 3",
    "single quotes": "when: 'description <> ''čaj'' AND packges > 3'",
    "double quotes": "when: \"description <> 'čaj' AND packges > 3\"",
    "a block": "when: |\n      description <> 'čaj'\n      AND packges > 3",
    "a folded block": "when: >-\n      description <> 'čaj'\n      AND packges > 3",
    "plain over two lines": "when: description <> 'čaj'\n      AND packges > 3",
}


@pytest.mark.parametrize("when", STYLES.values(), ids=list(STYLES))
def test_a_fault_is_pointed_at_however_the_condition_is_written(tmp_path: Path, when: str) -> None:
    """Line and column are those of the wrong word in the file."""
    file = tmp_path / "mine.yaml"
    rule = f"  - id: Q1\n    title: t\n    {when}\n    points: 1\n    why: w\n    innocent: i\n"
    file.write_text(f"pack: mine\ntitle: Mine\nrules:\n{rule}", encoding="utf-8")

    fault = next(d for d in validate([file]) if d.severity == "error")

    line = file.read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert fault.code == "condition.unknown_near"
    assert line[fault.column - 1 :].startswith("packges > 3")
