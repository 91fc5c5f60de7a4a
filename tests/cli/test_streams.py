"""Output that nobody takes: a sentence where somebody still reads, and never a traceback."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import pytest

from profiler_sim.cli.main import run
from profiler_sim.cli.streams import finish_output, text_output
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.generation import generate_traffic
from tests.cli import calls
from tests.cli.calls import CALLS, FOREIGN, SILENT
from tests.repetition import first_of

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")  # noqa: PTH110  at import

JSON = frozenset(
    {
        "calibrate",
        "facts",
        "identify",
        "list",
        "remarks",
        "screen",
        "simulate",
        "validate",
        "verify",
    }
)
"""Commands that answer in one document too."""


def _full() -> int:
    return os.open("/dev/full", os.O_WRONLY)


def _closed() -> int:
    """As ``open_streams`` leaves it where the shell has closed it."""
    return os.open(os.devnull, os.O_RDONLY)


def _unread() -> int:
    """A pipe whose reader has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@contextmanager
def _stream(make: Callable[[], int]) -> Iterator[TextIO]:
    number = make()
    stream = text_output(number, "utf-8")
    try:
        yield stream
    finally:
        with suppress(OSError):  # what it still holds is what nobody took
            stream.close()
        os.close(number)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file to be screened."""
    to = tmp_path_factory.mktemp("papers") / "papers.jsonl"
    generate_traffic(
        scenario_by_name("three-pistols"),
        read_catalogue(),
        count=40,
        seed=3,
        to=to,
        truth=None,
        progress=lambda _: None,
    )
    return to.read_bytes()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, papers: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder to work in, with nothing of anybody's own."""
    calls.put_files(tmp_path, papers)
    monkeypatch.chdir(tmp_path)
    for name, value in calls.environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def _run(
    words: tuple[str, ...], make: Callable[[], int], patch: pytest.MonkeyPatch
) -> tuple[int, str]:
    """Exit code and standard error of the command line with such a standard output."""
    told = io.StringIO()
    with _stream(make) as stream, patch.context() as patched:
        patched.setattr(sys, "stdout", stream)
        patched.setattr(sys, "stderr", told)
        code = finish_output(run(words))
    return code, told.getvalue()


def _check(words: tuple[str, ...], patch: pytest.MonkeyPatch) -> None:
    prints = words[0] not in SILENT
    for make, reason in ((_full, "No space left"), (_closed, "Bad file descriptor")):
        code, told = _run(words, make, patch)
        if prints:
            assert code == 2
            assert told.startswith("The output could not be written: "), told
            assert reason in told
        assert not any(word in told for word in FOREIGN), told
    code, told = _run(words, _unread, patch)
    if prints:
        assert (code, told) == (130, "")


@first_of("name", CALLS)
def test_output_that_cannot_be_written_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk and a closed stream in a sentence, a reader that has gone without a word."""
    if name == "new":
        monkeypatch.setattr("profiler_sim.mentor.new_files.write_new_file", lambda *_: None)
    if name == "import":
        module = "profiler_sim.mentor.imports.case_folder.write_case_folder"
        monkeypatch.setattr(module, lambda *_: None)
    _check(CALLS[name], monkeypatch)


LENGTHY = frozenset({"calibrate", "simulate"})
"""Their document comes out of one place with the others'."""


@first_of(
    "name",
    [pytest.param(n, marks=[pytest.mark.thorough] * (n in LENGTHY)) for n in sorted(JSON)],
)
def test_a_document_that_cannot_be_written_is_told(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As what is for people."""
    _check((*CALLS[name], "--json"), monkeypatch)


@pytest.mark.parametrize("name", CALLS)
def test_errors_that_nobody_takes_change_no_exit_code(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wrong words are wrong usage also where it cannot be said."""
    told = io.StringIO()
    with _stream(_full) as stream, monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", told)
        patched.setattr(sys, "stderr", stream)
        with pytest.raises(SystemExit) as left:
            run([name, "--no-such-word"])

        assert left.value.code == 2
        assert finish_output(2) == 2
    assert told.getvalue() == ""


REDIRECTED = (
    ("identify MEBAR > /dev/full", 2, "The output could not be written: No space left"),
    ("facts > /dev/full", 2, "The output could not be written: No space left"),
    ("--help > /dev/full", 2, "The output could not be written: No space left"),
    ("list --help > /dev/full", 2, "The output could not be written: No space left"),
    ("identify MEBAR >&-", 2, "The output could not be written: Bad file descriptor"),
    ("identify MEBAR 2>&-", 0, ""),
    ("identify MEBAR <&- >&- 2>&-", 2, ""),
    ("identfy 2>&-", 2, ""),
    ("identfy 2> /dev/full", 2, ""),
    ("schema no-such 2> /dev/full", 2, ""),
    ("new pack night-desk <&-", 0, ""),
)
"""As a shell has them: streams that are full, and streams that are not there at all."""


@first_of(("words", "code", "told"), REDIRECTED)
def test_a_shell_may_do_what_it_likes_with_the_streams(
    words: str, code: int, told: str, tmp_path: Path
) -> None:
    """The whole program, from its start to its last breath."""
    program = f"{sys.executable} -m profiler_sim"
    done = subprocess.run(
        ["sh", "-c", f"{program} {words}"],
        cwd=tmp_path,
        env={**calls.environment(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=calls.PATIENCE,
        check=False,
    )

    assert done.returncode == code
    assert done.stderr.startswith(told) if told else done.stderr == ""
    assert not any(word in done.stderr for word in FOREIGN)


@pytest.mark.thorough
def test_a_closed_output_is_never_another_file(tmp_path: Path) -> None:
    """A file that is opened must not take the place of standard output and get its lines."""
    words = "generate three-pistols --count 3 --to made.jsonl <&- >&- 2>&-"
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m profiler_sim {words}"],
        cwd=tmp_path,
        env={**calls.environment(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        timeout=calls.PATIENCE,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len((tmp_path / "made.jsonl").read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.thorough
@first_of("name", ["calibrate", "generate", "measure", "screen", "simulate"])
def test_without_a_terminal_no_bar_is_drawn(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even an empty line comes on standard error."""
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", io.StringIO())
        patched.setattr(sys, "stderr", told := io.StringIO())
        assert run(CALLS[name]) == 0

    assert told.getvalue() == ""
