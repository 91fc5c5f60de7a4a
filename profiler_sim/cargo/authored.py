"""Types of authored values: every scalar of a file is text until one of these reads it.

pydantic alone would accept ``1_000``, ``4.0`` for a count and ``NO`` for yes-or-no.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.value import Value
from profiler_sim.languages import ENGLISH, NAMES, language_code, other_codes, written_codes

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


TRANSLATE, LANGUAGES = "translate", "languages"
"""Keys of the validation context under which a reader of files passes a translator, and the
languages of her reader, the best first."""


def paragraphs(text: str) -> list[str]:
    """Split a text at its blank lines; the lines of one paragraph are joined with a space."""
    return [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


class LocalText(str):
    """A text that its file has in several languages.

    It is the one in English, or the first; read for a reader, the one in her language.
    """

    __slots__ = ("texts",)
    texts: Mapping[str, str]
    """By code of the language."""

    def __new__(cls, text: str, texts: Mapping[str, str]) -> Self:
        """Be ``text`` among ``texts``."""
        made = super().__new__(cls, text)
        made.texts = texts
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, Mapping[str, str]]]:
        return type(self), (str(self), self.texts)


def _readable(value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo) -> str:  # noqa: ANN401  as above
    context = info.context or {}
    translate: Callable[[str], str] | None = context.get(TRANSLATE)
    texts = value.texts if isinstance(value, LocalText) else _texts(value, read)
    languages = (*context.get(LANGUAGES, ()), ENGLISH, *texts)
    chosen = next((code for code in languages if code in texts), None)
    text = value if chosen is None else texts[chosen]
    text = read(text)
    if translate and chosen in {None, ENGLISH}:
        text = "\n\n".join(map(translate, paragraphs(text)))
    return LocalText(text, texts) if texts else text


def _texts(value: Any, read: ValidatorFunctionWrapHandler) -> Mapping[str, str]:  # noqa: ANN401  as above
    """Give a text by language; nothing where it is written in one alone."""
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        return {}
    codes = {key: language_code(key, NAMES) for key in value}
    if not any(codes.values()):
        return {}  # no languages at all: a block where a text belongs
    for key, code in codes.items():
        if code is None:
            values = {"language": key, "known": ", ".join(NAMES)}
            raise PydanticCustomError("language", "a language", values)
    return {str(code): read(value[key]) for key, code in codes.items()}


def _as_written(text: str) -> str | dict[str, str]:
    """Give what a file would hold."""
    return dict(text.texts) if isinstance(text, LocalText) else text


def _language(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    if isinstance(value, str) and (code := language_code(value, NAMES)) is None:
        values = {"language": value, "known": ", ".join(NAMES)}
        raise PydanticCustomError("language", "a language", values)
    return code if isinstance(value, str) else value


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
READABLE = WrapValidator(_readable)
"""Marks a text that people read; it is translated where the file is read."""
BY_LANGUAGE = "by language"
"""Marks, in a JSON Schema, a text that may be there in several languages."""
Readable = Annotated[
    str, READABLE, PlainSerializer(_as_written), Field(json_schema_extra={BY_LANGUAGE: True})
]
"""A text that people read: a title, an explanation, a briefing; in one language or by language."""
LanguageCode = Annotated[
    str, BeforeValidator(_language), WithJsonSchema({"enum": [*written_codes(), *other_codes()]})
]
"""The language of a file's texts, such as sq."""
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
