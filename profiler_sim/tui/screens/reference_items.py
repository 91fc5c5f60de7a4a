"""What can be looked up: terms, goods codes, indicators, each as lines with an explanation."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from profiler_sim.cargo.forms import Box
from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.show import lines, plain

if TYPE_CHECKING:
    from profiler_sim.app.content import Content as AuthoredContent
    from profiler_sim.catalogue.glossary import GlossaryEntry
    from profiler_sim.rules.pack import Pack, Rule

WORDS, GOODS, INDICATORS = "words", "goods", "indicators"
SECTIONS: Mapping[str, tuple[str, str]] = {
    WORDS: (N_("words"), N_("a word of the trade, such as seal")),
    GOODS: (N_("goods codes"), N_("a code or a word, such as 0803 or bananas")),
    INDICATORS: (N_("indicators"), N_("an id or a word, such as seal")),
}
"""Title of a section, and what stands in its empty line to type in."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something on a screen that can be looked up."""

    section: str
    texts: tuple[str, ...]
    """What is typed in to find it; the first that leads somewhere."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can be looked up."""

    id: str
    names: tuple[str, ...]
    """What it is found by."""
    line: Content
    explanation: Content

    def begins(self, part: str) -> bool:
        """Whether its first name begins with ``part``."""
        return self.names[0].casefold().startswith(part.casefold())

    def holds(self, part: str) -> bool:
        """Whether any of its names holds ``part``."""
        return any(part.casefold() in name.casefold() for name in self.names)


def sections(content: "AuthoredContent") -> "Mapping[str, Callable[[], Iterable[Item]]]":
    """Give what reads each section."""
    return {
        WORDS: lambda: glossary_items(content.glossary),
        GOODS: lambda: goods_items(content.goods_codes),
        INDICATORS: lambda: indicator_items(content.packs),
    }


def matching_items(items: Iterable[Item], part: str) -> list[Item]:
    """The items that hold ``part``, those that begin with it first."""
    held = [item for item in items if item.holds(part)]
    return sorted(held, key=lambda item: not item.begins(part))


def glossary_items(entries: "Mapping[str, GlossaryEntry]") -> Iterator[Item]:
    """The glossary, in alphabetical order."""
    for term, entry in sorted(entries.items(), key=lambda pair: pair[0].casefold()):
        see = (
            _("See also: {terms}").format(terms=", ".join(map(_, entry.see))) if entry.see else ""
        )
        shown = _(entry.term)
        english = () if shown == term else (term,)
        name = ", ".join((shown, *english, *entry.also))
        told = lines(plain(name, "bold"), plain(entry.means), plain(see, "$secondary"))
        yield Item(term, (term, shown, *entry.also), plain(shown), told)


def goods_items(codes: Mapping[str, str]) -> Iterator[Item]:
    """Subheadings of the Harmonized System that this program's traffic uses, in their order."""
    for code, description in sorted(codes.items()):
        shown = f"{code[:4]}.{code[4:]}"
        told = lines(
            plain(_("HS {code}").format(code=shown), "bold"),
            plain(description),
            plain(
                _(
                    "Chapter {chapter}, heading {heading}. Short wording of the "
                    "Harmonized System 2022. Only codes that the exercises use."
                ).format(chapter=code[:2], heading=code[:4]),
                "$secondary",
            ),
        )
        yield Item(code, (code, shown, description), plain(f"{shown}  {description}"), told)


def indicator_items(packs: "Iterable[Pack]") -> Iterator[Item]:
    """The rules of every pack, by their ids."""
    rules = [(pack, rule) for pack in packs for rule in pack.rules]
    for pack, rule in sorted(rules, key=lambda each: (each[1].id, each[0].pack)):
        line = plain(f"{rule.id}  {rule.title}")
        names = (rule.id, rule.title, f"{pack.pack}/{rule.id}")
        yield Item(f"{pack.pack}/{rule.id}", names, line, _rule(pack, rule))


def _rule(pack: "Pack", rule: "Rule") -> Content:
    head = _("{id} {title} · {points:+g} points").format(
        id=rule.id, title=rule.title, points=rule.points
    )
    below = _("Pack: {pack}. Source: {source}.").format(
        pack=pack.title, source=rule.source or _("not stated")
    )
    innocent = _("An honest reason: {text}").format(text=" ".join(rule.innocent.split()))
    return lines(
        plain(head, "bold"),
        plain(" ".join(rule.why.split())),
        plain(innocent),
        plain(below, "$secondary"),
    )


_CODE = re.compile(r"\b(\d{4})[. ]?(\d{2})")


def in_box(box: Box, text: str) -> Wanted:
    """What to look up for a box of a paper: the goods code in it, else its name or heading."""
    code = _CODE.search(text) if box.id == "hs code" else None
    if code:
        return Wanted(GOODS, (code[1] + code[2], code[1]))
    return Wanted(WORDS, (box.id, box.heading))


def in_rule(box: Box) -> Wanted:
    """What to look up for a rule that fired: its id stands in brackets behind its title."""
    rule = box.heading.rpartition(" · ")[0].rpartition("(")[2].rstrip(")")
    return Wanted(INDICATORS, (rule.rsplit("/", 1)[-1],))
