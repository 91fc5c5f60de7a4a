"""A signal ends every command at once: no half file, no worker, no traceback.

The program stops itself at a moment of its own run, counted in what it imports and opens, and
waits there for ever: only what waits for signals can end it then.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from profiler_sim.cli.main import COMMANDS
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.generation import generate_traffic
from tests.cli.calls import CALLS, PATIENCE, READ, SERVES, environment, left_over, put_files, run
from tests.repetition import first_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")

STOPPED = """
import os, sys, time
from pathlib import Path

moment, number = int(sys.argv.pop(1)), int(sys.argv.pop(1))
seen = 0

def hook(event, _values):
    global seen
    if event not in ("import", "open"):
        return
    seen += 1
    if seen == moment:
        Path("reached").touch()
        os.kill(os.getpid(), number)
        time.sleep(600)

from profiler_sim.__main__ import main
import profiler_sim.cli.signals as signals

armed = signals.leave_when_asked

def arm():
    armed()
    sys.addaudithook(hook)

import profiler_sim.__main__ as entry
entry.leave_when_asked = arm
main()
"""
"""The program, which sends itself a signal at a moment and then stands still."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
EARLY, LATE = (1, 20, 120), (400, 900, 1_600)
"""How many things have been imported or opened: the first parse of words, the heavy modules, the
catalogue, the work itself."""


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


@pytest.fixture
def folder(tmp_path: Path, papers: bytes) -> Path:
    """A folder to work in."""
    put_files(tmp_path, papers)
    return tmp_path


def _stopped(name: str, moment: int, number: int, folder: Path) -> bool:
    """Whether the moment came; if so, the program has left as it should."""
    words = (str(moment), str(int(number)), *CALLS[name])
    done = run(words, folder, start=("-c", STOPPED))
    if not (folder / "reached").exists():
        return False
    assert (done.returncode, done.stdout, done.stderr) == (130, "", ""), (name, moment)
    assert left_over(folder, {*READ, "reached"}) == [], (name, moment)
    (folder / "reached").unlink()
    return True


def test_every_command_can_be_asked_to_go() -> None:
    """A new command has its line among the calls."""
    assert set(CALLS) | SERVES == set(COMMANDS)


@first_of("name", ["generate", "calibrate", "validate"])
def test_a_signal_ends_a_command_from_its_first_moment(name: str, folder: Path) -> None:
    """At its start, while it imports, while it reads the catalogue."""
    for moment, number in zip(EARLY, SIGNALS, strict=True):
        assert _stopped(name, moment, number, folder)


@pytest.mark.slow
@pytest.mark.parametrize("name", CALLS)
def test_a_signal_ends_every_command_at_every_moment(name: str, folder: Path) -> None:
    """Each signal at each of six moments, as far as the command gets."""
    for moment in EARLY + LATE:
        for number in SIGNALS:
            reached = _stopped(name, moment, number, folder)
            assert reached or moment > EARLY[0]
            for path in ("made.jsonl", "key.jsonl", "own/packs/night-desk.yaml"):
                (folder / path).unlink(missing_ok=True)


@pytest.fixture
def started() -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Programs that run beside the test; none outlives it."""
    running: list[subprocess.Popen[bytes]] = []
    yield running
    for each in running:
        if each.poll() is None:
            each.kill()
        each.communicate()


def _start(words: tuple[str, ...], folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "profiler_sim", *words],
        cwd=folder,
        env={**environment(folder), "PYTHONPATH": str(Path(__file__).parents[2])},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def _wait_until(is_so: object, program: "subprocess.Popen[bytes]") -> None:
    """Look again and again until something is so; the program must not end before."""
    assert callable(is_so)
    while not is_so():
        try:
            program.wait(0.02)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(program.communicate())


@pytest.mark.thorough
@first_of("ending", ["jsonl", "csv", "parquet"])
def test_what_is_half_written_is_removed(
    ending: str, folder: Path, started: list["subprocess.Popen[bytes]"]
) -> None:
    """And the files that were there before are there to the letter."""
    to, truth = folder / f"made.{ending}", folder / "key.jsonl"
    for path in (to, truth):
        path.write_text("from yesterday", encoding="utf-8")
    before = {path.name for path in folder.iterdir() if path.is_file()}
    words = ("generate", "three-pistols", "--count", "5000000")
    program = _start((*words, "--to", to.name, "--truth", truth.name), folder)
    started.append(program)

    def is_writing() -> bool:
        parts = [path for path in folder.iterdir() if ".part" in path.name]
        return len(parts) > 1 and any(path.stat().st_size for path in parts)

    _wait_until(is_writing, program)
    program.send_signal(signal.SIGTERM)

    assert program.communicate(timeout=PATIENCE) == (b"", b"")
    assert program.returncode == 130
    assert left_over(folder, before) == []
    assert to.read_text(encoding="utf-8") == truth.read_text(encoding="utf-8") == "from yesterday"


@pytest.mark.thorough
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core needs no workers")
@first_of("is_alone", [True, False], ids=["the program", "its whole group"])
def test_workers_go_with_their_program(
    is_alone: bool,
    folder: Path,
    started: list["subprocess.Popen[bytes]"],
) -> None:
    """Asked to go alone, as by another program, or with its workers, as by Ctrl-C."""
    program = _start(("calibrate", "three-pistols", "--count", "1000000"), folder)
    started.append(program)
    workers: list[psutil.Process] = []

    def has_workers() -> bool:
        workers[:] = psutil.Process(program.pid).children(recursive=True)
        return len(workers) > 1

    _wait_until(has_workers, program)
    if is_alone:
        program.send_signal(signal.SIGINT)
    else:
        os.killpg(program.pid, signal.SIGINT)

    assert program.communicate(timeout=PATIENCE) == (b"", b"")
    assert program.returncode == 130
    assert psutil.wait_procs(workers, timeout=PATIENCE)[1] == []
    assert left_over(folder, set(READ)) == []


@pytest.mark.thorough
def test_a_bar_is_wiped_off_the_screen(folder: Path) -> None:
    """The next prompt stands where the bar stood."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "profiler_sim", "simulate", "three-pistols", "--shifts", "50000"],
        cwd=folder,
        env={**environment(folder), "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as program:
        os.close(theirs)
        shown = b""
        while b"%" not in shown:
            shown += os.read(ours, 1 << 12)
        program.send_signal(signal.SIGINT)
        shown += b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)

    assert program.returncode == 130
    assert shown.endswith(b"\r\x1b[K")


def _read(terminal: int) -> bytes:
    """What has been written; nothing once the program has left."""
    try:
        return os.read(terminal, 1 << 12)
    except OSError:
        return b""


@pytest.mark.thorough
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core needs no workers")
def test_workers_of_a_program_that_was_killed_go_by_themselves(
    folder: Path, started: list["subprocess.Popen[bytes]"]
) -> None:
    """Nobody was left to tell them."""
    program = _start(("calibrate", "three-pistols", "--count", "1000000"), folder)
    started.append(program)
    workers: list[psutil.Process] = []

    def has_workers() -> bool:
        workers[:] = psutil.Process(program.pid).children(recursive=True)
        return len(workers) > 1 and all(each.num_threads() > 1 for each in workers)

    _wait_until(has_workers, program)
    program.kill()

    assert psutil.wait_procs(workers, timeout=PATIENCE)[1] == []


@first_of("module", ["threading", "profiler_sim.cli.signals", "io", "codecs"])
def test_what_waits_for_signals_is_waited_for_without_a_traceback(
    module: str, folder: Path
) -> None:
    """While the little is imported that must be there before anything else."""
    script = f"""
import os, signal, sys

class Finder:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)

for name in ("threading", "codecs", "io"):
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Finder())
from profiler_sim.__main__ import main
main()
"""
    done = run(("facts",), folder, start=("-c", script))

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.thorough
def test_a_signal_that_is_to_be_ignored_is_ignored(folder: Path) -> None:
    """A program that was started with ``nohup`` goes on when its window closes."""
    words = ("60", str(int(signal.SIGHUP)), *CALLS["facts"])
    script = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
    going_on = STOPPED.replace("time.sleep(600)", "pass")
    done = run(words, folder, start=("-c", script + going_on))

    assert (folder / "reached").exists()
    assert (done.returncode, done.stderr) == (0, "")
