"""One loader for all commands: what validate refuses is refused alike by each of them."""

from pathlib import Path

import pytest

from profiler_sim.cli.main import run

SCENARIO = "scenario: monday\ntitle: M\nunit: Durrës\nhidden:\n  cigarettes by lorry: 2\n"
COMMANDS = [
    ["validate", "monday"],
    ["preview", "monday"],
    ["play", "monday"],
    ["simulate", "monday", "--shifts", "1"],
    ["calibrate", "monday", "--count", "10"],
    ["generate", "monday", "--count", "1", "--to", "papers.jsonl"],
]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the mentor's, and the one she works in."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_every_command_refuses_what_validate_refuses(
    own: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """With the same line, column and words; nothing is written."""
    (own / "lessons").mkdir()
    path = own / "lessons" / "drill.yml"
    path.write_text(SCENARIO, encoding="utf-8")

    code = run(words)

    printed = "".join(capsys.readouterr())
    assert code == 1
    assert f"{path}:5:3: error: “cigarettes by lorry” is a method of road traffic" in printed
    assert sorted(each.name for each in own.iterdir()) == ["lessons"]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_every_command_says_how_to_rename_a_file(
    own: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """Windows hides what Notepad adds to a name."""
    (own / "monday.yaml.txt").write_text(SCENARIO, encoding="utf-8")

    code = run(words)

    printed = "".join(capsys.readouterr())
    assert code == 2
    assert "Rename it to “monday.yaml”" in printed


def test_a_file_of_the_catalogue_that_is_left_out_is_told_of_beside_the_work(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error, and the shipped scenario is played as it ships."""
    (own / "wheel.yaml").write_text("method: under the wheel\ntopic: cigarettes\n", "utf-8")

    code = run(["generate", "three-pistols", "--count", "1", "--to", "papers.jsonl"])

    printed = capsys.readouterr().err
    assert code == 0
    assert printed.count("this file is not used") == 1
    assert (own / "papers.jsonl").stat().st_size > 0


@pytest.mark.parametrize(
    ("words", "example"),
    [
        (["replay"], "profiler-sim replay 3"),
        (["rules", "core"], "profiler-sim rules core --dialect postgres"),
        (["calibrate", "monday", "--count", "many"], "profiler-sim calibrate three-pistols"),
    ],
    ids=lambda each: str(each[0]),
)
def test_whoever_leaves_a_word_out_is_shown_a_line_that_works(
    capsys: pytest.CaptureFixture[str], words: list[str], example: str
) -> None:
    """Beside the way to the whole help."""
    with pytest.raises(SystemExit) as left:
        run(words)

    assert left.value.code == 2
    printed = capsys.readouterr().err
    assert f"An example: `{example}`. `profiler-sim {words[0]} --help` shows" in printed
