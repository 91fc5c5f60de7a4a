"""Names that nothing bears, the nearest that something does, and the command that lists all."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from profiler_sim.cargo.text import folded, nearest
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import DERIVED_TAGS
from profiler_sim.files.packs import shipped_names
from profiler_sim.files.walk import ENDINGS
from profiler_sim.problems import Key, Problem, Severity
from profiler_sim.scenario.canonical import matches


def unknown(  # noqa: PLR0913  a name, where it stands, what it could be and how to look it up
    keys: tuple[Key, ...],
    name: str,
    known: Iterable[str],
    *,
    at_key: bool = False,
    command: str = "",
    titles: Mapping[str, str] | None = None,
    taken: Collection[str] = (),
) -> Iterator[Problem]:
    """Tell of a name that is not among ``known``; ``at_key`` where the key itself is the name.

    ``command`` lists all of them; ``titles`` are what screens call them, which people copy;
    ``taken`` are the names that stand in the same block.
    """
    names = list(known)
    if name in names:
        return
    several = matches(name, names) or holding(name, names)
    params = {"name": name, "known": some(several or names), "command": command}
    if len(several) > 1:
        yield Problem("content.ambiguous", keys, params, at_key=at_key)
    elif several and several[0] in taken:
        yield Problem("content.named_twice", keys, {**params, "other": several[0]}, at_key=at_key)
    elif meant := next(iter(several), None) or nearest(name, names) or _titled(name, titles or {}):
        yield Problem("content.unknown_nearest", keys, {**params, "nearest": meant}, at_key=at_key)
    else:
        code = "content.unknown_listed" if command else "content.unknown"
        yield Problem(code, keys, params, at_key=at_key)


def holding(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that hold ``name`` as whole words: Dubai means Dubai International Airport."""
    wanted = f" {folded(name)} "
    return tuple(each for each in names if wanted.strip() and wanted in f" {folded(each)} ")


def _titled(title: str, titles: Mapping[str, str]) -> str | None:
    """The name of what screens call so."""
    names = {shown: name for name, shown in titles.items()}
    meant = nearest(title, names)
    return names[meant] if meant else None


def tags(
    keys: tuple[Key, ...], named: Iterable[str], catalogue: Catalogue, code: str
) -> Iterator[Problem]:
    """Warn of tags that no goods bear; ``code`` begins the code of the warning."""
    known = Counter(tag for goods in catalogue.commodities.values() for tag in goods.tags)
    for index, tag in enumerate(named):
        for problem in unknown((*keys, index), tag, [*known, *DERIVED_TAGS]):
            said = problem.code.replace("content.unknown", f"{code}.tag_unknown")
            yield Problem(said, problem.keys, problem.params, Severity.WARNING)


def pack_file(keys: tuple[Key, ...], name: str, command: str) -> Iterator[Problem]:
    """Tell of a rule pack that neither ships nor is a file."""
    if Path(name).suffix.casefold() not in ENDINGS:
        yield from unknown(keys, name, shipped_names(), command=command)
    elif not Path(name).is_file():
        yield Problem("content.no_file", keys, {"name": name})


def listing(kind: str, unit: str = "") -> str:
    """The command that lists all names of a kind, those of a unit where one is given."""
    quoted = f'"{unit}"' if " " in unit else unit
    return f"profiler-sim list {kind}" + (f" --unit {quoted}" if unit else "")


def some(names: Sequence[str], most: int = 12) -> str:
    """The names to choose from, as far as a line holds them."""
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
