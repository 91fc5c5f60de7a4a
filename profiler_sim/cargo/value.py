"""The base of every value: frozen and closed from birth."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Immutable, refuses unknown keys and numbers that are not finite."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, populate_by_name=True
    )
