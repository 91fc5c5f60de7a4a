"""Codes that authors write: each is one of a list."""

from collections.abc import Callable, Collection
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.text import folded
from profiler_sim.catalogue.boxes import BOXES
from profiler_sim.catalogue.packages import PACKAGES

Read = Callable[[Any], Any]


def _listed(codes: Collection[str]) -> Read:
    def read(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
        if isinstance(value, str) and value not in codes:
            raise PydanticCustomError("code", "{expected}", {"expected": ", ".join(codes)})
        return value

    return read


def _country(value: Any) -> Any:  # noqa: ANN401  as above
    if isinstance(value, str) and value not in COUNTRIES:
        named = (code for code, name in COUNTRIES.items() if folded(name) == folded(value))
        code = "country_name" if (meant := next(named, "")) else "country"
        raise PydanticCustomError(code, "{expected}", {"expected": meant or "ME, AL, BA"})
    return value


def _schema(codes: Collection[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(codes)})


Box = Annotated[str, BeforeValidator(_listed(BOXES)), _schema(BOXES)]
"""What goods travel in: an ISO 6346 size and type, or a word for what does by air and post."""
Package = Annotated[str, BeforeValidator(_listed(PACKAGES)), _schema(PACKAGES)]
"""A packing by its code of UN/ECE Recommendation 21."""
CountryCode = Annotated[str, BeforeValidator(_country), _schema(COUNTRIES)]
"""A country by its two letters (ISO 3166-1), with XK as it is displayed in this program."""
