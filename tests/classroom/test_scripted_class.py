"""A class from its beginning to its debrief, with a mentor who pauses, sends and closes."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from profiler_sim.classroom.class_cases import read_case_truth, read_class_cases
from profiler_sim.classroom.opening import ClassPlan, open_class
from profiler_sim.classroom.service import ClassService, Endpoint
from profiler_sim.classroom.visitors import Access
from profiler_sim.cli.classroom import SEATS
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.replays import read_replay
from profiler_sim.settings import FOLDER
from tests.classroom.running_class import Trainee, browser_session, seated

pytestmark = pytest.mark.thorough
TWELVE = tuple(f"trainee {n}" for n in range(12))


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[ClassService, str]]:
    """A class that runs in this process, with programs for its trainees; and its address."""
    monkeypatch.setenv(FOLDER, str(tmp_path))
    plan = ClassPlan(scenario_by_name("first-watch"), seed=7)
    service = open_class(plan, SEATS, has_screen=True).service
    port = unused_port()
    service.start(Endpoint("127.0.0.1", port, Access(())))
    try:
        yield service, f"http://127.0.0.1:{port}"
    finally:
        service.stop()
        service.wait()


@pytest.mark.timeout(900)
async def test_a_mentor_leads_a_class_of_twelve(served: tuple[ClassService, str]) -> None:
    """Pause, a message, news, more minutes, the end, the debrief; then another scenario."""
    service, address = served
    code = service.register.record.code
    async with AsyncExitStack() as stack:
        trainees = await asyncio.gather(*(seated(stack, address, code, name) for name in TWELVE))
        first = trainees[0]

        await asyncio.to_thread(service.pause, on=True)
        await first.see('"type": "pause", "on": true')
        await asyncio.to_thread(service.pause, on=False)
        await asyncio.to_thread(service.send, "look at 004", TWELVE[0])
        await first.see("look at 004")
        await asyncio.to_thread(service.send, "the seal of 004 is reported", "", "news")
        await asyncio.to_thread(service.send, "", "", "minutes", 15)
        await asyncio.gather(*(each.see("125 min") for each in trainees))

        await come_late(await stack.enter_async_context(browser_session()), address, code)

        assert await asyncio.to_thread(service.close_shifts) == 13
        await first.see('"why": "closed"')
        await first.open()
        await first.see("Before you see the result")
        assert " found" not in first.shown
        await first.press("\x1b", "Sent by your mentor during the shift")
        await debrief_together(service, trainees)
        await another_scenario(service, first)

    register = service.register
    assert sorted(row.scenario for row in register.every_shift()) == [
        *["first-watch"] * 13,
        "three-pistols",
    ]
    assert sent(service, TWELVE[0]) == ["look at 004", "the seal of 004 is reported", ""]
    assert sent(service, TWELVE[1]) == ["the seal of 004 is reported", ""]
    assert not any(register.store.verify(row.id) for row in register.store.shifts())


async def come_late(session: ClientSession, address: str, code: str) -> None:
    """Whoever comes late gets what was sent to all before."""
    late = Trainee(session, address)
    await late.join(code, "late")
    await late.open()
    await late.press("\r", "125 min")


async def debrief_together(service: ClassService, trainees: Sequence[Trainee]) -> None:
    """All vote in their windows before the truth is read; whoever votes late does not count."""
    register = service.register
    cases = await asyncio.to_thread(read_class_cases, register)
    assert len(cases.cases) == 12
    (case, *_others) = cases.cases
    assert {each.trainee for each in case.decisions} == {*TWELVE, "late"}
    await asyncio.gather(*(each.open() for each in trainees))
    await asyncio.to_thread(service.begin_vote, case.paper.id, case.paper.stated_goods)
    asked = f'"type": "vote", "consignment": "{case.paper.id}"'
    await asyncio.gather(*(each.see(asked) for each in trainees))
    for at, trainee in enumerate(trainees):
        await trainee.vote("search" if at < 5 else "release")
    for _look in range(100):
        vote = register.record.vote
        if vote is not None and len(vote.votes) == len(trainees):
            break
        await asyncio.sleep(0.1)
    await asyncio.to_thread(service.end_vote)
    await trainees[0].see('"type": "vote", "consignment": ""')
    await trainees[0].vote("release")
    await trainees[0].press("?", "Help")
    vote = register.record.vote
    assert vote is not None
    assert (vote.count("search"), vote.count("release")) == (5, 7)
    truth = await asyncio.to_thread(read_case_truth, register, TWELVE[0], case.paper.id)
    assert truth.ledger is not None
    shift = register.shifts()[TWELVE[0]].id
    replay = await asyncio.to_thread(read_replay, register.store, shift)
    assert replay.desk.shift == shift


async def another_scenario(service: ClassService, trainee: Trainee) -> None:
    """The window is told, and finds the briefing of the next one."""
    await asyncio.to_thread(service.begin_round, "three-pistols")
    await trainee.see('"why": "next"')
    await trainee.open()
    await trainee.see("Three pistols")
    await trainee.press("\r", "0/")


def sent(service: ClassService, name: str) -> list[str]:
    """What the mentor sent to a trainee, as it is recorded in her shift."""
    member = service.register.record.member(name)
    assert member is not None
    shift = (*member.earlier, member.shift)[0]
    events = (json.loads(row.event_json) for row in service.register.store.events(shift))
    return [each["text"] for each in events if each["event"] == "informed"]
