"""How often a wrong code may be tried, and how fast a browser may send."""

from collections import defaultdict, deque

WRONG_EACH, WRONG_ALL = 10, 60
"""Wrong codes a minute: from one address, and from all of them."""
_MINUTE = 60.0


class JoinLimits:
    """Counts wrong codes; a class behind one router has one address, so right ones are free."""

    def __init__(self) -> None:
        """Begin with none."""
        self._wrong: dict[str, deque[float]] = defaultdict(deque)

    def is_open(self, address: str, now: float) -> bool:
        """Whether ``address`` may try a code at the second ``now``."""
        self._forget(now)
        everybody = sum(map(len, self._wrong.values()))
        return len(self._wrong.get(address, ())) < WRONG_EACH and everybody < WRONG_ALL

    def note_wrong(self, address: str, now: float) -> None:
        """Count a wrong code."""
        self._wrong[address].append(now)

    def _forget(self, now: float) -> None:
        for address, times in list(self._wrong.items()):
            while times and times[0] <= now - _MINUTE:
                times.popleft()
            if not times:
                del self._wrong[address]


class MessageRate:
    """Lets through so many messages a second, and a burst of them after a pause."""

    def __init__(self, each_second: float, burst: float, now: float) -> None:
        """Begin rested at the second ``now``."""
        self._rate, self._burst = each_second, burst
        self._left, self._then = burst, now

    def take(self, weight: float, now: float) -> bool:
        """Whether something of this weight may pass; it counts where it does."""
        self._left = min(self._burst, self._left + (now - self._then) * self._rate)
        self._then = now
        if weight > self._left:
            return False
        self._left -= weight
        return True
