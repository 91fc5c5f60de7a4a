"""What one enquiry answers: the base of every answer in words."""

from pydantic import Field

from profiler_sim.cargo.value import Value


class Remark(Value):
    """What an officer can read in a box beside what the trader or an office wrote."""

    box: str
    """Id of the box, on whichever page has one of that name."""
    text: str


class AnswerPart(Value):
    """The answer of one office. A scan is none: it is a picture."""

    remarks: tuple[Remark, ...] = Field(default=(), exclude_if=lambda value: not value)
    """The clues of a hand-written case that this answer shows."""
