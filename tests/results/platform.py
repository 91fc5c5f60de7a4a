"""A learning platform for tests: it serves a course, and keeps the statements of cmi5."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from ralph.models.xapi.base.statements import BaseXapiStatement

TOKEN = "dGVzdDp0ZXN0"  # noqa: S105  it opens nothing
REGISTRATION = "7d2f1a2c-6f5e-4d5a-9d0a-0d9c5a1b2c3d"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "otter"}}


@dataclass
class Platform:
    """What it launches with, and what it was given."""

    folder: Path
    """What it serves."""
    launch: dict[str, Any] = field(default_factory=dict)
    """Launch data of cmi5."""
    statements: list[dict[str, Any]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    address: str = ""
    fetched: int = 0

    def launched(self, activity: str) -> str:
        """Give the address that a course of cmi5 is opened with."""
        words = {
            "endpoint": f"{self.address}/xapi/",
            "fetch": f"{self.address}/fetch",
            "actor": json.dumps(ACTOR),
            "registration": REGISTRATION,
            "activityId": activity,
        }
        return f"{self.address}/index.html?{urlencode(words)}"

    def take(self, statement: dict[str, Any]) -> None:
        """Keep one statement; raises ``ValueError`` for one that cmi5 does not allow here."""
        BaseXapiStatement.model_validate(statement)
        verbs = [each["verb"]["id"].rsplit("/", 1)[1] for each in [*self.statements, statement]]
        categories = statement["context"]["contextActivities"]["category"]
        names = {each["id"].rsplit("/", 1)[1] for each in categories}
        rules = {
            "initialized comes first": verbs[0] == "initialized",
            "each verb comes once": len(set(verbs)) == len(verbs),
            "nothing follows terminated": "terminated" not in verbs[:-1],
            "the registration": statement["context"]["registration"] == REGISTRATION,
            "the actor": statement["actor"] == ACTOR,
            "the category": "cmi5" in names,
            "moveon": ("moveon" in names) == (verbs[-1] in {"completed", "passed", "failed"}),
            "the context": "https://lms.example/session" in statement["context"]["extensions"],
            "a time": statement["timestamp"].endswith("Z"),
            "a score": ("score" in statement.get("result", {}))
            == (verbs[-1] in {"passed", "failed"}),
        }
        broken = [rule for rule, holds in rules.items() if not holds]
        if broken:
            raise ValueError(verbs[-1], *broken)
        self.statements.append(statement)


class _Handler(SimpleHTTPRequestHandler):
    """Files, and the three resources of a record store that cmi5 asks for."""

    def __init__(self, platform: Platform, *words: Any) -> None:
        self._platform = platform
        super().__init__(*words, directory=str(platform.folder))

    def do_GET(self) -> None:
        place = urlsplit(self.path)
        if not place.path.startswith("/xapi/"):
            super().do_GET()
            return
        asked = parse_qs(place.query)
        is_state = place.path == "/xapi/activities/state" and asked["stateId"] == [
            "LMS.LaunchData"
        ]
        if not self._is_known():
            self._answer(401, {})
        elif is_state and asked["registration"] == [REGISTRATION]:
            self._answer(200, self._platform.launch)
        else:
            self._answer(404, {})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/fetch":
            self._platform.fetched += 1
            self._answer(200, {"auth-token": TOKEN})
            return
        if not self._is_known():
            self._answer(401, {})
            return
        try:
            for each in json.loads(body):
                self._platform.take(each)
        except (ValueError, LookupError) as error:
            self._platform.refused.append(str(error))
            self._answer(400, {})
        else:
            self._answer(200, [])

    def _is_known(self) -> bool:
        given = self.headers.get("Authorization"), self.headers.get("X-Experience-API-Version")
        return given == (f"Basic {TOKEN}", "1.0.3")

    def _answer(self, status: int, document: object) -> None:
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@contextmanager
def serving(package: bytes, folder: Path) -> Iterator[Platform]:
    """Import a course and serve it for the length of a block."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        archive.extractall(folder)
    platform = Platform(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, platform)) as server:
        platform.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield platform
        finally:
            server.shutdown()
            thread.join()
