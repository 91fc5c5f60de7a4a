"""Values of examples: texts in the file, typed by the fact they are given for."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from profiler_sim.cargo.facts.schema import FactType, FactValue

_WHOLE = re.compile(r"-?\d{1,18}")
_NUMBER = re.compile(r"-?\d{1,18}(\.\d+)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def typed(text: str, kind: FactType) -> FactValue:
    """Read the text of an example: 12, 0.5, 2025-01-31, yes, or texts between commas.

    Raises ValueError when it is no value of this type.
    """
    return _READERS[kind](text.strip())


def _matching(form: re.Pattern[str], text: str) -> str:
    if not form.fullmatch(text):
        raise ValueError(text)
    return text


def _yes_no(text: str) -> bool:
    if text.casefold() not in _YES_NO:
        raise ValueError(text)
    return _YES_NO[text.casefold()]


def _texts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def written(value: FactValue) -> str:
    """Write a value as an example has it; ``typed`` reads it back."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


_READERS: Mapping[FactType, Callable[[str], FactValue]] = {
    FactType.TEXT: str,
    FactType.NUMBER: lambda text: float(_matching(_NUMBER, text)),
    FactType.WHOLE: lambda text: int(_matching(_WHOLE, text)),
    FactType.DATE: lambda text: date.fromisoformat(_matching(_DATE, text)),
    FactType.YESNO: _yes_no,
    FactType.TEXTS: _texts,
}
