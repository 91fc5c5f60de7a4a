"""Arguments that several commands share, on the way in and on the way out."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.streams import say
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from profiler_sim.mentor.class_search import ReaderStrength
    from profiler_sim.problems import Problem
    from profiler_sim.scenario.model import Scenario

MOST_CONSIGNMENTS = 10_000_000
"""They are written one by one, so only time and the disk set a bound."""
MOST_HELD = 1_000_000
"""Consignments, where scores of all of them stay in memory until the end."""
HOURS = N_("more would take hours")
"""Why a number is not larger, where every consignment is written and forgotten."""
MEMORY = N_("more would not fit into memory")
"""Why, where something of each stays until the end."""
_LONGEST_MINUTES = 600
"""Most real minutes of a shift."""
_MOST_SEED = 10**18 - 1
_DIGITS = 18
"""Figures of the longest number."""


def whole(low: int, high: int, why: str = "") -> Callable[[str], int]:
    """A reader of whole numbers in plain digits, from ``low`` to ``high``.

    ``why`` says why no larger number will do, marked for translation.
    """

    def read(word: str) -> int:
        is_number = word.isascii() and word.isdigit() and len(word) <= _DIGITS
        if not is_number or not low <= int(word) <= high:
            wanted = _("write a whole number {bounds}, in digits only")
            raise ArgumentTypeError(wanted.format(bounds=bounds(low, high, why)))
        return int(word)

    return read


def bounds(low: int, high: int, why: str = "") -> str:
    """From which number to which, and why; for a help text and for a message."""
    text = _("from {low} to {high}").format(low=low, high=high)
    return f"{text} ({_(why)})" if why else text


def choice(names: Sequence[str]) -> Callable[[str], str]:
    """A reader of one of a few names; another word is answered with the nearest."""

    def read(word: str) -> str:
        if word in names:
            return word
        from profiler_sim.cargo.text import nearest_word

        meant = nearest_word(word, names)
        text = _("“{word}” is none of them. Possible: {names}")
        if meant:
            text = _("“{word}” is none of them. Did you mean “{meant}”? Possible: {names}")
        raise ArgumentTypeError(text.format(word=word, meant=meant, names=", ".join(names)))

    return read


def file_name(word: str) -> str:
    """Read a name of a file or of something else; an empty one means nothing."""
    if not word.strip():
        raise ArgumentTypeError(_("a name is missing: the quotes are empty"))
    return word


def shift_number(word: str) -> str:
    """Read the number of a shift as the store writes it: 1.0, 01 and 1e0 are no such number."""
    is_number = word.isascii() and word.isdigit() and word[0] != "0" and len(word) <= _DIGITS
    if not is_number:
        raise ArgumentTypeError(
            _("write the number of a shift, such as 3; the home screen lists them")
        )
    return word


def plain_text(word: str) -> str:
    """Read a text that is stored; a terminal with another encoding sends what is none."""
    if any("\ud800" <= letter <= "\udfff" for letter in word):
        raise ArgumentTypeError(_("some letters are not UTF-8; set the terminal to UTF-8"))
    return file_name(word)


def to_word(parser: ArgumentParser, about: str, metavar: str) -> None:
    """``--to``: where the files go; it must be given."""
    parser.add_argument("--to", type=file_name, required=True, metavar=metavar, help=about)


def minutes_word(parser: ArgumentParser) -> None:
    """``--minutes``: real minutes that each trainee has; 0 for no limit."""
    parser.add_argument(
        "--minutes",
        type=whole(1, _LONGEST_MINUTES),
        default=0,
        metavar="N",
        help=_("real minutes that each trainee has; then her shift is closed"),
    )


def count_word(parser: ArgumentParser, most: int, why: str, usual: int | None = None) -> None:
    """``--count``: how many consignments; without ``usual`` it must be given."""
    parser.add_argument(
        "--count",
        type=whole(1, most, why),
        default=usual,
        required=usual is None,
        metavar="N",
        help=_("how many consignments, {bounds}").format(bounds=bounds(1, most, why)),
    )


def seed(word: str) -> int:
    """Read a seed."""
    return whole(0, _MOST_SEED, N_("a longer one cannot be stored"))(word)


def json_word(parser: ArgumentParser) -> None:
    """``--json``: one document on standard output and nothing else there."""
    parser.add_argument("--json", action="store_true", help=_("one JSON document"))


def print_json(document: object, indent: int | None = None) -> None:
    """Print one JSON document; control, bidi and zero-width characters are escapes in it."""
    import json

    from profiler_sim.cargo.text import escape_unseen

    print(escape_unseen(json.dumps(document, ensure_ascii=False, indent=indent, default=str)))


def seed_word(parser: ArgumentParser) -> None:
    """``--seed``: the same number deals the same consignments."""
    text = _("same number, same consignments; {bounds}").format(bounds=bounds(0, _MOST_SEED))
    parser.add_argument("--seed", type=seed, default=1, metavar="N", help=text)


AREAS = {
    "cover": N_("goods and route alone"),
    "rules": N_("the risk indicators"),
    "documents": N_("the papers"),
    "full": N_("papers and every answer"),
}
"""What loads can be ranked by → how it is called."""


def ranked_right(areas: Mapping[str, float | None]) -> Iterator[str]:
    """Of a hundred pairs, how often each of ``AREAS`` ranks the smuggled load higher."""
    yield _("Of 100 pairs of a smuggled and an honest load, ranked right (50 is guessing):")
    for name, value in areas.items():
        shown = "-" if value is None else f"{100 * value:.0f}"
        yield f"  {shown:>4}  {_(AREAS[name])}"


def in_words(problems: "Iterable[Problem]") -> Iterator[str]:
    """Verdicts as sentences; those that are not good have a mark before them."""
    from profiler_sim.i18n.wording import message
    from profiler_sim.problems import Severity

    for each in problems:
        mark = "" if each.severity is Severity.NOTE else "! "
        yield f"{mark}{message(each.code, each.params)}"


def would_search(shares: "Mapping[ReaderStrength, float]") -> str:
    """Say how many trainees of each strength would search a load."""
    from profiler_sim.i18n.wording import message

    params = {strength.value: f"{100 * part:.0f}" for strength, part in shares.items()}
    return message("class.would_search", params)


def missed_by_rules(part: float | None) -> str:
    """Say of a hundred smuggled loads how many no rule fires on."""
    text = _("Smuggled loads that no risk indicator points to: {n} of 100")
    return text.format(n="-" if part is None else f"{100 * part:.0f}")


def share(value: float | None) -> str:
    """A share from 0 to 1, or a hyphen where there was nothing to divide by."""
    from profiler_sim.i18n.local_forms import LocalNumber

    return "-" if value is None else f"{LocalNumber(value):.2f}"


def chosen_scenario(name: str) -> "Scenario":
    """A sound scenario; files of the mentor's catalogue that are left out are told of beside it.

    Raises ``Unreadable`` or ``ProblemsFound``.
    """
    from profiler_sim.files.diagnostics import as_text
    from profiler_sim.mentor.playable import sound_scenario
    from profiler_sim.mentor.validation import not_used

    scenario = sound_scenario(name)
    for each in not_used():
        say(as_text(each))
    return scenario
