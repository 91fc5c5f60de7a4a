"""The mentor's screens over the class server: who is let in, and what is shown to whom."""

import asyncio

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from profiler_sim.classroom.join_limits import WRONG_EACH
from profiler_sim.classroom.mentor_screens import KINDS
from profiler_sim.classroom.record import is_mentor
from tests.classroom.class_server import CODE, ServedClass, served_class


async def opened(served: ServedClass, kind: str = "mentor") -> ClientWebSocketResponse:
    """Open a screen of the mentor's."""
    headers = {"Origin": served.origin}
    socket = await served.client.ws_connect(f"/{kind}/seat", headers=headers)
    await socket.send_str('{"type":"open","size":[80,24]}')
    return socket


async def echoed(socket: ClientWebSocketResponse, keys: bytes) -> bytes:
    """Press keys; answer what the screen shows."""
    await socket.send_bytes(keys)
    while (each := await socket.receive(10)).type is not WSMsgType.BINARY:
        assert each.type is WSMsgType.TEXT, each
    return bytes(each.data)


@pytest.mark.parametrize("kind", KINDS)
async def test_her_code_opens_a_screen(kind: str) -> None:
    """Small letters do; without the code there is a form, and its answer has no secret."""
    async with served_class() as served:
        before = await (await served.client.get(f"/{kind}")).text()
        assert 'name="code"' in before
        assert "xterm" not in before

        assert await served.enter("2222 2222 2222", kind) == 303
        answer = await served.client.get(f"/{kind}")
        page = await answer.text()
        assert f'data-base="/{kind}"' in page
        assert CODE not in page
        assert "2222" not in page
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert await echoed(await opened(served, kind), b"k") == b"k"


async def test_her_cookie_is_hers_alone() -> None:
    """No script reads it; one that was made up opens nothing."""
    async with served_class() as served:
        headers = {"Origin": served.origin}
        form = {"code": "222222222222"}
        async with served.client.post(
            "/mentor/join", data=form, headers=headers, allow_redirects=False
        ) as answer:
            cookie = answer.cookies["mentor"]
            assert cookie["httponly"]
            assert cookie["samesite"] == "Strict"
        assert cookie.value not in served.room.register.record.model_dump_json()
        assert is_mentor(served.room.register.record, cookie.value)
        assert not is_mentor(served.room.register.record, "")

        served.client.session.cookie_jar.clear()
        made_up = {**headers, "Cookie": "mentor=" + "A" * 43}
        with pytest.raises(WSServerHandshakeError) as refused:
            await served.client.ws_connect("/mentor/seat", headers=made_up)
        assert refused.value.status == 401


@pytest.mark.parametrize("kind", KINDS)
async def test_a_trainee_opens_no_screen_of_the_mentors(kind: str) -> None:
    """Neither her cookie nor the code of the class lets her in."""
    async with served_class() as served:
        assert await served.join("otter") == 303
        assert await served.enter(CODE, kind) == 403
        assert await served.enter(served.room.register.record.members[0].code, kind) == 403
        with pytest.raises(WSServerHandshakeError) as refused:
            await opened(served, kind)
        assert refused.value.status == 401
        assert (await served.client.get(f"/{kind}/member")).status == 401
        assert (await served.client.get(f"/{kind}/file/x")).status == 404


async def test_other_pages_are_refused() -> None:
    """A form and a window of another address."""
    async with served_class() as served:
        assert await served.enter(origin="http://evil.example") == 403
        assert await served.enter() == 303
        with pytest.raises(WSServerHandshakeError) as refused:
            await served.client.ws_connect(
                "/projector/seat", headers={"Origin": "http://evil.example"}
            )
        assert refused.value.status == 403


async def test_guessing_has_to_wait() -> None:
    """Wrong codes of the mentor's are counted by themselves: trainees can still join."""
    async with served_class() as served:
        for _attempt in range(WRONG_EACH):
            assert await served.enter("WRONGWRONGWR") == 403
        assert await served.enter() == 429
        assert await served.join("otter") == 303
        served.clock.now += 61
        assert await served.enter() == 303
        assert "WRONG" not in served.log.getvalue()


async def test_two_computers_show_it_and_one_is_left() -> None:
    """The desk and the projector have a browser each; leaving one leaves the other in."""
    async with served_class() as served:
        jar = served.client.session.cookie_jar
        assert await served.enter() == 303
        first = jar.filter_cookies(served.client.make_url("/"))["mentor"].value
        assert await served.enter(kind="projector") == 303
        headers = {"Origin": served.origin}
        await served.client.post("/projector/leave", headers=headers, allow_redirects=False)

        assert (await served.client.get("/mentor/member")).status == 401
        jar.update_cookies({"mentor": first}, served.client.make_url("/"))
        assert (await served.client.get("/mentor/member")).status == 204


async def test_keys_count_while_the_class_is_paused() -> None:
    """She has to end the pause; a file goes to her browser once."""
    async with served_class() as served:
        await served.enter()
        await served.room.pause(on=True)
        socket = await opened(served)
        assert await echoed(socket, b"p") == b"p"
        await socket.send_bytes(b"F")
        told = await socket.receive_json(timeout=10)
        assert told["type"] == "file"
        assert (await served.client.get(f"/projector/file/{told['key']}")).status == 404
        assert (await served.client.get(f"/file/{told['key']}")).status == 404
        assert (await served.client.get(f"/mentor/file/{told['key']}")).status == 200
        assert (await served.client.get(f"/mentor/file/{told['key']}")).status == 404


async def test_a_second_window_takes_the_screen_over() -> None:
    """The first is told; malformed notes and sizes break nothing."""
    async with served_class() as served:
        await served.enter()
        first = await opened(served)
        assert await echoed(first, b"a") == b"a"
        second = await opened(served)
        assert await first.receive_json(timeout=10) == {"type": "end", "why": "elsewhere"}
        for note in ("{", "[]", '{"size":[true,1]}', '{"vote":"search"}', "null"):
            await second.send_str(note)
        assert await echoed(second, b"b") == b"b"
        assert served.room.register.record.vote is None
        await asyncio.gather(first.close(), second.close())


async def test_a_screen_is_told_when_the_class_ends() -> None:
    """Its page then does not say that the class goes on."""
    async with served_class() as served:
        await served.enter()
        socket = await opened(served)
        assert await echoed(socket, b"a") == b"a"
        closing = asyncio.create_task(served.client.server.close())
        assert await socket.receive_json(timeout=10) == {"type": "end", "why": "over"}
        await closing
