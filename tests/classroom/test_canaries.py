"""A trainee's process cannot read the truth: a thousand secret words, and a password."""

import re
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from tests.classroom.running_class import RunningClass, running_class, seated
from tests.postgres import running_server

pytestmark = pytest.mark.thorough
CASES, WORDS, LINES = 10, 100, 30
"""Hidden loads, secret words in the report of each, and loads in all."""
BIRD = re.compile(rb"qzj\d{5}x")
PASSWORD = "qzjpasswordx"  # noqa: S105  a word to look for
_SCENARIO = """\
scenario: secret
title: Secret
unit: Bar
briefing: Thirty containers.
traffic:
  consignments: 20
hidden:
  firearms in machinery: 2
budget:
  desk minutes: 110
  searches: 2
my cases:
"""
_CASE = """\
  - goods: USED GARDEN MACHINES
    from: Mersin
    hides:
      method: firearms in machinery
      place: in the goods
      find report: {report}
"""


def secret_scenario() -> str:
    """A file whose hidden loads are told in words that stand nowhere else."""
    numbers = iter(range(CASES * WORDS))
    cases = (
        _CASE.format(report=" ".join(f"qzj{next(numbers):05}x" for _ in range(WORDS)))
        for _ in range(CASES)
    )
    return _SCENARIO + "".join(cases)


def writable(pid: int) -> bytes:
    """Everything that a process holds in memory it can write to."""
    held = bytearray()
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace")
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps.splitlines():
            place, rights = line.split()[:2]
            start, end = (int(each, 16) for each in place.split("-"))
            if rights.startswith("rw"):
                memory.seek(start)
                held += memory.read(end - start) or b""
    return bytes(held)


def birds(content: bytes) -> set[bytes]:
    """Secret words, in one byte or in four a letter as Python keeps some texts."""
    return {*BIRD.findall(content), *BIRD.findall(content.replace(b"\0", b""))}


def opened_files(pid: int) -> list[str]:
    """What a process has open, and what is mapped into it."""
    links = [str(each.readlink()) for each in Path(f"/proc/{pid}/fd").iterdir()]
    return [each for each in links if each.startswith("/") and not each.startswith("/dev/")]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="looks into memory by /proc")
async def test_no_secret_word_reaches_a_process_of_a_trainee(tmp_path: Path) -> None:
    """Memory, environment and files, at her desk; the server has them, and the address."""
    own = tmp_path / "own" / "scenarios"
    own.mkdir(parents=True)
    (own / "secret.yaml").write_text(secret_scenario(), encoding="utf-8")
    async with AsyncExitStack() as stack:
        server = stack.enter_context(running_server())
        address = stack.enter_context(server.database("canaries"))
        address = address.replace("postgres@", f"postgres:{PASSWORD}@")
        words = ("--store", address)
        running = stack.enter_context(
            running_class(tmp_path, unused_port(), *words, scenario="secret")
        )
        trainee = await seated(stack, running.address, running.code, "otter", lines=LINES)
        await trainee.press("\r", "Bill of lading")

        at_server, *of_trainees = found_in(running)

    assert len(at_server.birds) == CASES * WORDS
    assert at_server.has_password
    assert len(of_trainees) == 2  # the process they come from, and hers
    for each in of_trainees:
        assert each.birds == set()
        assert not each.has_password
        assert set(each.files) <= {str(tmp_path / "log")}  # where its errors go


class _Found:
    """What was found in one process."""

    def __init__(self, pid: int) -> None:
        """Look into it."""
        environment = Path(f"/proc/{pid}/environ").read_bytes()
        words = Path(f"/proc/{pid}/cmdline").read_bytes()
        content = writable(pid) + environment + words
        self.birds = birds(content)
        self.has_password = PASSWORD.encode() in content
        self.files = opened_files(pid)


def found_in(running: RunningClass) -> list[_Found]:
    """What is in each process of a class: the server, the warm one, the seats."""
    return [_Found(each.pid) for each in running.programs()]
