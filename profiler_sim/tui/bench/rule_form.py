"""The rules of a pack as a list, and the texts of the one in hand."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from textual.widgets.option_list import Option

from profiler_sim.cargo.text import on_one_line
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.rule_bench.draft import DraftRule
from profiler_sim.mentor.schema import key_notes
from profiler_sim.rules.pack import Rule
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices
from profiler_sim.tui.widgets.flowing import hang

ADD = "add"
"""Id of the line that adds a rule."""
_FAULTY, _SOUND = "! ", "  "
_NARROW, _BESIDE = 16, 2
"""Least cells of a line, and those that padding takes."""


class RuleList(Choices):
    """The rules, one of them in hand."""

    DEFAULT_CSS = """
    RuleList {
        height: 1fr;
        border: none;
        padding: 0 1;
        background: $background;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    RuleList:focus { border: none; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="rules")

    @property
    def place(self) -> int | None:
        """The place of the rule in hand, from 0; None for the line that adds one."""
        at = self.highlighted
        name = None if at is None else self.get_option_at_index(at).id
        return int(name) if name and name != ADD else None

    def show(self, rules: Sequence[DraftRule], faulty: Collection[int]) -> None:
        """Show ``rules``; those at the places ``faulty`` have a problem. What is in hand stays."""
        at = self.highlighted
        options = [_option(each, is_faulty=each.place in faulty) for each in rules]
        options.append(Option(plain(_("+ a rule"), "$text-accent"), id=ADD))
        if self.rewrite(options):
            return
        self.clear_options()
        self.add_options(options)
        self.highlighted = min(at or 0, len(options) - 1)


def _option(rule: DraftRule, *, is_faulty: bool) -> Option:
    mark = plain(_FAULTY, "$text-error") if is_faulty else _SOUND
    points = f"{rule.weight:+g}"
    label = row(mark, plain(rule.id, "bold"), f" {points}  ", plain(on_one_line(rule.title)))
    return Option(label, id=str(rule.place))


@dataclass(frozen=True, slots=True)
class RuleText:
    """A text of a rule that is asked in a line."""

    key: str
    label: str
    about: str
    is_number: bool = False


_LABELS: Mapping[str, str] = {
    "points": N_("points"),
    "title": N_("title"),
    "why": N_("why"),
    "innocent": N_("innocent"),
}


@cache
def _notes() -> Mapping[str, str]:
    return key_notes(Rule)


def rule_texts() -> Iterator[RuleText]:
    """Give what is asked of a rule beside its condition."""
    for key, label in _LABELS.items():
        yield RuleText(key, _(label), _(_notes()[key]), is_number=key == "points")


class RuleTexts(Choices):
    """Points, title and reasons of the rule in hand."""

    DEFAULT_CSS = """
    RuleTexts {
        height: 1fr;
        border: none;
        padding: 0 1;
        background: $background;
    }
    RuleTexts:focus { border: none; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="texts")
        self._rule: DraftRule | None = None

    @property
    def in_hand(self) -> RuleText | None:
        """The text in hand."""
        texts = list(rule_texts())
        return None if self.highlighted is None else texts[self.highlighted]

    def show(self, rule: DraftRule | None) -> None:
        """Show the texts of ``rule``."""
        self._rule = rule
        options = list(self._written())
        if not self.rewrite(options):
            self.clear_options()
            self.add_options(options)
            self.highlighted = 0 if options else None

    def on_resize(self) -> None:
        """Wrap the texts for another width."""
        self.rewrite(list(self._written()))

    def _written(self) -> Iterator[Option]:
        if self._rule is None:
            return
        width = max(_NARROW, self.scrollable_content_region.width - _BESIDE)
        for each in rule_texts():
            text = " ".join(getattr(self._rule, each.key).split()) or _("nothing yet")
            label = row(plain(each.label), "  ")
            yield Option(lines(*hang(label, plain(text, "bold"), width)), id=each.key)
