"""Names that nothing bears, with the nearest that something does."""

from collections.abc import Iterable, Iterator

from profiler_sim.cargo.text import nearest
from profiler_sim.problems import Key, Problem


def unknown(
    keys: tuple[Key, ...], name: str, known: Iterable[str], *, at_key: bool = False
) -> Iterator[Problem]:
    """Tell of a name that is not among ``known``; ``at_key`` where the key itself is the name."""
    names = list(known)
    if name in names:
        return
    meant = nearest(name, names)
    code = "content.unknown_nearest" if meant else "content.unknown"
    params = {"name": name, "nearest": meant or "", "known": _some(names)}
    yield Problem(code, keys, params, at_key=at_key)


def _some(names: list[str], most: int = 12) -> str:
    """The names to choose from, as far as a line holds them."""
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
