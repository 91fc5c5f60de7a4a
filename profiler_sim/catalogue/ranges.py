"""Numbers from … to …: the second is not the smaller one."""

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.value import Value


def ordered(model: type[Value], high: float, info: ValidationInfo, code: str = "order") -> float:
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
