"""Names that nothing bears, with the nearest that something does."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from profiler_sim.cargo.text import nearest
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import DERIVED_TAGS
from profiler_sim.files.packs import ENDINGS, shipped_names
from profiler_sim.problems import Key, Problem, Severity


def unknown(
    keys: tuple[Key, ...], name: str, known: Iterable[str], *, at_key: bool = False
) -> Iterator[Problem]:
    """Tell of a name that is not among ``known``; ``at_key`` where the key itself is the name."""
    names = list(known)
    if name in names:
        return
    meant = nearest(name, names)
    code = "content.unknown_nearest" if meant else "content.unknown"
    params = {"name": name, "nearest": meant or "", "known": some(names)}
    yield Problem(code, keys, params, at_key=at_key)


def tags(
    keys: tuple[Key, ...], named: Iterable[str], catalogue: Catalogue, code: str
) -> Iterator[Problem]:
    """Warn of tags that no goods bear; ``code`` begins the code of the warning."""
    known = Counter(tag for goods in catalogue.commodities.values() for tag in goods.tags)
    for index, tag in enumerate(named):
        for problem in unknown((*keys, index), tag, [*known, *DERIVED_TAGS]):
            said = problem.code.replace("content.unknown", f"{code}.tag_unknown")
            yield Problem(said, problem.keys, problem.params, Severity.WARNING)


def rule_packs(keys: tuple[Key, ...], name: str) -> Iterator[Problem]:
    """Tell of a rule pack that neither ships nor is a file."""
    if Path(name).suffix not in ENDINGS:
        yield from unknown(keys, name, shipped_names())
    elif not Path(name).is_file():
        yield Problem("content.no_file", keys, {"name": name})


def some(names: Sequence[str], most: int = 12) -> str:
    """The names to choose from, as far as a line holds them."""
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
