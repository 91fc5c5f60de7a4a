"""A file with faulty parts, read without them, so that names in the rest can still be checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from profiler_sim.cargo.value import Value
from profiler_sim.files.kind_models import (
    annotation_at,
    is_list,
    is_plain_number,
    item_annotation,
    keys_of,
    model_of,
)
from profiler_sim.problems import Key, Keys, Problem, Severity

_ROUNDS = 8
"""Times that faulty parts are looked for: what is left out may leave others faulty."""
_LEANS_ON = {
    "case.not_expected": frozenset({"hidden", "exactly"}),
    "condition.unknown": frozenset({"lists"}),
    "condition.unknown_near": frozenset({"lists"}),
}
"""Codes of problems that may be due to a gap elsewhere: the blocks in which a gap can be."""
_A_NUMBER = 1
"""Stands where a faulty number stood, so that its name is still checked."""
_MOST = 500
"""Parts that are left out at most."""


@dataclass(frozen=True, slots=True)
class ReadablePart:
    """What could be read."""

    value: Value
    left_out: frozenset[Keys]
    """Where in the file something was left out."""
    places: Mapping[Keys, tuple[int, ...]]
    """By list that items were left out of, where those that stay stood in the file."""

    named: frozenset[Keys] = frozenset()
    """Names in blocks of names whose number was at fault: only of the names can be told."""

    def problems(self, found: Iterable[Problem]) -> list[Problem]:
        """Return errors of what was read, at their places; none due to what is left out."""
        placed = (
            Problem(p.code, self._original(p.keys), p.params, p.severity, p.span, p.at_key)
            for p in found
            if p.severity is Severity.ERROR
        )
        return [problem for problem in placed if not self._leans_on_a_gap(problem)]

    def _leans_on_a_gap(self, problem: Problem) -> bool:
        """Whether a problem may come only from what was left out."""
        gaps = {left[0] for left in self.left_out if left}
        if gaps & _LEANS_ON.get(problem.code, frozenset()):
            return True
        is_of_value = problem.keys in self.named and not problem.at_key
        return is_of_value or self._is_doubtful(problem.keys)

    def _original(self, keys: Keys) -> Keys:
        path: Keys = ()
        for key in keys:
            kept = self.places.get(path)
            stood = kept[key] if kept and isinstance(key, int) and key < len(kept) else key
            path = (*path, stood)
        return path

    def _is_doubtful(self, keys: Keys) -> bool:
        shared = ((left, min(len(left), len(keys))) for left in self.left_out)
        return any(left[:length] == keys[:length] for left, length in shared)


def read_part(model: type[Value], data: object) -> ReadablePart | None:
    """Read what can be read; None where nothing can be. ``data`` is used up."""
    pruning = _Pruning(model, data)
    for _round in range(_ROUNDS):
        try:
            value = model.model_validate(data)
        except ValidationError as error:
            if not pruning.leave_out(error):
                return None
        else:
            kept = {path: tuple(stood) for path, stood in pruning.places.items()}
            named = frozenset(pruning.named)
            return ReadablePart(value, frozenset(pruning.left_out), kept, named)
    return None


class _Pruning:
    """Takes faulty parts out of a tree, and knows where they stood."""

    def __init__(self, model: type[BaseModel], data: object) -> None:
        self._model = model
        self._data = data
        self.left_out: set[Keys] = set()
        self.named: set[Keys] = set()
        self.places: dict[Keys, list[int]] = {}

    def leave_out(self, error: ValidationError) -> bool:
        """Take out what is faulty, the last items of lists first; False where nothing was."""
        before = len(self.left_out) + len(self.named)
        errors = error.errors()[:_MOST]
        for each in sorted(errors, key=lambda each: _rank(each["loc"]), reverse=True):
            keys = tuple(each["loc"])
            if each["type"] == "missing" and len(keys) == 1:
                self._fill(keys)
            else:
                self._remove(keys[:-1] if each["type"] == "missing" else keys)
        return len(self.left_out) + len(self.named) > before

    def _fill(self, keys: Keys) -> None:
        """A key of the file itself that is missing: the rest can be read without it."""
        if isinstance(self._data, dict):
            wanted = annotation_at(self._model, keys)
            empty: Any = [] if is_list(wanted) else ""
            self._data[keys[0]] = {} if model_of(wanted) else empty
            self.left_out.add(keys)

    def _remove(self, keys: Keys) -> None:
        """Take out the deepest part along ``keys`` that there is."""
        above: Any = None
        node: Any = self._data
        last: Key = ""
        path: Keys = ()
        inner: Keys = ()
        for key in keys:
            below = _child(node, key)
            if below is not None or (isinstance(node, dict) and key in node):
                above, last, node, path = node, key, below, inner
                stood = self._stood(inner, above, key)
                inner = (*inner, stood)
        if above is None:
            return
        if isinstance(above, dict) and inner not in self.named and self._is_number(keys):
            self.named.add(inner)
            above[last] = _A_NUMBER
            return
        self.left_out.add(inner)
        del above[last]
        if isinstance(above, list) and isinstance(last, int):
            del self.places[path][last]

    def _is_number(self, keys: Keys) -> bool:
        """Whether a number is wanted there, below a name that is no key of a model."""
        above = annotation_at(self._model, keys[:-1])
        wanted = item_annotation(above, keys[-1])
        return not keys_of(above) and not is_list(above) and is_plain_number(wanted)

    def _stood(self, path: Keys, above: Any, key: Key) -> Key:
        if not isinstance(above, list) or not isinstance(key, int):
            return key
        kept = self.places.setdefault(path, list(range(len(above))))
        return kept[key]


def _child(node: Any, key: Key) -> Any:
    if isinstance(node, dict):
        return node.get(key)
    if isinstance(node, list) and isinstance(key, int) and key < len(node):
        return node[key]
    return None


def _rank(keys: Iterable[Key]) -> list[tuple[bool, int, str]]:
    """Later items of a list come after earlier ones."""
    return [(isinstance(k, int), k if isinstance(k, int) else 0, str(k)) for k in keys]
