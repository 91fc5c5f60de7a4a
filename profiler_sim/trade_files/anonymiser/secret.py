"""Keyed drawing without collisions: the same text the same answer, two texts never one answer."""

from collections.abc import Callable
from hashlib import blake2b

from profiler_sim.trade_files.word_lists import folded

KEY_BYTES = 32
_TRIES = 10_000
_STRIDE = 2_654_435_761
"""From one try to the next: a prime, so that all answers of a small pattern are met once."""


class Secret:
    """One random key, and everything that was drawn with it."""

    def __init__(self, key: bytes) -> None:
        """Begin with a key of 32 random bytes, which nobody keeps."""
        self._key = key
        self._answers: dict[tuple[str, str], str] = {}
        self._taken: set[tuple[str, str]] = set()

    def number(self, purpose: str, text: str, below: int) -> int:
        """Draw a whole number from 0; two texts may draw the same."""
        mixed = blake2b(f"{purpose}\0{text}".encode(), key=self._key, digest_size=8).digest()
        return int.from_bytes(mixed, "big") % below

    def distinct(self, purpose: str, text: str, make: Callable[[int], str]) -> str:
        """Give a text its answer; ``make`` writes the answer of a number.

        No other text of this purpose has the same, and no answer is a text that was given:
        a number that stands for itself would be no secret.
        """
        known = self._answers.get((purpose, text))
        if known is not None:
            return known
        start = self.number(purpose, text, 1 << 62)
        own = folded(text)
        for step in range(_TRIES):
            answer = make(start + step * _STRIDE)
            place = (purpose, folded(answer))
            if place not in self._taken and place[1] != own:
                self._taken.add(place)
                self._answers[purpose, text] = answer
                return answer
        raise OverflowError(purpose)
