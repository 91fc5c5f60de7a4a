"""What stands at the cursor of a condition that is being written, and what may follow there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from profiler_sim.rules.functions import FUNCTIONS
from profiler_sim.rules.grammar import accepted_terminals
from profiler_sim.rules.tokens import Token, tokenize

END = "$END"
"""The terminal of a whole condition."""
_KEYWORDS = frozenset(
    "AND OR NOT IN BETWEEN LIKE ILIKE IS NULL DISTINCT FROM TRUE FALSE DATE ESCAPE".split()  # noqa: SIM905  words of the language
)
_PREPOSITIONS = frozenset({"IN", "IS", "FROM"})
"""Words of the language that stand in descriptions too, such as paid in cash."""
_PATTERNS = frozenset({"LIKE", "ILIKE"})
_RECKONING = frozenset("+-*/%")
_COMPARING = frozenset({"=", "<>", "!=", "<", ">", "<=", ">="})


class PartWanted(StrEnum):
    """What may be written at the cursor."""

    FACT = "fact"
    OPERATOR = "operator"
    VALUE = "value"
    LIST = "list"
    """What stands behind IN."""
    JOINT = "joint"
    """What joins claims, goes on with a list or ends it."""
    NOTHING = "nothing"
    """What stands before the cursor cannot be read."""


@dataclass(frozen=True, slots=True)
class CursorPlace:
    """The cursor of a condition."""

    wanted: PartWanted
    start: int
    """Where the word in hand begins, in characters; it goes to ``end``."""
    end: int
    typed: str = ""
    """The word as far as it is typed, without its quotes; it may be several words."""
    fact: str = ""
    """The fact that is compared, in small letters."""
    function: str = ""
    """The function whose brackets are open."""
    argument: int = 0
    """Which argument of the function it is, from 1."""
    is_pattern: bool = False
    """It is a pattern of LIKE that is wanted."""
    is_between: bool = False
    """The AND of a BETWEEN is wanted."""
    accepts: frozenset[str] = frozenset()
    """The terminals of the grammar that may stand here."""


def cursor_place(condition: str, at: int, names: Collection[str]) -> CursorPlace:
    """Find what is wanted at character ``at``; ``names`` are those of facts and lists."""
    before = condition[:at]
    words = tokenize(before)
    start, typed = _word_in_hand(before, words, names)
    end = at + (condition[at : at + 1] == "'" == before[start : start + 1])
    head = tuple(word for word in words if word.end <= start)
    accepts = accepted_terminals(before[:start])
    if accepts is None:
        return CursorPlace(PartWanted.NOTHING, start, end, typed)
    return _place(head, names, CursorPlace(PartWanted.NOTHING, start, end, typed, accepts=accepts))


def _word_in_hand(before: str, words: Sequence[Token], names: Collection[str]) -> tuple[int, str]:
    """Where what is being typed begins, and what there is of it; words nobody knows belong to it.

    A text without its second quote is in hand up to the cursor. Numbers and whole texts are not.
    """
    opened = next((word for word in words if word.kind == "other" and word.text == "'"), None)
    if opened is not None:
        return opened.start, before[opened.end :]
    start = len(before)
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        is_last = place == len(words) - 1 and word.end == len(before)
        earlier = words[place - 1] if place else None
        is_between = word.text.upper() in _PREPOSITIONS and _is_unknown(earlier, names)
        is_name = is_last and word.kind == "name"
        if not (is_name or is_between or _is_unknown(word, names)):
            break
        start = word.start
    return start, before[start:].strip()


def _is_unknown(word: Token | None, names: Collection[str]) -> bool:
    if word is None or word.kind != "name":
        return False
    text = word.text.lower()
    return text.upper() not in _KEYWORDS and text not in names and text not in FUNCTIONS


def _place(head: Sequence[Token], names: Collection[str], at: CursorPlace) -> CursorPlace:
    """Say what is wanted behind the words ``head``."""
    opened = _open_bracket(head)
    caller = head[opened - 1].text.lower() if opened > 0 else ""
    function = caller if caller in FUNCTIONS else ""
    last = head[-1].text if head else ""
    is_name = bool(head) and head[-1].kind == "name" and last.lower() in names
    is_name = is_name and not (caller == "in" or function or _is_second_part(head))
    wanted, fact = (
        _of_operator(head, at)
        or _of_bracket(head, opened, caller)
        or ((PartWanted.FACT, "") if "NAME" in at.accepts else None)
        or ((PartWanted.OPERATOR, last.lower()) if is_name else (PartWanted.JOINT, ""))
    )
    return replace(
        at,
        wanted=wanted,
        fact=fact,
        function=function,
        argument=_argument(head, opened) if function else 0,
        is_pattern=last.upper() in _PATTERNS,
        is_between=wanted == PartWanted.JOINT and {"AND", "OR"} & at.accepts == {"AND"},
    )


def _of_operator(head: Sequence[Token], at: CursorPlace) -> tuple[PartWanted, str] | None:
    """What is wanted behind an operator, and the fact before it; None behind anything else."""
    last, place = head[-1].text.upper() if head else "", len(head) - 1
    if last == "IN":
        return PartWanted.LIST, _fact_before(head, place)
    if last == "IS" or (last == "NOT" and "NULL" in at.accepts):
        return PartWanted.OPERATOR, ""
    if last == "NOT" and "NAME" not in at.accepts:
        return PartWanted.OPERATOR, _fact_before(head, place)
    if last in _PATTERNS:
        return PartWanted.VALUE, _fact_before(head, place)
    if last in _COMPARING or last == "BETWEEN" or _is_second_bound(head):
        return PartWanted.VALUE, _fact_before(head, _operator_place(head))
    return None


def _of_bracket(head: Sequence[Token], opened: int, caller: str) -> tuple[PartWanted, str] | None:
    """What is wanted in brackets behind IN, or behind the first argument of a function."""
    last = head[-1].text if head else ""
    if caller == "in" and last in {"(", ","}:
        return PartWanted.VALUE, _fact_before(head, opened - 1)
    if caller in FUNCTIONS and last == ",":
        return PartWanted.VALUE, head[opened + 1].text.lower()
    return None


def _open_bracket(head: Sequence[Token]) -> int:
    """The place of the innermost bracket that is open; -1 where none is."""
    depth = 0
    for place in range(len(head) - 1, -1, -1):
        if head[place].text == ")":
            depth += 1
        elif head[place].text == "(":
            depth -= 1
            if depth < 0:
                return place
    return -1


def _argument(head: Sequence[Token], opened: int) -> int:
    """Which argument stands at the end behind an open bracket, from 1."""
    ends = (place for place in range(opened + 1, len(head)) if head[place].text == ",")
    return 1 + sum(_open_bracket(head[:place]) == opened for place in ends)


def _is_second_bound(head: Sequence[Token]) -> bool:
    """Whether the AND at the end is the one of a BETWEEN."""
    if not head or head[-1].text.upper() != "AND":
        return False
    earlier = (word.text.upper() for word in reversed(head[:-1]))
    return next((word for word in earlier if word in {"BETWEEN", "AND", "OR"}), "") == "BETWEEN"


def _is_second_part(head: Sequence[Token]) -> bool:
    """Whether the last word is compared or reckoned with what stands before it."""
    before = head[-2].text.upper() if len(head) > 1 else ""
    return before in {*_COMPARING, *_RECKONING, "BETWEEN"} or _is_second_bound(head[:-1])


def _operator_place(head: Sequence[Token]) -> int:
    """The place of the operator that the end of ``head`` belongs to."""
    wanted = {*_COMPARING, "BETWEEN"}
    return max(place for place, word in enumerate(head) if word.text.upper() in wanted)


def _fact_before(head: Sequence[Token], operator: int) -> str:
    """The name before an operator; empty where something worked out stands there."""
    before = operator - 1
    if before > 0 and head[before].text.upper() == "NOT":
        before -= 1
    is_name = before >= 0 and head[before].kind == "name"
    return head[before].text.lower() if is_name else ""
