"""Numbers as text, told from other text: every package may write them."""


class Figure(str):
    """A number as text, rounded as it is said; a sentence shows it with its reader's signs."""

    __slots__ = ()
