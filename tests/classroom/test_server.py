"""The class server: who gets in, and what a window shows."""

import json
import re

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from profiler_sim.app.language import reading
from profiler_sim.classroom.join_limits import WRONG_EACH
from profiler_sim.classroom.room import HUNG, IDLE
from profiler_sim.i18n.wording import message
from tests.classroom.class_server import CODE, ServedClass, served_class


async def shown(socket: ClientWebSocketResponse) -> str:
    """The next part of the screen."""
    while True:
        each = await socket.receive(20)
        if each.type is WSMsgType.BINARY:
            return str(each.data.decode())
        assert each.type is WSMsgType.TEXT, each


async def noted(socket: ClientWebSocketResponse) -> dict[str, object]:
    """The next note."""
    while True:
        each = await socket.receive(20)
        if each.type is WSMsgType.TEXT:
            read: dict[str, object] = json.loads(each.data)
            return read
        assert each.type is WSMsgType.BINARY, each


async def seated(served: ServedClass) -> ClientWebSocketResponse:
    """Let Ana join and open her desk; her first key is shown."""
    await served.join("Ana")
    socket = await served.seat()
    await socket.send_bytes(b"x")
    await shown(socket)
    return socket


async def refused(served: ServedClass, **headers: str) -> int:
    """The status that a WebSocket is refused with."""
    with pytest.raises(WSServerHandshakeError) as error:
        await served.client.ws_connect("/seat", headers=headers)
    return error.value.status


async def test_a_trainee_joins_and_plays() -> None:
    """The cookie is out of reach of scripts; keys go one way and the screen the other."""
    async with served_class() as served:
        assert await served.join("Ana") == 303
        cookie = next(iter(served.client.session.cookie_jar))
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Strict")

        socket = await served.seat()
        await socket.send_bytes(b"x")

        assert await shown(socket) == "x"
        assert served.starter.started == ["Ana"]
        page = await (await served.client.get("/")).text()
        assert "You are Ana" in page
        assert "EXERCISE" in page


async def test_a_trainee_chooses_the_language_of_her_screens() -> None:
    """By its own name on the page; a language that there is not is that of the class."""
    async with served_class() as served:
        page = await (await served.client.get("/")).text()
        assert re.search('href="/.language=sr_Cyrl[^"]*" lang="sr-Cyrl"[^>]*>српски</a>', page)

        assert await served.join("Ana", language="sr_Cyrl") == 303
        assert await served.join("Blerim", language="nowhere") == 303
        record = served.room.register.record
        assert [each.language for each in record.members] == ["sr_Cyrl", ""]


async def test_the_page_is_in_the_language_that_the_browser_asks_for() -> None:
    """The choice on the page comes first, what is refused too; without either, as the class."""
    async with served_class() as served:
        albanian = {"Accept-Language": "tlh, sq-XK;q=0.9, en;q=0.8"}
        page = await (await served.client.get("/", headers=albanian)).text()
        assert '<html lang="sq">' in page
        assert "Your mentor gives you a code" not in page
        chosen = await served.client.get("/?language=mk&code=K7", headers=albanian)
        page = await chosen.text()
        assert '<html lang="mk">' in page
        assert 'name="language" value="mk"' in page
        assert 'value="K7"' in page
        assert '<html lang="en">' in await (await served.client.get("/?language=x")).text()

        headers = {"Origin": served.origin, **albanian}
        wrong = {"code": "WRONG", "name": "Ana", "language": "mk"}
        page = await (await served.client.post("/join", data=wrong, headers=headers)).text()
        assert '<html lang="mk">' in page
        with reading("mk"):
            assert f'role="alert">{message("class.no_code", {})}</p>' in page
        assert message("class.no_code", {}).startswith("There is no such code")


async def test_her_browser_s_language_is_that_of_her_screens_unless_another_is_set() -> None:
    """What she chose, then what the list of trainees says, then what her browser asks for."""
    async with served_class() as served:
        register = served.room.register
        register.add_names(["Listed", "Plain"], {"Listed": "bs"})
        for name, language in (("Listed", ""), ("Plain", ""), ("Plain", "mk")):
            member = register.record.member(name)
            assert member is not None
            form = {"code": member.code, "name": "", "language": language}
            headers = {"Origin": served.origin, "Accept-Language": "sq"}
            async with served.client.post(
                "/join", data=form, headers=headers, allow_redirects=False
            ) as answer:
                assert answer.status == 303
            said = register.record.member(name)
            assert said is not None
            assert said.language == (language or {"Listed": "bs", "Plain": "sq"}[name])


async def test_a_window_that_comes_back_finds_the_seat_running() -> None:
    """The lost one is forgotten; nothing starts anew."""
    async with served_class() as served:
        first = await seated(served)
        await first.close()

        second = await served.seat()
        await second.send_bytes(b"y")

        assert await shown(second) == "y"
        assert served.starter.started == ["Ana"]
        assert [each["type"] for each in served.starter.notes] == ["attach", "attach"]


async def test_a_second_window_takes_over_and_the_first_says_so() -> None:
    """What the first still sends is not heeded."""
    async with served_class() as served:
        first = await seated(served)

        second = await served.seat()

        assert await noted(first) == {"type": "end", "why": "elsewhere"}
        await second.send_bytes(b"y")
        assert await shown(second) == "y"


async def test_nobody_gets_in_without_a_cookie_of_today() -> None:
    """None, an invented one, an earlier one, and one after leaving."""
    async with served_class() as served:
        own = {"Origin": served.origin}
        assert await refused(served, **own) == 401
        assert (await served.client.get("/member")).status == 401
        assert await refused(served, **own, Cookie="seat=x") == 401
        await served.join("Ana")
        assert (await served.client.get("/member")).status == 204
        before = served.token
        ana = served.room.register.record.members[0]

        assert await served.join("", ana.code) == 303
        served_cookie = {"Cookie": f"seat={before}", **own}
        served.client.session.cookie_jar.clear()
        assert await refused(served, **served_cookie) == 401


async def test_leaving_closes_the_door_behind_one() -> None:
    """The cookie that was there lets nobody in, and the seat ends."""
    async with served_class() as served:
        await served.join("Ana")
        token = served.token
        socket = await served.seat()
        await socket.send_bytes(b"x")
        await shown(socket)

        await served.client.post("/leave", headers={"Origin": served.origin})

        assert await noted(socket) == {"type": "end", "why": "left"}
        own = {"Origin": served.origin, "Cookie": f"seat={token}"}
        served.client.session.cookie_jar.clear()
        assert await refused(served, **own) == 401


async def test_other_pages_get_nothing() -> None:
    """A foreign page, a page without an origin, and a name that only leads here."""
    async with served_class() as served:
        await served.join("Ana")
        for origin in ("http://evil.example", "null", ""):
            assert await served.join("Bo", origin=origin) == 403
            assert await refused(served, Origin=origin) == 403
        answer = await served.client.get("/", headers={"Host": "evil.example"})
        assert answer.status == 403
        assert [each.name for each in served.room.register.record.members] == ["Ana"]


async def test_codes_cannot_be_guessed_fast() -> None:
    """After a few wrong ones even the right one has to wait."""
    async with served_class() as served:
        tried = [await served.join("Ana", f"WRONG{n}") for n in range(WRONG_EACH)]

        assert set(tried) == {403}
        assert await served.join("Ana") == 429
        served.clock.now = 61.0
        assert await served.join("Ana") == 303
        assert CODE not in served.log.getvalue()


async def test_no_path_leads_out_of_the_pages() -> None:
    """Only what is served is served."""
    async with served_class() as served:
        paths = ["/static/../server.py", "/static/%2e%2e/server.py", "/static//etc/passwd"]
        paths += ["/static/..%2f..%2fsettings.py", "/static/", "/file/x", "/templates/seat.html"]
        paths += ["/static/%00", "/static/fonts/..\\..\\server.py"]

        for path in paths:
            url = served.client.make_url("/").with_path(path, encoded=True)
            answer = await served.client.session.get(url)
            assert answer.status in {403, 404}, path


async def test_every_answer_has_its_headers() -> None:
    """Nothing from elsewhere, no other page around ours, and no origin left out."""
    async with served_class() as served:
        for path in ("/", "/health", "/static/class.js", "/nothing"):
            headers = (await served.client.get(path)).headers
            policy = headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "http" not in policy
            assert headers["Referrer-Policy"] == "same-origin"
            assert headers["X-Content-Type-Options"] == "nosniff"


async def test_a_file_goes_to_its_browser_under_a_harmless_name() -> None:
    """Once."""
    async with served_class() as served:
        await served.join("Ana")
        socket = await served.seat()
        await socket.send_bytes(b"F")
        told = await noted(socket)

        answer = await served.client.get(f"/file/{told['key']}")

        assert await answer.read() == b"picture"
        assert answer.headers["Content-Disposition"] == 'attachment; filename="..ab.png"'
        assert (await served.client.get(f"/file/{told['key']}")).status == 404


async def test_too_much_or_too_large_ends_the_window_and_not_the_seat() -> None:
    """The next window goes on with it."""
    async with served_class() as served:
        await served.join("Ana")
        for flood in ([b"k"] * 500, [b"k" * 70_000]):
            socket = await served.seat()
            for keys in flood:
                await socket.send_bytes(keys)
            while (each := await socket.receive(20)).type is not WSMsgType.CLOSE:
                assert each.type in {WSMsgType.BINARY, WSMsgType.TEXT}
            assert each.data in {1008, 1009}

        socket = await served.seat()
        await socket.send_bytes(b"x")
        while not (await shown(socket)).endswith("x"):
            pass
        assert served.starter.started == ["Ana"]


async def test_five_hundred_malformed_messages_change_nothing() -> None:
    """They are left; the class plays on."""
    wrong = [
        "",
        "{",
        "[]",
        "null",
        '{"size":0}',
        '{"size":[[],[]]}',
        '{"type":"end"}',
        "\x00\ufffd",
    ]
    async with served_class() as served:
        await served.join("Ana")
        socket = await served.seat()
        for batch in range(5):
            for n in range(100):
                await socket.send_str(wrong[(batch + n) % len(wrong)])
            await socket.send_bytes(b"x")
            assert await shown(socket) == "x"
            served.clock.now += 2.0

        assert [each["type"] for each in served.starter.notes] == ["attach"]


async def test_a_pause_stops_the_keys() -> None:
    """Windows say so, also those that come meanwhile; keys are lost, not kept."""
    async with served_class() as served:
        socket = await seated(served)

        await served.room.pause(on=True)
        assert await noted(socket) == {"type": "pause", "on": True}
        await socket.send_bytes(b"lost")
        await socket.close()
        socket = await served.seat()
        assert await noted(socket) == {"type": "pause", "on": True}
        await served.room.pause(on=False)
        await socket.send_bytes(b"y")

        assert await shown(socket) == "y"


async def test_idle_and_hung_seats_are_ended() -> None:
    """One that nobody looks at is asked to go; one that does not answer is ended."""
    async with served_class() as served:
        socket = await seated(served)
        await socket.send_bytes(b"H")
        await shown(socket)
        seat = served.room.seats["Ana"]

        served.clock.now = HUNG + 1
        served.room.look()
        assert await noted(socket) == {"type": "end", "why": "left"}
        assert served.room.seats == {}
        assert "hung" in served.log.getvalue()

        socket = await served.seat()
        await socket.send_bytes(b"x")
        await shown(socket)
        await socket.close()
        seat = served.room.seats["Ana"]
        seat.last_sign = served.clock.now = IDLE + HUNG + 2
        served.room.look()
        await served.room._tasks["Ana"]
        assert served.room.seats == {}
        assert "idle" in served.log.getvalue()


async def test_the_class_votes_in_its_windows() -> None:
    """Each window asks, also one that comes later; only the two choices count."""
    async with served_class() as served:
        socket = await seated(served)

        await served.room.begin_vote("004", "tiles")
        asked = {"type": "vote", "consignment": "004", "goods": "tiles"}
        assert await noted(socket) == asked
        for note in ('{"vote": "both"}', '{"vote": ["search"]}', '{"vote": "search"}'):
            await socket.send_str(note)
        await socket.close()
        socket = await served.seat()
        assert await noted(socket) == asked
        await served.room.end_vote()
        assert await noted(socket) == {**asked, "consignment": ""}

        vote = served.room.register.record.vote
        assert vote is not None
        assert vote.votes == {"Ana": "search"}


@pytest.mark.parametrize("path", ["/join", "/mentor/join"])
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=x", b"--x\r\nbad"),
        ("multipart/form-data", b"code=1"),
        ("application/x-www-form-urlencoded; charset=nonsense", b"code=1"),
        ("application/x-www-form-urlencoded", b"code=%ff&name=\xff\xfe"),
        ("application/json", b"{}"),
    ],
)
async def test_a_form_that_no_page_sends_is_refused(path: str, kind: str, body: bytes) -> None:
    """Never by a fault of the server."""
    async with served_class() as served:
        headers = {"Origin": served.origin, "Content-Type": kind}
        answer = await served.client.post(path, data=body, headers=headers)
        assert answer.status in {400, 403}
