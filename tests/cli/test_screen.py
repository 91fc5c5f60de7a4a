"""The command ``screen``, as a script and as a mentor meet it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PACKS = ("core", "cocaine", "cigarettes", "firearms", "counterfeit", "medicines", "waste")


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


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
    "no JSON": ("{", "this line is no consignment"),
    "another thing": ("[1, 2]", "this line is no consignment"),
    "half a pair of surrogates": ('{"id": "\\ud800"}', "this line is no consignment"),
    "not UTF-8": (b'{"id": "\xff"}', "this line is not UTF-8"),
}


@pytest.mark.parametrize(("text", "said"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_line_is_told_with_its_number(
    papers: Path, tmp_path: Path, text: str | bytes, said: str
) -> None:
    """File, line, what is wrong and what to do; never a traceback."""
    file = _with(papers, tmp_path / "mine.jsonl", 7, text)

    told = _run("screen", str(file), "--pack", "core", "--json")

    assert told.returncode == 2
    assert told.stdout == ""
    assert f"{file}:7: {said}" in told.stderr
    assert "Traceback" not in told.stderr


CHANGED: dict[str, tuple[tuple[str, ...], object, str]] = {
    "a key that is missing": (("origin",), None, "“origin” is missing"),
    "a key nobody knows": (("orign",), "TR", "“orign” is not known here"),
    "a text for a number": (("value_usd",), "much", "“much” does not fit value_usd"),
    "no goods": (("goods",), [], "name no goods, no packages or impossible numbers"),
    "a number out of this world": (("freight_usd",), 10**30, "impossible numbers"),
    "a place that is none": (("transport", "mode"), "\x1b[2J", "“␛[2J” does not fit"),
}


@pytest.mark.parametrize(("keys", "value", "said"), CHANGED.values(), ids=list(CHANGED))
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

    assert told.returncode == 2, told.stderr
    assert f"{file}:3:" in told.stderr
    assert said in told.stderr
    assert "\x1b" not in told.stderr
    assert "Traceback" not in told.stderr


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
    "a value of another kind": ("id,packages\n1,4\n2,\x1b[31mmany\n", "row 2: “␛[31mmany”"),
    "no fact at all": ("name,age\nx,3\n", "has no column that any of these rules reads"),
    "nothing": ("", "has no column that any of these rules reads"),
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
    assert f"{faults}:7:3: the list “gross_kg” is called like a fact" in told.stderr


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
