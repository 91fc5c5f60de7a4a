"""The installed command, as a script or a person meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from profiler_sim import __version__
from profiler_sim.cli.main import run
from profiler_sim.i18n.text import use
from tests.i18n.pseudo import pseudo, write_pseudo
from tests.repetition import first_of


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_help_loads_no_screen_and_no_engine() -> None:
    """The first answer of the program costs no Textual, DuckDB, NumPy, Faker or YAML."""
    script = (
        "import sys\nbefore = set(sys.modules)\nfrom profiler_sim.cli.main import run\n"
        "try: run(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'textual', 'duckdb', 'numpy', 'faker', 'yaml', 'sqlite3', 'pydantic', 'rich',\n"
        "  'lark', 'json', 'pathlib', 'dataclasses', 'inspect',\n"
        "   'difflib', 'profiler_sim.i18n.wording', 'profiler_sim.cargo.text'}\n"
        "print(sorted(heavy & (set(sys.modules) - before)), file=sys.stderr)"
    )

    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert told.stderr.strip() == "[]"


def test_identify_answers_in_the_agreed_shape() -> None:
    """One document on standard output; the wrong digit is told by its code."""
    told = _run("identify", "CSQU3054383", "TEXU3070070", "MEBAR", "--json")

    values = {entry["value"]: entry["readings"] for entry in json.loads(told.stdout)["values"]}
    assert told.returncode == 0
    assert {"standard": "iso6346", "valid": True, "reason": "identifier.ok"} in values[
        "CSQU3054383"
    ]
    assert values["TEXU3070070"][0]["reason"] == "identifier.check_digit"
    assert [r["standard"] for r in values["MEBAR"]] == ["locode"]


@pytest.mark.thorough
def test_facts_lists_every_fact_with_its_source() -> None:
    """The reference holds papers and enquiries."""
    told = _run("facts", "--json")

    facts = json.loads(told.stdout)["facts"]
    assert {fact["source"] for fact in facts} >= {"papers", "seal check", "import history"}
    assert all(fact["sentence"].endswith(".") for fact in facts)


def test_wrong_words_are_wrong_usage() -> None:
    """Exit code 2 and no traceback."""
    told = _run("identfy")

    assert told.returncode == 2
    assert "Traceback" not in told.stderr


@first_of(
    "words",
    [
        "simulate three-pistols --seed -1",
        "simulate three-pistols --trainees 1",
        "simulate three-pistols --trainees 99999999999999999999",
        "simulate three-pistols --trainees 2 --shifts 0",
        "simulate three-pistols --trainees 2 --author-error nan",
        "simulate three-pistols --trainees 2 --author-error x",
        "play three-pistols --seed 99999999999999999999",
        "generate three-pistols --count -1 --to x.csv",
        "measure a-method-that-nobody-knows",
        "replay 1 \x1b[2J",
    ],
    quick=3,
)
def test_absurd_words_are_told_in_a_sentence(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in the words of the code, and without a control sequence."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))

    told = _run(*words.split(" "))

    assert told.returncode == 2
    assert told.stderr.strip()
    for foreign in ("Traceback", "invalid _", "\x1b", "Something broke"):
        assert foreign not in told.stderr
    assert not list(tmp_path.glob("crash.txt"))


@pytest.mark.thorough
def test_what_was_measured_is_not_lost_where_it_cannot_be_written(tmp_path: Path) -> None:
    """It comes on standard output then."""
    told = _run("measure", "people in the lorry", "--to", str(tmp_path / "no" / "such.csv"))

    assert told.returncode == 2
    assert told.stdout.startswith("method,place,loads,")
    assert "such.csv cannot be written" in told.stderr


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("form", [["--language", "en"], ["--language=en"]])
def test_the_language_may_stand_anywhere(
    place: int, form: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the command, after it, and at the end."""
    words = ["validate", "three-pistols"]

    assert run([*words[:place], *form, *words[place:]]) == 0
    assert "no problems" in capsys.readouterr().out


def test_an_unknown_language_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """With those that there are."""
    assert run(["--language", "tlh", "validate", "three-pistols"]) == 2
    assert "tlh" in (told := capsys.readouterr().err)
    assert "en" in told


@pytest.mark.parametrize("asked", ["--language=xx", ""])
def test_help_and_refusals_are_in_the_language_asked_for(
    asked: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By the option or by the environment; also what Python's own parser writes."""
    if not asked:
        monkeypatch.setenv("PROFILER_SIM_LANGUAGE", "xx")
    option = [asked] if asked else []
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    words = ("usage:", "options", "command", "the desk: at home, or directly in a scenario")
    messages = Catalog(charset="utf-8")
    for each in (*words, "the following arguments are required: %s"):
        messages.add(each)
    write_pseudo(tmp_path / "locales", messages)
    try:
        with pytest.raises(SystemExit):
            run([*option, "--help"])
        text = capsys.readouterr().out
        with pytest.raises(SystemExit):
            run(["validate", *option])
        refused = capsys.readouterr().err
    finally:
        use(())

    assert [each for each in words if pseudo(each) not in text] == []
    assert pseudo("the following arguments are required") in refused


def test_the_version_is_printed() -> None:
    """Alone, and with the name of the program."""
    done = _run("--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"profiler-sim {__version__}")
