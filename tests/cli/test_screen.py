"""The command ``screen``, as a script and as a mentor meet it."""

import contextlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.cli.main import run
from profiler_sim.errors import Unreadable
from profiler_sim.mentor.screen import screen_file
from tests.repetition import first_of

PACKS = ("core", "cocaine", "cigarettes", "firearms", "counterfeit", "medicines", "waste")


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        code = run(words)
    return subprocess.CompletedProcess(words, code, out.getvalue(), errors.getvalue())


def _generated(file: Path, count: int = 40) -> Path:
    told = _run(
        "generate", "three-pistols", "--count", str(count), "--seed", "3", "--to", str(file)
    )
    assert told.returncode == 0, told.stderr
    return file


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty consignments as whole papers."""
    return _generated(tmp_path_factory.mktemp("screen") / "papers.jsonl")


def test_the_document_has_the_agreed_shape(papers: Path) -> None:
    """Every consignment once, highest score first, rules by their ids."""
    told = _run("screen", str(papers), "--pack", "core", "--pack", "cigarettes", "--json")

    found = json.loads(told.stdout)["consignments"]
    scores = [one["score"] for one in found]
    assert told.returncode == 0
    assert sorted(one["id"] for one in found) == [f"{n:03}" for n in range(1, 41)]
    assert scores == sorted(scores, reverse=True)
    assert all(set(one) == {"id", "score", "hits", "unknown"} for one in found)
    assert {"G02", "G04"} <= set(found[0]["unknown"]), "no enquiry has been made"
    assert any(one["hits"] for one in found)


@pytest.mark.thorough
def test_papers_and_their_facts_are_screened_alike(papers: Path, tmp_path: Path) -> None:
    """A file of facts made from the same seed says exactly what the papers say."""
    facts = _generated(tmp_path / "facts.csv")

    by_papers = _run("screen", str(papers), "--pack", *PACKS, "--json")
    by_facts = _run("screen", str(facts), "--pack", *PACKS, "--json")

    assert (by_papers.returncode, by_facts.returncode) == (0, 0), by_facts.stderr
    assert by_papers.stdout == by_facts.stdout


def test_a_person_reads_titles_and_points(papers: Path) -> None:
    """The rule's own words stand beside its points."""
    told = _run("screen", str(papers), "--pack", "core")

    assert "+4  Free e-mail address" in told.stdout
    assert "rules cannot tell yet: G02, G03" in told.stdout


def _with(papers: Path, file: Path, line: int, text: str | bytes) -> Path:
    rows = papers.read_bytes().splitlines()
    rows[line - 1] = text.encode() if isinstance(text, str) else text
    file.write_bytes(b"\n".join(rows) + b"\n")
    return file


BROKEN = {
    "no JSON": ("{", "this line is not a consignment"),
    "another thing": ("[1, 2]", "this line is not a consignment"),
    "half a pair of surrogates": ('{"id": "\\ud800"}', "this line is not a consignment"),
    "not UTF-8": (b'{"id": "\xff"}', "this line is not UTF-8"),
}


@pytest.mark.parametrize(("text", "said"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_line_is_told_with_its_number(
    papers: Path, tmp_path: Path, text: str | bytes, said: str
) -> None:
    """File, line, what is wrong and what to do; the other lines are screened."""
    file = _with(papers, tmp_path / "mine.jsonl", 7, text)

    told = _run("screen", str(file), "--pack", "core", "--json")

    assert told.returncode == 1
    assert f"{file}:7: {said}" in told.stderr
    ids = [one["id"] for one in json.loads(told.stdout)["consignments"]]
    assert sorted(ids) == [f"{n:03}" for n in range(1, 41) if n != 7]


CHANGED: dict[str, tuple[tuple[str, ...], object, str]] = {
    "a key that is missing": (("origin",), None, "“origin” is missing"),
    "a key nobody knows": (("orign",), "TR", "“orign” is not known here"),
    "a text for a number": (("value_usd",), "much", "“much” does not fit value_usd"),
    "no goods": (("goods",), [], "name no goods, no packages or impossible numbers"),
    "a number out of this world": (("freight_usd",), 10**30, "impossible numbers"),
    "a place that is none": (("transport", "mode"), "\x1b[2J", "“␛[2J” does not fit"),
}


@first_of(("keys", "value", "said"), CHANGED.values(), ids=list(CHANGED))
def test_papers_that_cannot_be_are_told_with_their_line(
    papers: Path, tmp_path: Path, keys: tuple[str, ...], value: object, said: str
) -> None:
    """The field is named, and what it holds is shown without controlling the terminal."""
    line = json.loads(papers.read_text(encoding="utf-8").splitlines()[2])
    part = line
    for key in keys[:-1]:
        part = part[key]
    if value is None:
        del part[keys[-1]]
    else:
        part[keys[-1]] = value
    file = _with(papers, tmp_path / "mine.jsonl", 3, json.dumps(line))

    told = _run("screen", str(file), "--pack", "core")

    assert told.returncode == 1, told.stderr
    assert f"{file}:3:" in told.stderr
    assert said in told.stderr
    assert "\x1b" not in told.stderr
    assert told.stdout.count("  score ") == 39


def test_text_from_outside_is_shown_and_not_obeyed(papers: Path, tmp_path: Path) -> None:
    """Controls become symbols, brackets stay brackets, a line stays one line."""
    line = json.loads(papers.read_text(encoding="utf-8").splitlines()[0])
    line["id"] = "[bold]7[/] \x1b]0;x\x07\n  999"
    line["goods"][0]["description"] = "BOXES [/] \u0000 = cmd"
    file = _with(papers, tmp_path / "mine.jsonl", 1, json.dumps(line))

    told = _run("screen", str(file), "--pack", "core")

    assert told.returncode == 0, told.stderr
    assert "[bold]7[/] ␛]0;x␇␊  999  score" in told.stdout
    assert "\x1b" not in told.stdout


FACTS = "id,packages,size_type,hs4,reefer\nA,998,45G1,4004,no\nB,10,45G1,4004,no\nC,998,45G1,,no\n"


def test_a_table_of_few_facts_is_enough_for_a_rule(tmp_path: Path) -> None:
    """What the file does not tell is unknown, and standard error says what it lacks."""
    file = tmp_path / "mine.csv"
    file.write_text(FACTS, encoding="utf-8")

    told = _run("screen", str(file), "--pack", "cigarettes", "--json")

    found = {one["id"]: one for one in json.loads(told.stdout)["consignments"]}
    assert [found[name]["score"] for name in "ABC"] == [13.0, 5.0, 0.0]
    assert found["A"]["hits"] == ["T01", "T03"]
    assert "T01" in found["C"]["unknown"]
    assert "no column for" in told.stderr
    assert "shipper_elsewhere" in told.stderr


UNREADABLE = {
    "a value of another kind": (
        "id,packages\n1,4\n2,\x1b[31mmany\n",
        "row 3, column “packages”: “␛[31mmany”",
    ),
    "no fact at all": ("name,age\nx,3\n", "row 1: no heading is a fact: name, age"),
    "no fact of these rules": ("id,net_kg\nx,3\n", "has no column that any of these rules reads"),
    "nothing": ("", "mine.csv is empty"),
}


@pytest.mark.parametrize(("text", "said"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_a_table_that_cannot_be_read_is_told(tmp_path: Path, text: str, said: str) -> None:
    """Exit code 2 and a sentence, also where most columns are missing."""
    file = tmp_path / "mine.csv"
    file.write_text(text, encoding="utf-8")

    told = _run("screen", str(file), "--pack", "cigarettes")

    assert told.returncode == 2
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert "\x1b" not in told.stderr


@pytest.mark.parametrize("name", ["none.jsonl", "none.csv", "none.parquet", "none.txt", "none"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    """Whatever it is called."""
    told = _run("screen", str(tmp_path / name), "--pack", "core")

    assert told.returncode == 2
    assert name in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("name", ["tabel.csv", "tables.jsonl"])
def test_a_misspelt_table_is_told_with_the_one_beside_it(tmp_path: Path, name: str) -> None:
    """Whoever asks for tabel.csv and has table.csv means that."""
    (tmp_path / "table.csv").write_text("id,hs2\n1,08\n", encoding="utf-8")

    with pytest.raises(Unreadable) as refused:
        screen_file(tmp_path / name, (), lambda _: None)

    assert refused.value.code == "file.absent_nearest"
    assert refused.value.params["nearest"] == "table.csv"


def test_packs_are_named_or_given_by_path(papers: Path, tmp_path: Path) -> None:
    """A pack of one's own is as good as a shipped one; a misspelt name is told."""
    own = tmp_path / "own.yaml"
    own.write_text(
        "pack: own\ntitle: Own\nrules:\n  - id: O1\n    title: All of them [/]\n"
        "    when: packages > 0\n    points: 2.5\n    why: w\n    innocent: i\n"
        "    examples:\n      match:\n        packages: 1\n",
        encoding="utf-8",
    )

    good = _run("screen", str(papers), "--pack", str(own))
    bad = _run("screen", str(papers), "--pack", "cigarete")

    assert good.stdout.count(" +2.5  All of them [/]") == 40
    assert bad.returncode == 2
    assert "Did you mean “cigarettes”?" in bad.stderr


def test_a_pack_with_an_error_runs_nothing(papers: Path) -> None:
    """The first fault is told with file and line, and nothing is ranked."""
    faults = Path(__file__).parents[1] / "mentor" / "files" / "packs" / "faults.yaml"

    told = _run("screen", str(papers), "--pack", str(faults), "--json")

    assert (told.returncode, told.stdout) == (1, "")
    assert f"{faults}:7:3: the list “gross_kg” has the name of a fact" in told.stderr


@pytest.mark.thorough
def test_a_reader_who_leaves_early_sees_no_traceback(papers: Path) -> None:
    """``screen … | head -1`` is an ordinary thing to do."""
    words = [sys.executable, "-m", "profiler_sim", "screen", str(papers), "--pack", *PACKS]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()

    assert b"Traceback" not in said
    assert running.returncode == 130


def test_a_file_of_which_no_line_can_be_read_is_refused(tmp_path: Path) -> None:
    """The first line says why; nothing is ranked."""
    file = tmp_path / "mine.jsonl"
    file.write_text("no\npapers\n", encoding="utf-8")

    told = _run("screen", str(file), "--pack", "core", "--json")

    assert (told.returncode, told.stdout) == (2, "")
    assert f"{file}:1: this line is not a consignment" in told.stderr


def test_many_broken_lines_are_counted(papers: Path, tmp_path: Path) -> None:
    """Twenty are named, so that a screen can hold them."""
    file = tmp_path / "mine.jsonl"
    file.write_bytes(papers.read_bytes() + b"{\n" * 25)

    told = _run("screen", str(file), "--pack", "core", "--json")

    assert told.returncode == 1
    assert told.stderr.count("this line is not a consignment") == 20
    assert "5 more lines could not be read" in told.stderr
    assert len(json.loads(told.stdout)["consignments"]) == 40


def _written(papers: Path, file: Path, **numbers: str) -> Path:
    """The first consignments of a file, one with each number written in another way."""
    lines = papers.read_text(encoding="utf-8").splitlines()
    changed = []
    for line, number in zip(lines, numbers.values(), strict=False):
        one = json.loads(line)
        one["transport"]["container"]["number"] = number
        changed.append(json.dumps(one))
    file.write_text("\n".join(changed), encoding="utf-8")
    return file


def test_a_number_with_spaces_has_the_same_check_digit(papers: Path, tmp_path: Path) -> None:
    """A wrong digit fires, another way of writing does not, and nothing breaks."""
    pack = tmp_path / "own.yaml"
    pack.write_text(
        "pack: own\ntitle: Own\nrules:\n  - id: O1\n    title: Wrong digit\n"
        "    when: NOT container_no_valid\n    points: 1\n    why: w\n    innocent: i\n"
        "    examples:\n      match:\n        container_no_valid: no\n",
        encoding="utf-8",
    )
    numbers = {
        "plain": "CSQU3054383",
        "spaced": "CSQU 305438 3",
        "hyphened": "csqu 305438-3",
        "labelled": "Container No. CSQU3054383",
        "wrong": "CSQU 305438 4",
        "Arabic": "CSQU\u0663\u0660\u0665\u0664\u0663\u0668\u0663",
        "none": "",
    }
    file = _written(papers, tmp_path / "mine.jsonl", **numbers)

    told = _run("screen", str(file), "--pack", str(pack), "--json")

    found = json.loads(told.stdout)["consignments"]
    fired = {one["id"] for one in found if one["hits"]}
    assert told.returncode == 0
    assert fired == {f"{n:03}" for n in range(5, len(numbers) + 1)}


@pytest.mark.thorough
def test_the_same_is_said_of_papers_and_of_their_table_in_every_mode(tmp_path: Path) -> None:
    """By sea, road, air and post; numbers below zero among the facts."""
    packs = ("core", "cigarettes", "counterfeit", "firearms", "medicines")
    for scenario in ("night-lane", "cold-boxes", "parcels-monday"):
        told = []
        for ending in ("jsonl", "csv"):
            file = tmp_path / f"{scenario}.{ending}"
            _run("generate", scenario, "--count", "25", "--seed", "5", "--to", str(file))
            told.append(_run("screen", str(file), "--pack", *packs, "--json"))
        assert told[0].returncode == told[1].returncode == 0
        assert told[0].stdout == told[1].stdout
