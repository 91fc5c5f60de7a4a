"""The process of a trainee: plays over a socket, and holds nothing that it may not show."""

import json
import re
import socket
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from threading import Thread

import pytest

from profiler_sim.errors import Unreadable, Unwritable, WrongUsage
from profiler_sim.play.desk import Desk, hide_seed
from profiler_sim.shift.commands import Close, Enquire, Open
from profiler_sim.store import wire
from profiler_sim.store.contract import NewShift, RemarkRow, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.remote import remote_store, serve_seat
from profiler_sim.store.seat import Seat
from profiler_sim.store.sqlite import open_store
from tests.store.served import served
from tests.store.test_contract import CLOSED, NEW
from tests.tui.seat import NOW, dealt

CANARIES = [f"canary-{Random(n).getrandbits(64):016x}" for n in range(1_000)]
"""What no trainee may read before the close."""


def test_a_shift_is_played_over_a_socket() -> None:
    """Read, asked and closed there; the debrief's key comes with the close and not before."""
    store = dealt()
    with served(Seat(store, store.owner("1"))) as remote:
        desk = Desk.open(remote, "1")
        for command in (
            Open(consignment="001"),
            Enquire(consignment="001", enquiry="registry"),
        ):
            done = desk.do(command, NOW)
            assert isinstance(done, Desk)
            desk = done
        assert desk.answers("001").registry is not None
        with pytest.raises(WrongUsage):
            remote.truth("1")
        assert remote.answer("1", "002", "registry") is None
        assert isinstance(desk.do(Close(random_order=()), NOW), Desk)

        assert remote.truth("1") == store.truth("1")
        assert remote.answer("1", "002", "registry") == store.answer("1", "002", "registry")
        assert remote.record("1").new == store.record("1").new


def test_the_shift_of_another_is_none() -> None:
    """By every call that names a shift."""
    store = MemoryStore()
    shift = store.deal(NEW)
    with served(Seat(store, "heron")) as remote:
        assert remote.shifts() == []
        for read in (remote.papers, remote.truth, remote.record, remote.verify, remote.head):
            with pytest.raises(Unreadable) as refused:
                read(shift)
            assert refused.value.code == "no_such_shift"
        with pytest.raises(Unreadable):
            remote.remark(RemarkRow(shift, 1, "guess", "", "{}", "w"))


def test_sealed_results_stay_in_after_the_close() -> None:
    """Until the mentor opens them: then the key is given."""
    store, sealed = MemoryStore(), {"1"}
    shift = store.deal(NEW)
    store.append(shift, 1, CLOSED, "w", 1)
    with served(Seat(store, NEW.trainee, sealed.__contains__)) as remote:
        for read in (remote.truth, remote.record):
            with pytest.raises(WrongUsage) as refused:
                read(shift)
            assert refused.value.code == "results_sealed"
        assert remote.answer(shift, "001", "registry") is None
        sealed.clear()
        assert remote.truth(shift) == NEW.truth
        assert remote.answer(shift, "001", "registry") is not None


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"[]\n",
        b'{"call": "truth"}\n',
        b'{"call": "__class__", "given": [], "named": {}}\n',
        b'{"call": "deal", "given": [{}], "named": {}}\n',
        b'{"call": "remove", "given": ["1"], "named": {}}\n',
        b'{"call": "close", "given": [], "named": {}}\n',
        b'{"call": "papers", "given": [1], "named": {}}\n',
        b'{"call": "papers", "given": [], "named": {}}\n',
        b'{"call": "papers", "given": ["1", "2"], "named": {}}\n',
        b'{"call": "papers", "given": ["1"], "named": {"shift": "1"}}\n',
        b'{"call": "append", "given": ["1", true, "{}", "w", 1], "named": {}}\n',
        b'{"call": "remark", "given": [{"is": "NewShift"}], "named": {}}\n',
        b'{"call": ' + b"[" * 100_000 + b"\n",
        b"\xff\xfe\n",
    ],
)
def test_a_line_that_is_no_call_ends_the_service(line: bytes) -> None:
    """Nothing is answered, and the owner goes on with the others."""
    store = MemoryStore()
    store.deal(NEW)
    ours, theirs = socket.socketpair()
    owner = Thread(target=serve_seat, args=(Seat(store, NEW.trainee), ours))
    owner.start()
    with theirs:
        theirs.sendall(line)
        theirs.settimeout(10)
        assert theirs.recv(100) == b""
    owner.join(10)
    assert not owner.is_alive()
    assert [row.is_closed for row in store.shifts()] == [False]


def test_an_owner_that_has_gone_is_named() -> None:
    """A step is not saved then; nothing hangs."""
    ours, theirs = socket.socketpair()
    with closing(remote_store(theirs)) as remote:
        ours.close()
        with pytest.raises(Unwritable) as refused:
            remote.append("1", 1, CLOSED, "w", 1)
    assert refused.value.code == "store_unreachable"


def _marked() -> NewShift:
    """A dealt shift with a canary in every hidden place and in every answer."""
    store = dealt()
    new = store.record("1").new
    truth = json.loads(new.truth)
    names = iter(CANARIES)
    for case in truth["cases"]:
        case["find_report" if "find_report" in case else "told"] = next(names)
    answers = {
        consignment: {enquiry: f'["{next(names)}"]' for enquiry in parts}
        for consignment, parts in new.answers.items()
    }
    truth["more"] = list(names)
    return replace(new, truth=json.dumps(truth), answers=answers)


_TRAINEE = """
import socket, sys
from profiler_sim.errors import ProfilerError
from profiler_sim.play.desk import Desk, hide_seed
from profiler_sim.store.remote import remote_store
store = remote_store(socket.socket(fileno=int(sys.argv[1])))
def attempt(work, *words):
    try:
        return work(*words)
    except ProfilerError:
        return None
held = []
for shift in ("1", "2"):
    for work in (store.papers, store.brief, store.truth, store.record, store.events):
        held.append(attempt(work, shift))
    for n in range(1, 41):
        for enquiry in ("registry", "scan", "seal check", "origin office"):
            held.append(attempt(store.answer, shift, f"{n:03}", enquiry))
desk = Desk.open(store, "1")
while sys.stdin.readline().strip() == "again":
    held.append(attempt(store.truth, "1"))
    print("looked", flush=True)
"""


def _memory_of(pid: int) -> bytes:
    """Everything that a process holds in memory it can write to."""
    held = bytearray()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            if "w" in rights:
                start, end = (int(part, 16) for part in span.split("-"))
                memory.seek(start)
                held += memory.read(end - start)
    return bytes(held)


@pytest.mark.thorough
@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="looks into memory by /proc")
def test_no_hidden_thing_is_in_the_memory_of_a_trainee(tmp_path: Path) -> None:
    """A thousand canaries in answer key and answers: none before the close, the key after it."""
    store: Store = open_store(tmp_path / "class.db")
    new = _marked()
    shift = store.deal(new)
    store.deal(replace(new, trainee="heron"))
    ours, theirs = socket.socketpair()
    Thread(target=serve_seat, args=(Seat(store, new.trainee), ours), daemon=True).start()
    with (
        theirs,
        subprocess.Popen(
            [sys.executable, "-c", _TRAINEE, str(theirs.fileno())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=[theirs.fileno()],
        ) as trainee,
    ):
        assert trainee.stdin is not None

        def look() -> int:
            print("again", file=trainee.stdin, flush=True)
            assert trainee.stdout is not None
            assert trainee.stdout.readline() == "looked\n"
            return len({*re.findall(rb"canary-[0-9a-f]{16}", _memory_of(trainee.pid))})

        before = look()
        opened = [Path(link).readlink().name for link in Path(f"/proc/{trainee.pid}/fd").iterdir()]
        store.append(shift, 1, CLOSED, "w", 1)
        after_close = look()
        trainee.stdin.close()
    store.close()
    assert before == 0
    assert not any("class.db" in name for name in opened)
    hidden = sum(name in new.truth for name in CANARIES)
    assert after_close == hidden > 300


def test_a_class_is_dealt_without_its_seed() -> None:
    """Neither list nor brief holds it; all else is as it was dealt."""
    new = dealt().record("1").new
    hidden = hide_seed(new)
    other = hide_seed(replace(new, seed=2**127 + new.seed))

    assert hidden == hide_seed(new)
    assert hidden.seed not in {new.seed, other.seed}
    assert json.loads(hidden.brief) == {**json.loads(new.brief), "seed": hidden.seed}
    assert replace(hidden, seed=new.seed, brief=new.brief) == new


def test_the_owner_reads_what_was_written() -> None:
    """Call and answer, there and back."""
    row = RemarkRow("1", 1, "guess", "", "\udcff \x00 {}", "w")
    name, given = wire.read_request(wire.request("remark", (row,), {}))
    assert (name, given) == ("remark", [row])
    assert wire.read_request(wire.request("setting", ("a",), {})) == ("setting", ["a", ""])
    assert wire.read_answer(wire.answer([row, None, True])) == [row, None, True]
