"""Round invoice values: what a seller writes who states no exact price."""

_LARGE, _MIDDLE = 10_000, 1_000


def round_step(usd: float) -> int:
    """Return in which steps values of that size are round: thousands, hundreds or tens."""
    if usd >= _LARGE:
        return 1_000
    return 100 if usd >= _MIDDLE else 10


def is_round(usd: int) -> bool:
    """Return whether a value is round for its size.

    >>> is_round(24_000), is_round(24_500), is_round(2_500), is_round(2_480), is_round(480)
    (True, False, True, False, True)
    """
    return usd % round_step(usd) == 0
