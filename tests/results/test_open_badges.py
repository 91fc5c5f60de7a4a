"""Open Badges of a class, by the schema of 1EdTech."""

import json
from datetime import date
from functools import cache
from pathlib import Path

from jsonschema import Draft201909Validator, FormatChecker

from profiler_sim.cli.main import run
from profiler_sim.learner.standing import Standing, TopicState
from profiler_sim.results.class_results import ClassResults, TopicResult
from profiler_sim.results.open_badges import credential_files
from tests.results.test_class_results import results_of, small_class

SCHEMA = Path(__file__).parent / "schemas" / "achievementcredential.json"
TODAY = date(2026, 6, 1)


@cache
def a_class() -> ClassResults:
    """The first two trainees are good at one topic, the second one at another too."""
    results = results_of(small_class())
    names = [each.topic for each in results.topics][:2]
    first, second, *others = results.trainees
    known = [topic(names[0], 20, 19), topic(names[1], 20, 19), topic(names[1], 9, 9)]
    good = first.model_copy(update={"topics": (known[0], known[2])})
    better = second.model_copy(update={"topics": tuple(known[:2])})
    return results.model_copy(update={"trainees": (good, better, *others)})


def topic(name: str, n: int, sound: int) -> TopicResult:
    """A trainee's decisions in a topic."""
    standing = Standing(n=n, sound=sound)
    return TopicResult(
        topic=name,
        n=n,
        sound=sound,
        level=standing.level,
        interval=standing.interval,
        state=standing.state,
    )


def test_every_badge_is_one_by_the_schema() -> None:
    """One for each topic that is secure; ids are unique, and the same each time."""
    files = credential_files(a_class(), small_class(), TODAY)
    validator = Draft201909Validator(
        json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=FormatChecker()
    )
    badges = [json.loads(text) for text in files.values()]

    for each in badges:
        validator.validate(each)
    assert len(badges) == len({each["id"] for each in badges}) == 3
    assert [each["credentialSubject"]["identifier"][0]["identityHash"] for each in badges] == [
        "officer 01",
        "officer 02",
        "officer 02",
    ]
    assert all("proof" not in each and "Not signed" in each["description"] for each in badges)
    assert files == credential_files(a_class(), small_class(), TODAY)


def test_evidence_are_the_shifts_in_which_the_topic_was_judged() -> None:
    """Each with its receipt."""
    (name, text), *_others = credential_files(a_class(), small_class(), TODAY).items()
    first = a_class().trainees[0].topics[0].topic
    judged = {
        shift.receipt
        for shift in small_class().of("officer 01")
        if any(each.topic == first for each in shift.judgements)
    }

    assert name.startswith("officer-01_")
    described = " ".join(each["description"] for each in json.loads(text)["evidence"])
    assert all(receipt in described for receipt in judged)


def test_without_a_secure_topic_there_is_no_badge() -> None:
    """A few sound decisions are too few."""
    results = results_of(small_class())

    assert all(
        each.state is not TopicState.SECURE for one in results.trainees for each in one.topics
    )
    assert credential_files(results, small_class(), TODAY) == {}
    assert run(["results", "--as", "badges", "--to", "badges.html"]) == 2
