"""Courses for learning platforms: their manifests by public schemas, their pages in a browser."""

import json
import os
import zipfile
from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
import xmlschema

from profiler_sim.results.lms_package import Course, Kind, lms_package
from profiler_sim.results.shift_export import exported_shift
from profiler_sim.store.chain import receipt
from profiler_sim.store.memory import MemoryStore
from tests.browser import outside, watched_page
from tests.cli.calls import run
from tests.results.platform import serving
from tests.results.played_class import deals, play

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Frame, Page

SCHEMAS = Path(__file__).parent / "schemas"
SCORM_AGAIN = Path(__file__).parent / "npm/node_modules/scorm-again/dist/scorm12.min.js"
HOSTILE = "</script><script>document.title='run'</script> & \u202e"
COURSE = Course(
    scenario="first-watch", title=f"First watch {HOSTILE}", seed=3, pass_mark=0, language="en"
)
LMS_PAGE = """<!DOCTYPE html><title>platform</title><link rel="icon" href="data:,">
<script src="scorm12.js"></script>
<script>window.API = new Scorm12API({autocommit: false, logLevel: 5});</script>
<iframe src="index.html" width="1200" height="700"></iframe>"""


@cache
def played() -> tuple[MemoryStore, bytes]:
    """A store with a closed shift, and its file."""
    store = MemoryStore()
    new = replace(deals(("first-watch",), (3,))[0], trainee="ötter 🦦", started="2026-03-01")
    play(store, store.deal(new), 0.9, Random(1))
    return store, exported_shift(store, "1")[1]


def parts(kind: Kind, course: Course = COURSE) -> dict[str, str]:
    """The files of a course."""
    with zipfile.ZipFile(BytesIO(lms_package(course, kind))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def choose(page: "Page | Frame", content: bytes) -> str:
    """Choose a file of this content, and give what the page says of it."""
    page.locator("#file").set_input_files(
        {"name": "a.shift", "mimeType": "application/octet-stream", "buffer": content}
    )
    page.wait_for_function("!document.getElementById('said').textContent.includes('checked')")
    return page.locator("#said").inner_text()


def resealed(content: bytes, change: Any) -> bytes:
    """The file with its record changed, and a first line that fits again."""
    record = json.loads(content.partition(b"\n")[2])
    change(record)
    body = json.dumps(record, separators=(",", ":")).encode() + b"\n"
    return f"profiler-sim-shift 1 {sha256(body).hexdigest()}\n".encode() + body


def test_the_manifest_of_scorm_is_one_by_its_schemas() -> None:
    """Every file is named; a hostile title is text."""
    files = parts("scorm")
    schema = xmlschema.XMLSchema(
        SCHEMAS / "imscp_rootv1p1p2.xsd",
        locations=[
            ("http://www.adlnet.org/xsd/adlcp_rootv1p2", str(SCHEMAS / "adlcp_rootv1p2.xsd"))
        ],
    )

    schema.validate(files["imsmanifest.xml"])
    for name in files.keys() - {"imsmanifest.xml"}:
        assert f'href="{name}"' in files["imsmanifest.xml"]
    assert lms_package(COURSE, "scorm") == lms_package(COURSE, "scorm")


def test_the_course_structure_of_cmi5_is_one_by_its_schema() -> None:
    """Its pass mark is a share."""
    files = parts("cmi5", COURSE.model_copy(update={"pass_mark": 65}))

    xmlschema.XMLSchema(SCHEMAS / "CourseStructure.xsd").validate(files["cmi5.xml"])
    assert 'masteryScore="0.65"' in files["cmi5.xml"]
    assert "index.html" in files


@pytest.mark.thorough
def test_the_page_names_what_is_wrong_with_a_file(browser: "Browser", tmp_path: Path) -> None:
    """Cut, changed with a new first line, of another exercise, open, and no platform."""
    store, content = played()
    record = json.loads(content.partition(b"\n")[2])

    def change(record: dict[str, Any]) -> None:
        record["events"][3]["event_json"] = record["events"][3]["event_json"].replace("0", "1")

    package = lms_package(COURSE, "scorm")
    with (
        serving(package, tmp_path) as platform,
        watched_page(browser, platform.address) as page,
    ):
        page.goto(f"{platform.address}/index.html")

        assert outside(page) == []
        assert "No learning platform" in page.locator("#platform").inner_text()
        assert "First watch </script>" in page.locator("h1").inner_text()
        assert "--seed 3" in page.locator("code").inner_text()
        assert "no file of a shift" in choose(page, b"plan\n")
        assert "changed or cut off" in choose(page, content[:-100])
        assert "changed or cut off" in choose(page, resealed(content, change))
        assert "other consignments" in choose(page, exported_shift(other_seed(), "1")[1])
        assert "no score" in choose(page, resealed(content, lambda each: each.pop("result")))
        said = choose(page, content)
        assert receipt(store.head("1")) in said
        assert f"{int(100 * record['result']['score'])} of 100 points" in said
        assert "ötter 🦦" in said
        assert page.locator("#report").is_disabled()


def other_seed() -> MemoryStore:
    """A closed shift of the same scenario with other consignments."""
    store = MemoryStore()
    play(store, store.deal(deals(("first-watch",), (3, 4))[1]), 0.9, Random(1))
    return store


@pytest.mark.thorough
@pytest.mark.parametrize("pass_mark", [0, 100])
def test_a_scorm_platform_gets_score_status_and_time(
    browser: "Browser", tmp_path: Path, pass_mark: int
) -> None:
    """By scorm-again, which stands for the platform."""
    if not SCORM_AGAIN.is_file():
        reason = "scorm-again is not here: npm ci --prefix tests/results/npm"
        (pytest.fail if os.environ.get("NEEDS_BROWSER") else pytest.skip)(reason)
    store, content = played()
    course = COURSE.model_copy(update={"pass_mark": pass_mark})
    (tmp_path / "scorm12.js").write_bytes(SCORM_AGAIN.read_bytes())
    (tmp_path / "lms.html").write_text(LMS_PAGE)
    package = lms_package(course, "scorm")
    with (
        serving(package, tmp_path) as platform,
        watched_page(browser, platform.address) as page,
    ):
        page.goto(f"{platform.address}/lms.html")
        frame = page.frames[1]
        frame.wait_for_selector("#platform:has-text('is there')")
        assert kept(page, "cmi.core.lesson_status") == "incomplete"
        choose(frame, content)
        frame.locator("#report").click()
        frame.wait_for_selector("#said:has-text('is reported')")

        result = json.loads(content.partition(b"\n")[2])["result"]
        assert float(kept(page, "cmi.core.score.raw")) == pytest.approx(
            100 * result["score"], abs=0.01
        )
        assert kept(page, "cmi.core.lesson_status") == ("failed" if pass_mark else "passed")
        hours, minutes, seconds = page.evaluate("API.cmi.getCurrentTotalTime()").split(":")
        spent = 3600 * int(hours) + 60 * int(minutes) + float(seconds)
        assert spent == pytest.approx(result["seconds"], abs=0.01)
        assert json.loads(kept(page, "cmi.suspend_data"))["receipt"] == receipt(store.head("1"))


def kept(page: "Page", name: str) -> str:
    """What the platform holds."""
    return str(page.evaluate("name => API.LMSGetValue(name)", name))


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("mastery", "verdict", "mode"),
    [(0.0, "passed", "Normal"), (1.0, "failed", "Normal"), (0.0, "", "Browse")],
)
def test_a_cmi5_platform_gets_the_statements(
    browser: "Browser", tmp_path: Path, mastery: float, verdict: str, mode: str
) -> None:
    """In their order, with the token that was fetched once; without credit no result."""
    _store, content = played()
    with serving(lms_package(COURSE, "cmi5"), tmp_path) as platform:
        platform.launch = {
            "contextTemplate": {"extensions": {"https://lms.example/session": "1"}},
            "launchMode": mode,
            "masteryScore": mastery,
            "moveOn": "Passed",
            "returnURL": f"{platform.address}/page.css",
        }
        with watched_page(browser, platform.address, errors=("404",)) as page:
            page.goto(platform.launched(COURSE.address))
            page.wait_for_selector("#back:visible")
            choose(page, content)
            if verdict:
                page.locator("#report").click()
                page.wait_for_selector("#said:has-text('is reported')")
            else:
                assert page.locator("#report").is_disabled()
            page.locator("#back").click()
            page.wait_for_url("**/page.css")

    assert platform.refused == []
    assert platform.fetched == 1
    verbs = [each["verb"]["id"].rsplit("/", 1)[1] for each in platform.statements]
    middle = ["completed", verdict] if verdict else []
    assert verbs == ["initialized", *middle, "terminated"]
    assert {each["object"]["id"] for each in platform.statements} == {COURSE.address}
    if verdict:
        result = json.loads(content.partition(b"\n")[2])["result"]
        scored = platform.statements[2]["result"]
        assert scored["score"]["scaled"] == result["score"]
        assert scored["duration"] == f"PT{result['seconds']:.2f}S"


@pytest.mark.thorough
def test_the_command_writes_a_course(tmp_path: Path) -> None:
    """As installed; another ending is refused."""
    words = ("package", "three-pistols", "--as", "cmi5", "--pass", "60")
    done = run((*words, "--to", "course.zip"), tmp_path)
    refused = run((*words, "--to", "course.html"), tmp_path)

    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "course.zip") as archive:
        assert "profiler-sim play three-pistols<" in archive.read("index.html").decode()
    assert refused.returncode == 2
    assert "Possible endings: .zip." in refused.stderr
