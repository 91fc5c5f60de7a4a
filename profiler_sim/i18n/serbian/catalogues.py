"""The Serbian and Montenegrin catalogues, made of the Bosnian one.

Montenegrin and Serbian in Latin letters hold only messages that differ from the Bosnian ones;
Serbian in Cyrillic holds every message.
"""

import csv
from collections.abc import Container, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from profiler_sim.i18n.languages import DOMAIN, SHIPPED
from profiler_sim.i18n.serbian.cyrillic import Cyrillic
from profiler_sim.i18n.serbian.words import Words, rules_of
from profiler_sim.languages import LOCALES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

DERIVED_LANGUAGES = ("cnr", "sr_Latn", "sr_Cyrl")
"""Languages that are made by rule, from Bosnian."""
_FOLDER = Path(__file__).parent
_FORMS = " ||| "
"""Between the forms of a count in a row of corrections."""
Forms = tuple[str, ...]
"""The forms of a translation: one, or one for each form of a count."""
Key = tuple[str, str, str]
"""Language, context and English text of a message."""


class Rules:
    """The tables beside this module, read once."""

    def __init__(self) -> None:
        """Read them."""
        words, ekavian = table("words"), table("ekavian")
        self._montenegrin = Words(rules_of(words, "bs", "cnr"))
        self._vocabulary = Words(rules_of(words, "bs", "sr"))
        self._ekavian = Words(rules_of(ekavian, "before", "after"))
        self._cyrillic = Cyrillic(row["word"] for row in table("latin"))
        self._corrections: dict[Key, Forms] = {
            (row["language"], row["context"], row["english"]): tuple(row["text"].split(_FORMS))
            for row in table("corrections")
        }

    def by_rule(self, bosnian: str, english: str) -> dict[str, str]:
        """Give one Bosnian text in each language that is made, without corrections."""
        serbian = self._ekavian.replace(self._vocabulary.replace(bosnian))
        return {
            "cnr": self._montenegrin.replace(bosnian),
            "sr_Latn": serbian,
            "sr_Cyrl": self._cyrillic.write(serbian, english),
        }

    def forms(self, bosnian: Forms, english: str, context: str = "") -> dict[str, Forms]:
        """Give a translation in each language that is made.

        ``english`` is the message, of two forms the one about one thing. A correction of Serbian
        in Latin letters reaches Cyrillic too.
        """
        made = [self.by_rule(form, english) for form in bosnian]
        of = {language: tuple(form[language] for form in made) for language in DERIVED_LANGUAGES}
        for language in DERIVED_LANGUAGES:
            if (text := self._corrections.get((language, context, english))) is not None:
                of[language] = text
                if language == "sr_Latn":
                    of["sr_Cyrl"] = tuple(self._cyrillic.write(form, english) for form in text)
        return of


def table(name: str) -> list[Mapping[str, str]]:
    """Read a table beside this module."""
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def catalogue_path(language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return SHIPPED / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def make_catalogues(rules: Rules) -> dict[str, bytes]:
    """Make the catalogue of each language from the Bosnian one, as the bytes of its file."""
    made = derived(rules, catalogue_path("bs"), whole=("sr_Cyrl",))
    return {language: po_bytes(each, language) for language, each in made.items()}


def derived(rules: Rules, file: Path, whole: Container[str]) -> dict[str, "Catalog"]:
    """Make a catalogue of each language from a Bosnian one in ``file``.

    One of a language in ``whole`` holds every message, the others only what differs.
    """
    from babel.messages.pofile import read_po

    with file.open("rb") as content:
        bosnian = read_po(content, locale="bs")
    catalogs = {language: _empty(language) for language in DERIVED_LANGUAGES}
    for message in bosnian:
        if not message.id or not (forms := _forms(message)):
            continue
        english = message.id if isinstance(message.id, str) else message.id[0]
        for language, made in rules.forms(forms, english, message.context or "").items():
            if language in whole or made != forms:
                string = made if message.pluralizable else made[0]
                catalogs[language].add(message.id, string, context=message.context)
    return catalogs


def _empty(language: str) -> "Catalog":
    from babel.messages.catalog import Catalog

    return Catalog(locale=LOCALES.get(language, language), charset="utf-8", fuzzy=False)


def _forms(message: "Message") -> Forms:
    """Give the forms of a message; none where it is not translated."""
    string = message.string or ""
    forms = (string,) if isinstance(string, str) else tuple(string)
    return forms if all(forms) and not message.fuzzy else ()


def po_bytes(catalog: "Catalog", language: str) -> bytes:
    """Write a catalogue as the text of its file: sorted, without dates and places."""
    from babel.messages.pofile import write_po

    content = BytesIO()
    write_po(content, catalog, width=0, no_location=True, sort_output=True, omit_header=True)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        f'"Plural-Forms: {catalog.plural_forms}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    )
    return header.encode() + content.getvalue()
