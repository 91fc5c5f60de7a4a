"""Open Badges 3.0 for topics that a trainee is good in: one credential each, unsigned.

A step is finished where ``learner.standing`` calls a topic secure: at least ten decisions, and the
share of sound ones surely above seventy of a hundred. The program has no key, so nothing proves
who issued a credential: the unit's own platform has to sign it. (Open Badges 3.0,
imsglobal.org/spec/ob/v3p0; W3C Verifiable Credentials Data Model 2.0.)
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from profiler_sim.i18n.text import _
from profiler_sim.learner.standing import GOOD, SURE, TopicState
from profiler_sim.results.class_results import ClassResults, TopicResult
from profiler_sim.results.class_shifts import ClassShift, ClassShifts
from profiler_sim.results.shift_export import plain_name
from profiler_sim.results.xapi import HOME_PAGE

_CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
Credential = dict[str, object]


def credentials(
    results: ClassResults, read: ClassShifts, today: date, home_page: str = HOME_PAGE
) -> Iterator[tuple[str, Credential]]:
    """Give a file name and a credential for each topic of a trainee that is secure.

    ``home_page`` is the address of whoever issues them.
    """
    for one in results.trainees:
        for topic in one.topics:
            if topic.state is TopicState.SECURE:
                title = results.words[topic.topic]
                name = f"{plain_name(one.trainee)}_{plain_name(topic.topic)}.json"
                subject = _subject(one.trainee, topic, title, home_page)
                shifts = [each for each in read.of(one.trainee) if _has(each, topic.topic)]
                yield name, _credential(subject, title, shifts, today, home_page)


def credential_files(results: ClassResults, read: ClassShifts, today: date) -> dict[str, str]:
    """Write each credential as JSON, by file name."""
    return {
        name: json.dumps(credential, ensure_ascii=True, indent=1)
        for name, credential in credentials(results, read, today)
    }


def _credential(
    subject: Credential, title: str, shifts: Sequence[ClassShift], today: date, home_page: str
) -> Credential:
    return {
        "@context": list(_CONTEXT),
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, str(subject['id']))}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": title,
        "description": _("EXERCISE. Not signed: your platform has to issue it."),
        "issuer": {
            "id": home_page,
            "type": ["Profile"],
            "name": _("Training unit, cargo profiling simulator"),
        },
        "validFrom": f"{today.isoformat()}T00:00:00Z",
        "credentialSubject": subject,
        "evidence": [
            {
                "type": ["Evidence"],
                "name": each.row.title,
                "description": f"{each.row.started[:10]} · {each.receipt}",
            }
            for each in shifts
        ],
    }


def _subject(trainee: str, topic: TopicResult, title: str, home_page: str) -> Credential:
    criteria = _(
        "At least {n} decisions. The share of sound ones is above {percent} of 100, "
        "by its 80 % interval."
    )
    reached = _("{sound} of {n} decisions were sound.").format(sound=topic.sound, n=topic.n)
    return {
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{home_page}/{trainee}/{topic.topic}')}",
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "hashed": False,
                "identityHash": trainee,
                "identityType": "userName",
            }
        ],
        "achievement": {
            "id": f"{home_page}/achievement/{plain_name(topic.topic)}",
            "type": ["Achievement"],
            "achievementType": "Competency",
            "name": title,
            "description": _("Profiling of loads that hide: {topic}.").format(topic=title),
            "criteria": {"narrative": criteria.format(n=SURE, percent=round(100 * GOOD))},
        },
        "narrative": reached,
    }


def _has(shift: ClassShift, topic: str) -> bool:
    return any(each.topic == topic for each in shift.judgements)
