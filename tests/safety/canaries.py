"""A world whose secrets are made-up words: where one of them is seen, a secret is out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.signs import Sign
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scenario.model import AuthoredCase, Clue, Hides, Scenario

CASES, CLUES = 16, 60
"""Hand-written cases, and clues of each."""
V = TypeVar("V")


@dataclass
class Birds:
    """Gives words that stand nowhere else, and remembers them."""

    words: set[str] = field(default_factory=set)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def word(self) -> str:
        """A new one."""
        made = f"qzj{next(self._numbers):05d}x"
        self.words.add(made)
        return made

    def heard(self, text: str) -> list[str]:
        """Those that stand in ``text``."""
        return sorted(word for word in self.words if word in text)


def secret_catalogue(birds: Birds) -> Catalogue:
    """The shipped catalogue with other names and words for all that only a debrief may say."""
    known = read_catalogue()
    methods = [_method(method, birds) for method in known.methods.values()]
    return known.model_copy(
        update={
            "methods": {method.method: method for method in methods},
            "signs": _each(known.signs, lambda sign: _sign(sign, birds)),
            "hiding_places": _each(known.hiding_places, lambda place: _place(place, birds)),
        }
    )


def _each(known: Mapping[str, V], change: Callable[[V], V]) -> dict[str, V]:
    return {name: change(value) for name, value in known.items()}


def _method(method: Method, birds: Birds) -> Method:
    told = tuple(birds.word() for _ in method.find_report)
    words = {name: birds.word() for name in ("title", "story")}
    return method.model_copy(
        update={"method": f"{method.method} {birds.word()}", "find_report": told, **words}
    )


def _sign(sign: Sign, birds: Birds) -> Sign:
    return sign.model_copy(update={"title": birds.word(), "innocent": birds.word()})


def _place(place: HidingPlace, birds: Birds) -> HidingPlace:
    return place.model_copy(update={"title": birds.word()})


def secret_scenario(catalogue: Catalogue, birds: Birds) -> Scenario:
    """Three pistols with these methods, and cases whose reports are secret words."""
    scenario = scenario_by_name("three-pistols")
    renamed = {name.rpartition(" ")[0]: name for name in catalogue.methods}
    return scenario.model_copy(
        update={
            "hidden": {renamed[method]: share for method, share in scenario.hidden.items()},
            "my_cases": tuple(_case(renamed, birds) for _ in range(CASES)),
            "traffic": scenario.traffic.model_copy(update={"consignments": 12}),
            "budget": scenario.budget.model_copy(update={"desk_minutes": 2_000}),
        }
    )


def _case(renamed: Mapping[str, str], birds: Birds) -> AuthoredCase:
    clues = [Clue(shows=f"seen {n}", box="shipper", speaks="for") for n in range(CLUES)]
    method = renamed["firearms in machinery"]
    return AuthoredCase(
        commodity="ceramic tiles",
        hides=Hides(
            method=method,
            place="in the goods",
            find_report=" ".join(birds.word() for _ in range(CLUES)),
        ),
        clues=tuple(clues),
    )
