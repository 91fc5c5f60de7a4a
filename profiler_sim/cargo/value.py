"""The base of every value: frozen and closed from birth."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Immutable, refuses unknown keys and numbers that are not finite."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        populate_by_name=True,
        defer_build=True,  # a command pays for the kinds of value it meets, and not for all
    )
