"""Names and numbers that do not fit: the nearest name, where all names are, and the bounds."""

from pathlib import Path

import pytest

from profiler_sim.cli.main import COMMANDS, command_named, run
from profiler_sim.i18n.wording import sentences

MISSPELT = (
    ("preview thre-pistols", "three-pistols", "list scenarios"),
    ("play threepistols", "three-pistols", "list scenarios"),
    ("simulate three_pistols", "three-pistols", "list scenarios"),
    ("generate Three-pistol --count 3 --to x.csv", "three-pistols", "list scenarios"),
    ("calibrate three-pistls", "three-pistols", "list scenarios"),
    ("validate thre-pistols", "three-pistols", "list scenarios"),
    ("validate cocain", "cocaine", "list scenarios"),
    ("calibrate three-pistols --pack cor --count 5", "core", "list packs"),
    ("screen papers.jsonl --pack cocain", "cocaine", "list packs"),
    ("measure riponripoff", "rip-on rip-off", "list methods"),
    ("list sign", "signs", "facts, enquiries"),
    ("list signs --unit Baar", "Bar", "list units"),
    ("schema scenaro", "scenario", "glossary"),
    ("simulate three-pistols --policy idael", "ideal", "oracle"),
    ("new scenaro monday", "scenario", "method"),
    ("identfy 3", "identify", "validate"),
)
"""What is typed, what was meant, and where all names are."""


def _told(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Exit code and standard error; standard output stays empty."""
    try:
        code = run(words)
    except SystemExit as left:
        code = int(str(left.code))
    shown = capsys.readouterr()
    assert shown.out == ""
    return code, shown.err


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("words", "meant", "listed"), MISSPELT)
def test_a_misspelt_name_is_answered_with_the_nearest(
    words: str, meant: str, listed: str, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """And with the way to see all of them; nothing is written."""
    code, told = _told(words.split(), capsys)

    assert code == 2
    assert f"Did you mean “{meant}”?" in told
    assert listed in told
    assert not list(folder.iterdir())


@pytest.mark.parametrize(
    "words", ["preview", "measure", "schema", "list", "validate", "play", "calibrate --count 5"]
)
@pytest.mark.parametrize("name", ["zzzz", "q" * 5_000, "caf\udce9", "a\x1b[2Jb\nc", "\u202etxt"])
def test_a_name_like_no_other_gets_no_guess(
    words: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is shown in short and cannot steer a terminal."""
    command, *rest = words.split()
    code, told = _told([command, name, *rest], capsys)

    assert code == 2
    assert "Did you mean" not in told
    assert len(told.splitlines()[0]) < 200
    assert not any(char in told for char in "\x1b\u202e\udce9")


NUMBERS = (
    ("generate three-pistols --to x.csv --count {}", 1, 10_000_000, "take hours"),
    ("calibrate three-pistols --count {}", 1, 1_000_000, "into memory"),
    ("simulate three-pistols --shifts {}", 1, 50_000, "into memory"),
    ("simulate three-pistols --trainees {}", 2, 10_000, "into memory"),
    (
        "simulate three-pistols --seed {}",
        0,
        999_999_999_999_999_999,
        "longer one cannot be stored",
    ),
    ("play three-pistols --seed {}", 0, 999_999_999_999_999_999, "longer one cannot be stored"),
)
"""A command, the least and the most its number may be, and why."""


@pytest.mark.parametrize(("words", "low", "high", "why"), NUMBERS)
def test_a_number_out_of_bounds_is_answered_with_them(
    words: str, low: int, high: int, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And with the reason; the help says the same."""
    for number in (low - 1, high + 1, "1e9", "1.0", "", "x", "\u0661", "+1", "1_0", "9" * 4_000):
        code, told = _told([*words.split()[:-1], str(number)], capsys)

        assert code == 2
        assert f"from {low} to {high}" in told
        assert why in told
    with pytest.raises(SystemExit) as left:
        run([words.split(maxsplit=1)[0], "--help"])
    assert left.value.code == 0
    if "play" not in words:
        assert f"from {low} to {high}" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("simulate bijaca-week --shifts 49000", "--shifts "),
        ("simulate three-pistols --trainees 10000 --shifts 51", "--shifts 50"),
    ],
)
def test_two_numbers_can_be_too_much_together(
    words: str, most: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each would do alone."""
    code, told = _told(words.split(), capsys)

    assert code == 2
    assert most in told


@pytest.mark.parametrize("word", ["1.0", "01", "1e0", "0", "-1", "", " 1", "\u0661", "1 OR 1"])
def test_a_shift_is_called_by_its_number_alone(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a database would take for the same number is none."""
    for command in ("replay", "verify"):
        code, told = _told([command, word], capsys)

        assert code == 2
        assert "number of a shift" in told or "arguments" in told


@pytest.mark.parametrize("words", ["validate", "play", "generate three-pistols --count 3 --to"])
def test_an_empty_name_means_nothing(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not the folder one stands in."""
    code, told = _told([*words.split(), ""], capsys)

    assert code == 2
    assert "a name is missing" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_ends_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that can be copied: of this command, and never broken."""
    command = command_named(name)
    example = command.example
    with pytest.raises(SystemExit):
        run([name, "--help"])

    last = capsys.readouterr().out.rstrip().splitlines()[-1]
    assert last == f"example: profiler-sim {example}"
    assert example.split()[0] == command.name == name


def test_every_kind_of_name_has_its_two_sentences() -> None:
    """With a guess and without one."""
    end = ".unknown_nearest"
    guessed = {code.removesuffix(end) for code in sentences() if code.endswith(end)}

    assert guessed >= {"scenario", "pack", "method", "unit", "file", "schema", "list", "command"}
    assert {f"{kind}.unknown" for kind in guessed} <= sentences().keys()
