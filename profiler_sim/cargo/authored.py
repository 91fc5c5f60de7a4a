"""Types of authored values: every scalar of a file is text until one of these reads it.

pydantic alone would accept ``1_000``, ``4.0`` for a count and ``NO`` for yes-or-no.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.value import Value

_DIGITS = re.compile(r"[0-9]{1,9}")
_SIGNED = re.compile(r"-?[0-9]{1,9}")
_DECIMAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = {"yes": True, "no": False, "true": True, "false": False}


def _count(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    if isinstance(value, str):
        if not _DIGITS.fullmatch(value):
            raise PydanticCustomError("count", "a whole number")
        return int(value)
    return value


def _whole(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    if isinstance(value, str):
        if not _SIGNED.fullmatch(value):
            raise PydanticCustomError("count", "a whole number")
        return int(value)
    return value


def _number(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    if isinstance(value, str):
        if not _DECIMAL.fullmatch(value):
            raise PydanticCustomError("number", "a number")
        return float(value)
    return value


def _yes_no(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    if isinstance(value, str):
        if value.casefold() not in _WORDS:
            raise PydanticCustomError("yes_no", "yes or no")
        return _WORDS[value.casefold()]
    return value


def _day(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    if isinstance(value, str):
        try:
            return date.fromisoformat(value if _DAY.fullmatch(value) else "")
        except ValueError:
            raise PydanticCustomError("day", "a day") from None
    return value


TRANSLATE = "translate"
"""Key of the validation context under which a reader of files passes a translator."""


def paragraphs(text: str) -> list[str]:
    """Split a text at its blank lines; the lines of one paragraph are joined with a space."""
    return [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def _translate(text: str, info: ValidationInfo) -> str:
    translate: Callable[[str], str] | None = (info.context or {}).get(TRANSLATE)
    return "\n\n".join(map(translate, paragraphs(text))) if translate else text


Count = Annotated[int, BeforeValidator(_count), Field(ge=0)]
"""A whole number from 0, in plain digits."""
Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number, perhaps below zero, in plain digits."""
Number = Annotated[float, BeforeValidator(_number)]
"""A plain decimal number."""
Weight = Annotated[float, BeforeValidator(_number), Field(ge=0)]
"""A number from 0: an expectation, or a weight among others."""
Share = Annotated[float, BeforeValidator(_number), Field(ge=0, le=100)]
"""How many of a hundred."""
Name = Annotated[str, Field(pattern=r"\S")]
"""A text that is not empty."""
READABLE = AfterValidator(_translate)
"""Marks a text that people read; it is translated where the file is read."""
Readable = Annotated[str, READABLE]
"""A text that people read: a title, an explanation, a briefing."""
DISPLAY_NAME = "display name"
"""Marks a name that people read too; it is translated where it is shown, and nowhere else."""
DisplayName = Annotated[str, DISPLAY_NAME]
"""A name that files refer to and that screens show."""
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""yes or no."""
Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A day as year-month-day, such as 2026-03-01."""


def ordered_range(
    model: type[Value], high: float, info: ValidationInfo, code: str = "order"
) -> float:
    """Refuse the end of a range that lies before its beginning; ``no_stretch`` also one at it.

    For a field validator: the fields of a range end in ``_low`` and ``_high``, in this order.
    """
    name = str(info.field_name)
    begins = name.replace("_high", "_low")
    low: float | None = info.data.get(begins)  # None where that one is wrong itself
    if low is None or high > low or (high == low and code == "order"):
        return high
    keys = {
        word: model.model_fields[field].alias for word, field in (("low", begins), ("high", name))
    }
    raise PydanticCustomError(code, "from at most to", keys)
