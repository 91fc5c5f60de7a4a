"""Shipped files and files with faults, checked by the command a mentor uses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.mentor.validation import validate

ROOT = Path(__file__).parents[2]


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.slow
def test_every_shipped_file_is_clean() -> None:
    """Nothing ships with a problem; ``.ci/run`` validates the shipped files as well."""
    told = _run("validate", str(ROOT / "scenarios"), "--json")

    assert (told.returncode, json.loads(told.stdout)) == (0, {"problems": []}), told.stderr


@pytest.mark.thorough
def test_what_is_in_order_is_said_to_be() -> None:
    """In one line, with the number of files; a scenario or a pack by its name, as for preview."""
    for names, line in (
        (["three-pistols"], "1 file, no problems.\n"),
        (["three-pistols", "core"], "2 files, no problems.\n"),
        ([str(ROOT / "scenarios" / "first-watch.yaml")], "1 file, no problems.\n"),
    ):
        told = _run("validate", *names)
        assert (told.returncode, told.stdout) == (0, line), told.stderr
    nobody = _run("validate", "nobody-knows-this")
    assert nobody.returncode != 0
    assert "no problems" not in nobody.stdout


@pytest.mark.thorough
def test_a_file_with_warnings_alone_is_said_to_be_ready(tmp_path: Path) -> None:
    """With their number; nothing is added where there are errors."""
    file = tmp_path / "loud.yaml"
    text = (
        "scenario: loud\ntitle: Monday #1\nunit: Bar\nhidden: {cigarettes under cover load: 2}\n"
    )
    file.write_text(text, encoding="utf-8")

    told = _run("validate", str(file))

    assert told.returncode == 0
    assert told.stdout.endswith("\n1 file, no errors, 1 warning: ready to use.\n")
    file.write_text(text.replace("Bar", "Tartu"), encoding="utf-8")
    assert "ready to use" not in _run("validate", str(file)).stdout


def test_goods_of_the_usual_traffic_that_say_much_are_a_note(tmp_path: Path) -> None:
    """Only ports that the author chose are hers to change."""
    file = tmp_path / "durres.yaml"
    text = "scenario: durres\ntitle: D\nunit: Durrës\nhidden:\n  wildlife under cover load: 2\n"
    text += "  cigarettes under cover load: 2\n"
    chosen = text + "traffic: {from: {Mersin: 1, Guayaquil: 1, Shanghai: 9, Valencia: 3}}\n"
    found = {}
    for name, each in (("usual", text), ("chosen", chosen)):
        file.write_text(each, encoding="utf-8")
        found[name] = {d.severity for d in validate([file]) if d.code == "scenario.loud_cover"}

    assert found == {"usual": {"note"}, "chosen": {"warning"}}


def test_every_fault_of_a_file_is_told_at_its_place(tmp_path: Path) -> None:
    """Line and column from 1, and the nearest known name."""
    file = tmp_path / "mine.yaml"
    file.write_text(
        "scenario: mine\ntitle: Mine\nunit: Baar\nlevle: basic\nhidden:\n  rip-on ripoff: two\n",
        encoding="utf-8",
    )

    told = _run("validate", str(file))

    assert told.returncode == 1
    assert f"{file}:4:1: error: “levle” is not known here" in told.stdout
    assert "Did you mean “level”?" in told.stdout
    assert f"{file}:6:18: error: “two” is not a number" in told.stdout


def test_a_misspelt_method_is_told_with_the_nearest(tmp_path: Path) -> None:
    """Form first, then what the catalogue knows."""
    file = tmp_path / "mine.yaml"
    file.write_text(
        "scenario: mine\ntitle: Mine\nunit: Bar\nhidden:\n  rip-on ripoff: 2\n", encoding="utf-8"
    )

    told = _run("validate", str(file))

    assert f"{file}:5:3: error: nothing is called “rip-on ripoff” here" in told.stdout
    assert "Did you mean “rip-on rip-off”?" in told.stdout


@pytest.mark.thorough
def test_generated_papers_hold_no_truth(tmp_path: Path) -> None:
    """The truth goes only into its own file, a line each, and again the same bytes."""
    files = [tmp_path / name for name in ("a.jsonl", "truth.jsonl", "b.jsonl")]
    words = ("generate", "three-pistols", "--count", "300", "--seed", "5", "--to")

    first = _run(*words, str(files[0]), "--truth", str(files[1]))
    again = _run(*words, str(files[2]))

    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    assert files[0].read_bytes() == files[2].read_bytes()
    truth = [json.loads(line) for line in files[1].read_text(encoding="utf-8").splitlines()]
    papers = files[0].read_text(encoding="utf-8")
    assert len(truth) == len(papers.splitlines()) == 300
    assert any(line["smuggled"] for line in truth)
    assert "firearms" not in papers
    assert "smuggled" not in papers
