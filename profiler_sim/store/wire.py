"""Calls of a store as lines of JSON, for a process that has no store of its own.

Only plain values and the rows of the contract travel. Nothing that comes in is ever executed, and
each argument must have the type that the contract gives it.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from inspect import Parameter, signature
from typing import Any, get_type_hints

from profiler_sim.errors import ProfilerError, Unreadable, Unwritable, WrongUsage
from profiler_sim.store.contract import (
    Change,
    EventRow,
    NewShift,
    RemarkRow,
    ShiftRecord,
    ShiftRow,
    Store,
)

LONGEST = 64 * 1024 * 1024
"""Bytes of a line; a whole shift with all its papers has a few million."""
_KIND = "is"
"""Key that names the kind of a row."""
_ROWS: Mapping[str, type[Any]] = {
    kind.__name__: kind for kind in (Change, EventRow, NewShift, RemarkRow, ShiftRecord, ShiftRow)
}
_ERRORS: Mapping[str, type[ProfilerError]] = {
    kind.__name__: kind for kind in (Unreadable, Unwritable, WrongUsage)
}
_CALLS: Mapping[str, Mapping[str, Parameter]] = {
    name: {each.name: each for each in signature(work).parameters.values() if each.name != "self"}
    for name, work in vars(Store).items()
    if callable(work) and not name.startswith("_")
}


class Malformed(Exception):
    """A line that is no call of a store."""


def is_call(name: str) -> bool:
    """Whether the contract has a method of this name."""
    return name in _CALLS


def request(name: str, given: tuple[object, ...], named: Mapping[str, object]) -> bytes:
    """Write a call as a line."""
    return _line({"call": name, "given": [*map(_plain, given)], "named": _plain(dict(named))})


def read_request(line: bytes) -> tuple[str, list[Any]]:
    """Read a call and its arguments in their order. Raises ``Malformed``. Any: by the contract."""
    try:
        read = json.loads(line)
        name, given, named = read["call"], read["given"], read["named"]
        wanted = dict(_CALLS[name])
        values = dict(zip(wanted, given, strict=False)) | named
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Malformed from error
    if len(given) + len(named) != len(values) or not set(values) <= set(wanted):
        raise Malformed
    hints = get_type_hints(vars(Store)[name])
    return name, [
        _argument(values.get(each.name, each.default), hints[each.name])
        for each in wanted.values()
    ]


def answer(value: object) -> bytes:
    """Write what a call gave."""
    return _line({"value": _plain(value)})


def refusal(error: ProfilerError) -> bytes:
    """Write the error that a call raised."""
    kind = next(name for name, each in _ERRORS.items() if isinstance(error, each))
    return _line({"error": kind, "code": error.code, "params": dict(error.params)})


def read_answer(line: bytes) -> Any:
    """Read what a call gave, or raise what it raised. Any: what the contract says of the call."""
    read = json.loads(line)
    if kind := read.get("error"):
        raise _ERRORS[kind](read["code"], read["params"])
    return _value(read["value"])


def _line(content: Mapping[str, object]) -> bytes:
    return json.dumps(content).encode("ascii") + b"\n"


def _plain(value: object) -> object:
    """A value as JSON knows it; a row with the name of its kind."""
    if is_dataclass(value) and not isinstance(value, type):
        row = {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
        return {_KIND: type(value).__name__, **row}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def _value(read: Any) -> Any:
    if isinstance(read, list):
        return [_value(each) for each in read]
    if not isinstance(read, dict):
        return read
    values = {key: _value(each) for key, each in read.items() if key != _KIND}
    return _ROWS[read[_KIND]](**values) if _KIND in read else values


def _argument(given: Any, wanted: type[Any]) -> Any:
    """An argument of the type that is wanted: text, a number, or a row with such fields."""
    if wanted in _ROWS.values():
        row = _row(given)
        texts = {name: hint for name, hint in get_type_hints(wanted).items() if hint in {str, int}}
        if not isinstance(row, wanted) or any(
            type(getattr(row, name)) is not hint for name, hint in texts.items()
        ):
            raise Malformed
        return row
    allowed = (int, float) if wanted is float else (wanted,)
    if type(given) not in allowed:
        raise Malformed
    return given


def _row(given: Any) -> Any:
    try:
        return _value(given)
    except (LookupError, TypeError) as error:
        raise Malformed from error
