"""The pages of a class as HTML: the form to join, the seat, and the sheet of codes to print."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import segno
from jinja2 import Environment, PackageLoader, StrictUndefined

from profiler_sim.app.language import known_languages
from profiler_sim.cargo.text import escape_unseen
from profiler_sim.classroom.codes import written_code
from profiler_sim.classroom.record import ClassRecord, Member
from profiler_sim.i18n.text import _, chosen_language
from profiler_sim.languages import NAMES

_ENVIRONMENT = Environment(
    loader=PackageLoader("profiler_sim.classroom"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=lambda value: escape_unseen(value) if isinstance(value, str) else value,
)
_ENVIRONMENT.globals["_"] = _


class Card(NamedTuple):
    """What a trainee is given on paper."""

    name: str
    code: str
    link: str
    picture: str
    """The link as a QR code: a data URI."""
    about: str


class JoinForm(NamedTuple):
    """What stands in the form to join."""

    code: str = ""
    name: str = ""
    chosen: str = ""
    """Code of the language that was chosen on the page; empty for that of the browser."""


class Pages:
    """Writes the pages of one class, each in the language that is read meanwhile.

    ``title`` is that of the scenario that is played.
    """

    def __init__(self, language: str) -> None:
        """Write in ``language``, a code such as en, where nobody asks for another."""
        self.language = language
        names = {code: NAMES.get(code, code) for code in known_languages()}
        self.languages: Mapping[str, str] = names
        """Languages that a trainee can choose, each by the name that its speakers give it."""

    def join(self, title: str, form: JoinForm, refused: str = "") -> str:
        """Write the form to join; ``refused`` says why somebody was not let in."""
        languages = self.languages
        return self._write(
            "join.html", title=title, refused=refused, form=form, languages=languages
        )

    def seat(self, title: str, member: Member) -> str:
        """Write the page of a trainee's seat."""
        return self._write(
            "seat.html", title=title, name=member.name, code=written_code(member.code)
        )

    def mentor_join(self, title: str, kind: str, refused: str = "") -> str:
        """Write the form for the mentor's code; ``kind`` is the screen that she wants."""
        return self._write("mentor_join.html", title=title, kind=kind, refused=refused)

    def mentor(self, title: str, kind: str) -> str:
        """Write the page of a screen of the mentor's."""
        return self._write("mentor.html", title=title, kind=kind)

    def sheet(self, title: str, record: ClassRecord, address: str) -> str:
        """Write the sheet of codes: one card for each trainee, and one for the class."""
        cards = list(_cards(record, address))
        return self._write("sheet.html", title=title, cards=cards, address=address)

    def _write(self, template: str, **values: object) -> str:
        language = chosen_language().replace("_", "-")
        return _ENVIRONMENT.get_template(template).render(language=language, **values)


def _cards(record: ClassRecord, address: str) -> Sequence[Card]:
    own = [_card(address, m.name, m.code, _("Your own code.")) for m in record.members]
    if record.is_listed:
        return own
    about = _("The code of the class. Choose a name of your own.")
    return [_card(address, _("For everybody"), record.code, about), *own]


def _card(address: str, name: str, code: str, about: str) -> Card:
    link = f"{address}/?code={code}"
    picture = segno.make(link, micro=False).svg_data_uri()
    return Card(name, written_code(code), link, picture, about)
