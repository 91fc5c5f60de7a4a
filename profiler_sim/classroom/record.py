"""What is kept of a class: its codes, its trainees, and what is dealt to them."""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from pydantic import Field

from profiler_sim.cargo.value import Value
from profiler_sim.classroom.codes import (
    CLASS_LETTERS,
    MENTOR_LETTERS,
    PERSONAL_LETTERS,
    Draw,
    draw_code,
    is_same_code,
)
from profiler_sim.classroom.roster import name_problem
from profiler_sim.errors import WrongUsage
from profiler_sim.shift.commands import MessageKind, Receive


class Member(Value):
    """A trainee of the class."""

    name: str
    """The pseudonym that her shifts are kept under."""
    code: str
    """Her own code: with it she comes back from any computer."""
    seed: int
    """What her shift is dealt with."""
    token_digest: str = ""
    """SHA-256 of what her browser shows to be let in again; empty before she joins."""
    shift: str = ""
    """Id of her shift; empty before it is dealt."""
    earlier: tuple[str, ...] = ()
    """Ids of her shifts of earlier rounds."""
    server: str = ""
    """Which of several servers runs her desk."""
    language: str = ""
    """Code of the language of her screens; empty for that of the class."""


class MentorMessage(Value):
    """What the mentor has sent to a trainee, or to all."""

    wall: str
    """UTC as ISO text."""
    to: str
    """Name of the trainee; empty for all."""
    text: str
    kind: MessageKind = "message"
    minutes: int = 0
    """Desk minutes that are given with it."""
    round: int = 1
    """The round it was sent in."""


Choice = Literal["search", "release"]
"""What a trainee votes for."""
CHOICES: tuple[Choice, ...] = get_args(Choice)


class Vote(Value):
    """What the class is asked about a consignment, before the truth is shown."""

    consignment: str
    goods: str
    """As declared: what the windows of the trainees say of it."""
    is_open: bool = True
    votes: Mapping[str, Choice] = Field(default_factory=dict)
    """By the name of the trainee."""

    def count(self, choice: Choice) -> int:
        """How many voted for this."""
        return sum(each == choice for each in self.votes.values())


class ClassRecord(Value):
    """A class as it is kept."""

    name: str
    scenario: str
    """What is played now."""
    round: int = 1
    """How many scenarios the class has come to, with this one."""
    code: str
    """Code of the class: with it and a name of her own anybody joins."""
    seed: int
    is_one_each: bool = False
    """Whether each trainee has other consignments."""
    is_listed: bool = False
    """Whether the trainees were named beforehand; nobody else can join then."""
    most: int
    """Most trainees."""
    mentor_code: str = ""
    """With it the mentor's screen opens in a browser; empty in a class of an older version."""
    mentor_digests: tuple[str, ...] = ()
    """SHA-256 of what the mentor's browsers show to be let in again, the latest last."""
    members: tuple[Member, ...] = ()
    messages: tuple[MentorMessage, ...] = ()
    vote: Vote | None = None
    """The last vote of this round."""
    servers: tuple[str, ...] = ()
    """Servers of the class, by host and port; one alone need not be named."""
    is_exam: bool = False
    """Whether nothing is shown of a result before the mentor opens them."""
    minutes: int = 0
    """Real minutes that each trainee has from her beginning; 0 for no limit."""
    is_opened: bool = False
    """Whether the mentor has opened the results of an exam."""
    is_paused: bool = False
    """Whether no key of a trainee counts."""
    is_closed: bool = False
    """Whether the shifts are over: nobody begins one, and those who played look back."""

    @property
    def is_sealed(self) -> bool:
        """Whether the results still wait for the mentor."""
        return self.is_exam and not self.is_opened

    def member(self, name: str) -> Member | None:
        """Find a trainee by her name."""
        return next((each for each in self.members if each.name == name), None)

    def messages_to(self, name: str) -> tuple[Receive, ...]:
        """List what was sent to a trainee in this round, as her desk takes note of it."""
        return tuple(
            Receive(number=number, kind=each.kind, text=each.text, minutes=each.minutes)
            for number, each in enumerate(self.messages, 1)
            if each.round == self.round and each.to in {"", name}
        )

    def replaced(self, member: Member) -> "ClassRecord":
        """Give the record with ``member`` in place of the one of her name."""
        members = tuple(member if each.name == member.name else each for each in self.members)
        return self.model_copy(update={"members": members})


def new_class(name: str, scenario: str, seed: int, most: int, draw: Draw) -> ClassRecord:
    """Make a class in which nobody is yet."""
    code = draw_code(CLASS_LETTERS, draw)
    return ClassRecord(name=name, scenario=scenario, code=code, seed=seed, most=most)


def with_members(record: ClassRecord, names: Sequence[str], draw: Draw) -> ClassRecord:
    """Add trainees, each with a code of her own."""
    members = list(record.members)
    for name in names:
        seed = record.seed + len(members) if record.is_one_each else record.seed
        code = draw_code(PERSONAL_LETTERS, draw)
        members.append(Member(name=name, code=code, seed=seed))
    return record.model_copy(update={"members": tuple(members)})


def join(record: ClassRecord, typed: str, name: str, draw: Draw) -> tuple[ClassRecord, Member]:
    """Let a trainee in by her own code, or by that of the class and a name that is free.

    Raises ``WrongUsage`` where she cannot be let in.
    """
    for member in record.members:
        if is_same_code(member.code, typed):
            return record, member
    if not is_same_code(record.code, typed):
        raise WrongUsage("class.no_code")
    if record.is_closed:
        raise WrongUsage("class.closed")
    name = " ".join(name.split())
    _refuse_name(record, name)
    added = with_members(record, [name], draw)
    return added, added.members[-1]


_MENTOR_BROWSERS = 8
"""Browsers of the mentor's that are let in; another one takes the place of the oldest."""
_JOINING = {"roster.no_name": "class.no_name"}
"""What is wrong with a name on a list → the same for whoever joins."""


def _refuse_name(record: ClassRecord, name: str) -> None:
    if code := name_problem(name):
        raise WrongUsage(_JOINING.get(code, code), {"name": name})
    if any(member.name.casefold() == name.casefold() for member in record.members):
        raise WrongUsage("class.name_taken", {"name": name})
    if record.is_listed:
        raise WrongUsage("class.own_code")
    if len(record.members) >= record.most:
        raise WrongUsage("class.full", {"most": record.most})


def with_token(record: ClassRecord, member: Member, token: str) -> ClassRecord:
    """Let her in again by ``token``, and by no earlier one."""
    now = record.member(member.name) or member
    return record.replaced(now.model_copy(update={"token_digest": digest(token)}))


def with_languages(record: ClassRecord, languages: Mapping[str, str]) -> ClassRecord:
    """Give trainees the language of their screens: name to code."""
    for name, language in languages.items():
        if language and (member := record.member(name)) is not None:
            record = record.replaced(member.model_copy(update={"language": language}))
    return record


def with_round(record: ClassRecord, scenario: str, seed: int) -> ClassRecord:
    """Go on to the next scenario, once the shifts of this one are closed; else raise."""
    if not record.is_closed:
        raise WrongUsage("class.still_open")
    members = tuple(
        each.model_copy(
            update={
                "seed": seed + at if record.is_one_each else seed,
                "earlier": (*each.earlier, *filter(None, [each.shift])),
                "shift": "",
            }
        )
        for at, each in enumerate(record.members)
    )
    update = {
        "scenario": scenario,
        "seed": seed,
        "is_closed": False,
        "is_paused": False,
        "vote": None,
    }
    return record.model_copy(update={**update, "round": record.round + 1, "members": members})


def with_choice(record: ClassRecord, name: str, choice: Choice) -> ClassRecord:
    """Keep what a trainee votes for; her last choice counts, as long as the vote is open."""
    vote = record.vote
    if vote is None or not vote.is_open:
        return record
    cast = vote.model_copy(update={"votes": {**vote.votes, name: choice}})
    return record.model_copy(update={"vote": cast})


def with_shift(record: ClassRecord, name: str, shift: str) -> ClassRecord:
    """Give a trainee her shift, unless she has one; raises ``WrongUsage`` for a closed class."""
    member = record.member(name)
    if member is None or member.shift:
        return record
    if record.is_closed:
        raise WrongUsage("class.closed")
    return record.replaced(member.model_copy(update={"shift": shift}))


def with_mentor_code(record: ClassRecord, draw: Draw) -> ClassRecord:
    """Give the class a mentor's code, unless it has one."""
    if record.mentor_code:
        return record
    return record.model_copy(update={"mentor_code": draw_code(MENTOR_LETTERS, draw)})


def with_mentor(record: ClassRecord, typed: str, token: str) -> ClassRecord:
    """Let a browser of the mentor's in by ``token``; raises ``WrongUsage`` for a wrong code."""
    if not record.mentor_code or not is_same_code(record.mentor_code, typed):
        raise WrongUsage("class.no_code")
    kept = (*record.mentor_digests, digest(token))[-_MENTOR_BROWSERS:]
    return record.model_copy(update={"mentor_digests": kept})


def without_mentor(record: ClassRecord, token: str) -> ClassRecord:
    """Let that browser of the mentor's in no more."""
    kept = tuple(each for each in record.mentor_digests if each != digest(token))
    return record.model_copy(update={"mentor_digests": kept})


def is_mentor(record: ClassRecord, token: str) -> bool:
    """Whether a browser that shows ``token`` is the mentor's."""
    shown = digest(token)
    found = [hmac.compare_digest(each, shown) for each in record.mentor_digests]
    return bool(token) and any(found)


def member_by_token(record: ClassRecord, token: str) -> Member | None:
    """Find the trainee whose browser shows ``token``; None where it is nobody's any more."""
    if not token:
        return None
    shown = digest(token)
    return next((m for m in record.members if hmac.compare_digest(m.token_digest, shown)), None)


def digest(token: str) -> str:
    """What is kept of a token: whoever reads it cannot get in with it."""
    return hashlib.sha256(token.encode()).hexdigest()
