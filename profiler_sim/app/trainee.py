"""The trainee at the screens: pseudonym, settings, and the store as far as it is hers."""

from profiler_sim.app.language import choose_language, default_language
from profiler_sim.store.contract import ShiftRow, Store
from profiler_sim.store.seat import Seat

TRAINEE = "trainee"
"""Pseudonym of whoever has not chosen one; also the name of the setting that keeps it."""
LANGUAGE = "language"
"""Name of the setting that keeps the language a trainee chose."""


class Trainee:
    """Whoever uses the screens; a shift or setting of somebody else is none of hers."""

    def __init__(self, store: Store, name: str = "") -> None:
        """Go on as ``name``, else as whoever used the screens last."""
        self._store = store
        self.name = name or store.setting(TRAINEE) or TRAINEE
        """The pseudonym that new shifts are kept under."""
        self._unkept: dict[tuple[str, str], str] = {}
        """Settings of this run, by trainee and key; the disk may not have taken them."""

    @property
    def seat(self) -> Seat:
        """The store as this trainee may see it."""
        return Seat(self._store, self.name)

    def change(self, name: str) -> None:
        """Let another trainee use the screens; capitals make no other person.

        Raises ``Unwritable`` where the disk does not take it; she is the trainee all the same.
        """
        self.name = name
        names = {row.trainee.casefold(): row.trainee for row in self._store.shifts()}
        self.name = names.get(name.casefold(), name)
        self._store.keep_setting(TRAINEE, self.name)

    def shifts(self) -> list[ShiftRow]:
        """List every shift of the trainee, the latest first."""
        return self.seat.shifts()

    def setting(self, key: str) -> str | None:
        """Read a setting of the trainee."""
        return self._unkept.get((self.name, key)) or self.seat.setting(key)

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting of the trainee.

        Raises ``Unwritable`` where the disk does not take it; for this run it counts all the same.
        """
        self._unkept[self.name, key] = value
        self.seat.keep_setting(key, value)

    @property
    def language(self) -> str:
        """Code of the language that the trainee chose, else that of the environment."""
        return self.setting(LANGUAGE) or default_language()

    def use_language(self) -> None:
        """Write every later message in the trainee's language."""
        choose_language(self.language)
