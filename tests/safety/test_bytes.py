"""The bytes a terminal receives: none that text from outside has brought in."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.safety.naughty import CONTROLS, MARKUP
from tests.safety.naughtyfile import scenario_file
from tests.safety.terminal import Terminal

_OURS = re.compile(
    r"\x1b\[(?:\?(?:1000|1003|1004|1006|1015|1049|2004|2026|2048)h"  # screen, mouse, focus, paste
    r"|\?(?:25|7|2026)l|\?20(?:26|48)\$p|>\d+u"  # cursor, wrapping, frames, questions
    r"|\d+;\d+H"  # places
    r"|0?m|(?:\d+;)*[34]8;[25];[\d;]+m|[1-9](?:;[1-9])*m)"  # styles; colours always by number
    r"|\x1b\]22;[a-z-]*\x07"  # the mouse pointer
)
"""Every sequence that Textual writes while it shows our screens."""
_CONTROL = re.compile(
    "\r(?!\n)|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def foreign(written: bytes) -> list[str]:
    """What is left of control characters when everything of ours is taken out."""
    rest = _OURS.sub("", written.decode("utf-8", "replace"))
    return [rest[max(0, m.start() - 9) : m.end() + 9] for m in _CONTROL.finditer(rest)]


@pytest.mark.parametrize(
    "text", [*CONTROLS, "\x1b[31m", "\x1b[H", "\x1b[2J", "\x1b[?1h"], ids=ascii
)
def test_what_is_not_ours_is_noticed(text: str) -> None:
    """The check itself: among our own sequences it finds the foreign one."""
    ours = "\x1b[?2026h\x1b[1;38;5;254;48;5;16mThree\x1b[0m\x1b[2;4H"

    assert foreign(ours.encode()) == []
    if text != CONTROLS[-1]:  # noncharacters control nothing
        assert foreign(f"{ours}{text}{ours}".encode())


@pytest.mark.slow  # set aside: the pages of a bill differ from deal to deal
def test_a_terminal_receives_no_foreign_sequence(tmp_path: Path) -> None:
    """Markup from a file, controls from the command line, controls pasted: none gets through."""
    file = scenario_file(tmp_path, MARKUP[:9])
    pseudonym = "".join(CONTROLS).replace("\x00", "")
    words = ("-m", "profiler_sim", "play", str(file), "--trainee", pseudonym)
    received = b""
    with Terminal(words, tmp_path / "kept", size=(140, 45)) as terminal:
        received += terminal.see("Message from")
        for keys, sign in (
            (b"\r", "Enter reads the papers"),
            (b"\r", "Shipper"),
            (b"n", "Only you read it"),
            (
                b"\x1b[200~"
                + "".join(CONTROLS[:7]).replace("\x1b", "\x9b").encode()
                + b"\x1b[201~",
                "here",
            ),
            (b"\r", "Noted"),
            (b"p", "Detour"),
            (b"p", "great circles"),
            (b"p", "Note 1"),
            (b"\x1b", "release the rest"),
            (b"\x1b", "It is saved"),
            (b"\r", "Cargo profiling desk"),
        ):
            terminal.press(keys)
            received += terminal.see(sign)

    assert b"[@click=app.quit]leave[/]" in received
    assert foreign(received) == []


@pytest.mark.thorough
def test_imported_papers_reach_the_terminal_as_signs(tmp_path: Path) -> None:
    """``screen`` over papers and facts of another program: ids and reasons hold no control."""
    papers = tmp_path / "papers.jsonl"
    words = ("generate", "three-pistols", "--count", "20", "--to", str(papers))
    assert _run(*words)[0] == 0
    lines = papers.read_text(encoding="utf-8").splitlines()
    papers.write_text("".join(_poisoned(line, n) for n, line in enumerate(lines)), "utf-8")

    code, written = _run("screen", str(papers), "--pack", "core")

    assert code == 0
    assert foreign(written) == []
    assert "␛".encode() in written


def _poisoned(line: str, number: int) -> str:
    """The same papers; the id and the goods hold what must not reach a terminal."""
    found = json.loads(line)
    text = CONTROLS[number % len(CONTROLS)]
    found["id"] = f"{number}{text}"
    found["goods"][0]["description"] = text
    found["shipper"]["name"] = f"{text} Ltd"
    return json.dumps(found) + "\n"


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name", ["papers.jsonl", pytest.param("facts.csv", marks=pytest.mark.thorough)]
)
def test_names_of_files_and_faults_reach_the_terminal_as_signs(name: str, tmp_path: Path) -> None:
    """A file nobody can read, under a name that controls a terminal."""
    path = tmp_path / f"\x1b]0;a\x07\u202e{name}"
    path.write_text('{"id": "\\u001b[31m", "\x1b[31m": 1}\n', encoding="utf-8")

    for words in (
        ("screen", str(path), "--pack", "core"),
        ("validate", str(path)),
        ("play", str(path)),
        ("identify", str(path)),
    ):
        code, written = _run(*words)

        assert code in {0, 1, 2}
        assert foreign(written) == [], words
        assert b"Traceback" not in written


def _run(*words: str) -> tuple[int, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words], capture_output=True, check=False
    )
    return done.returncode, done.stdout + done.stderr
