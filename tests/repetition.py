"""Cases of one kind: the first is proved whenever tests are run, the others when there is time."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet


def first_of(
    names: str | Sequence[str],
    cases: Iterable[Any],
    *,
    quick: int = 1,
    ids: Iterable[str] | Callable[[Any], str] | None = None,
) -> pytest.MarkDecorator:
    """Parametrize as ``pytest.mark.parametrize`` does; cases after the first are ``thorough``.

    Any: a case is whatever its test takes.
    """
    several = not isinstance(names, str) or "," in names
    marked = [
        case if number < quick else _thorough(case, several) for number, case in enumerate(cases)
    ]
    return pytest.mark.parametrize(names, marked, ids=ids)


def _thorough(case: Any, several: bool) -> ParameterSet:
    if isinstance(case, ParameterSet):
        return pytest.param(*case.values, id=case.id, marks=[*case.marks, pytest.mark.thorough])
    return pytest.param(*(case if several else (case,)), marks=pytest.mark.thorough)
