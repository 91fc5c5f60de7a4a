"""The base of every value: frozen and closed from birth."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

Stated = TypeVar("Stated")
Fields = Mapping[str, object]
"""Fields of a value by name, before they are checked together with the value that holds it."""

STORED_BY_ALIAS = ConfigDict(serialize_by_alias=True)
"""For values whose fields have new names: what is stored keeps the keys it always had."""


class Value(BaseModel):
    """Immutable, refuses unknown keys and numbers that are not finite."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        populate_by_name=True,
        defer_build=True,  # a command pays for the kinds of value it meets, and not for all
    )


def required(value: Stated | None) -> Stated:
    """Return what papers of the generated world always state; ``ValueError`` if it is missing."""
    if value is None:
        raise ValueError("not stated")
    return value
