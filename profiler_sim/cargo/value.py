"""The base of every value: frozen and closed from birth."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

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


V = TypeVar("V", bound=Value)


class Unfrozen(Generic[V]):
    """A value that is still being written: its fields change freely until they are checked."""

    __slots__ = ("fields", "kind")

    def __init__(self, kind: type[V], /, **fields: object) -> None:
        """Begin a value of that ``kind``."""
        self.kind, self.fields = kind, fields

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  a field of any kind
        """Return a field as it stands."""
        return self.fields[name]

    def change(self, **changes: object) -> None:
        """Write some fields anew."""
        self.fields |= changes

    def changed(self, **changes: object) -> "Unfrozen[V]":
        """Return a copy with some fields written anew."""
        return Unfrozen(self.kind, **self.fields | changes)


def required(value: Stated | None) -> Stated:
    """Return what papers of the generated world always state; ``ValueError`` if it is missing."""
    if value is None:
        raise ValueError("not stated")
    return value
