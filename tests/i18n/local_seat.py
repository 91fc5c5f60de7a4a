"""A seat before the screens in another language, which is used by the English names of keys."""

from typing import Any

from profiler_sim.i18n.text import _, pgettext
from tests.tui.seat import NAMES, Seat


class LocalKeys(dict[str, str]):
    """Keys as they are written → labels; it answers to the English labels that mean the same."""

    def __init__(self, shown: dict[str, str], english: list[str]) -> None:
        """``shown`` is what the line of keys shows; ``english`` are the labels that there are."""
        super().__init__(shown)
        by_label = {label: key for key, label in shown.items()}
        self._english = {
            label: by_label[local]
            for label in english
            if (local := in_language(label)) in by_label
        }

    def values(self) -> Any:  # Any: as a dict answers, and mypy knows no view of ours
        """The English labels of what is shown."""
        return {label: label for label in self._english}.values()

    def items(self) -> Any:  # as above
        """Key and English label; a key that means several has several."""
        return [(key, label) for label, key in self._english.items()]


def in_language(label: str) -> str:
    """A label of a key in the reader's language."""
    local = pgettext("key", label)
    return _(label) if local == label else local


class LocalSeat(Seat):
    """Somebody who reads another language; a walk is written with the English labels."""

    labels: list[str] = []  # noqa: RUF012  the labels of the catalogue, the same for all
    """Every label of a key, in English."""

    @property
    def keys(self) -> dict[str, str]:
        """What the line of keys shows, by its English labels."""
        return LocalKeys(super().keys, self.labels)

    async def do(self, *labels: str) -> None:
        """Press the keys that the line of keys shows beside these labels."""
        for label in labels:
            keys = {told: key for key, told in super().keys.items()}
            local = in_language(label)
            assert local in keys, f"no key for “{label}” ({local}):\n{self.text}"
            await self.press(NAMES.get(keys[local], keys[local]))

    async def click_key(self, *labels: str) -> None:
        """Press instead: where a label stands is not the question here."""
        await self.do(*labels)
