"""Rules measured through the installed command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", "calibrate", "three-pistols", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PROFILER_SIM_DATA": str(folder)},
    )


@pytest.mark.thorough
def test_every_rule_is_counted_on_lawful_and_on_each_smuggled_kind(tmp_path: Path) -> None:
    """The agreed document; measured again, what was kept is told and is the same."""
    words = ("--pack", "cigarettes", "--count", "4000", "--json")

    first = _run(tmp_path, *words)
    kept = sorted((tmp_path / "measured").iterdir())
    again = _run(tmp_path, *words)

    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    assert json.loads(first.stdout) == json.loads(again.stdout)
    assert kept
    assert sorted((tmp_path / "measured").iterdir()) == kept
    told = json.loads(first.stdout)
    rule = next(rule for rule in told["rules"] if rule["id"] == "T01")
    assert rule["pack"] == "cigarettes"
    assert set(rule["smuggled"]) == {
        "cigarettes under cover load",
        "counterfeit in mixed load",
        "firearms in machinery",
    }
    cigarettes = rule["smuggled"]["cigarettes under cover load"]
    assert cigarettes["hits"] / cigarettes["n"] > 3 * rule["lawful"]["hits"] / rule["lawful"]["n"]
    assert set(told["auc"]) == {"cover", "rules", "documents", "full"}
    assert 0 < told["not_pointed_at"] < 1


@pytest.mark.thorough
def test_the_report_says_where_points_do_not_hold(tmp_path: Path) -> None:
    """A pack of a believer's: round values as a strong indicator."""
    pack = tmp_path / "belief.yaml"
    pack.write_text(
        "pack: belief\ntitle: Belief\nrules:\n  - id: Z01\n    title: Round value\n"
        "    when: value_round\n    points: 9\n    why: x\n    innocent: y\n    examples:\n"
        "      match: {value_round: yes}\n      no match: {value_round: no}\n",
        encoding="utf-8",
    )

    told = _run(tmp_path, "--pack", str(pack), "--count", "4000")

    assert told.returncode == 0, told.stderr
    assert "! Z01 has +9 points but says nothing here" in told.stdout


@pytest.mark.thorough
def test_a_rule_that_never_fires_shows_what_its_facts_hold(tmp_path: Path) -> None:
    """Instead of points that mean nothing, in words and in the document."""
    pack = tmp_path / "never.yaml"
    pack.write_text(
        "pack: never\ntitle: Never\nrules:\n  - id: Z02\n    title: Far too many\n"
        "    when: payment = 'cash' AND packages > 900000\n    points: 9\n    why: x\n"
        "    innocent: y\n    examples:\n      match: {payment: cash, packages: 900001}\n"
        "      no match: {payment: cash, packages: 2}\n      unknown: {payment: cash}\n",
        encoding="utf-8",
    )
    words = ("--pack", str(pack), "--count", "500")

    told = _run(tmp_path, *words)
    document = json.loads(_run(tmp_path, *words, "--json").stdout)

    assert "Z02 never fired in 500 loads." in told.stdout
    assert "`payment` is: bank transfer, letter of credit, part in cash, cash." in told.stdout
    assert "`packages` is between" in told.stdout
    assert "…" not in told.stdout
    rule = document["rules"][0]
    assert (rule["loads"], [held["fact"] for held in rule["held"]]) == (
        500,
        ["packages", "payment"],
    )
