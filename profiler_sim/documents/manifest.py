"""The manifest: one line a consignment, cut to the room the list has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.text import visible
from profiler_sim.cargo.value import Value
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import width
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.i18n.text import _, pgettext

CUT = "…"
"""Stands where a text goes on."""
NUMBER, UNIT, WEIGHT, STATE = 3, 11, 6, 7
"""Cells of the columns that are the same in every list."""
_STAR = 1
_LONG = 200
"""Cells of goods that stand by themselves."""


class ManifestLine(Value):
    """One line of the manifest, one text for each column."""

    id: str
    """The consignment's id; not for display."""
    number: str
    container: str
    goods: str
    packages: str
    """Empty where the list has no room for them."""
    origin: str
    """Port of loading: its name in a wide list, its UN/LOCODE in others."""
    weight: str
    """With its unit: tonnes, kg or g."""


@dataclass(frozen=True)
class Layout:
    """Widths of the columns in a list of some width, in cells."""

    goods: int
    """Cells; more where the list is wider than its layout."""
    packages: int
    """Cells; none leaves the column out."""
    origin: int
    """Cells."""
    port_text: Callable[[str, Mapping[str, str]], str]
    """Writes a port by its UN/LOCODE; the second argument are the names of ports."""

    @property
    def others(self) -> int:
        """Cells that all columns but the goods take, with one between any two."""
        alike = NUMBER + _STAR + UNIT + self.origin + WEIGHT + STATE + 6
        return alike + self.packages + (1 if self.packages else 0)


def _code(locode: str, _names: Mapping[str, str]) -> str:
    return locode.partition("-")[0]


def _name(locode: str, names: Mapping[str, str]) -> str:
    return names.get(locode, locode)


LAYOUTS: dict[int, Layout] = {
    110: Layout(goods=30, packages=22, origin=20, port_text=_name),
    76: Layout(goods=22, packages=14, origin=5, port_text=_code),
    0: Layout(goods=8, packages=0, origin=5, port_text=_code),
}
"""By the cells a line has, from which on they hold: a whole wide screen, a whole narrow one,
the pane beside a dossier."""


def fit_layout(room: int) -> Layout:
    """Choose the layout for ``room`` cells; the goods get what the other columns leave."""
    layout = next(each for least, each in LAYOUTS.items() if max(room, 0) >= least)
    return replace(layout, goods=max(layout.goods, room - layout.others))


def column_headings(mode: Mode) -> ManifestLine:
    """Return the headings of the columns."""
    return ManifestLine(
        id="",
        number=_("No."),
        container=_(DOCUMENTS[mode].manifest_heading),
        goods=pgettext("column of the manifest", "goods"),
        packages=pgettext("column of the manifest", "packages"),
        origin=pgettext("column of the manifest", "from"),
        weight=pgettext("column of the manifest", "weight"),
    )


def manifest_line(consignment: Consignment, names: Mapping[str, str], room: int) -> ManifestLine:
    """Write the manifest line of a consignment for a list ``room`` cells wide.

    ``names`` are the names of ports by UN/LOCODE. Texts are displayable and of one line.
    """
    layout = fit_layout(room)
    carriage = consignment.transport
    return ManifestLine(
        id=consignment.id,
        number=shorten(consignment.id.lstrip("0") or consignment.id, 4),
        container=shorten(carriage.unit_no, UNIT),
        goods=shorten(goods_in_list(consignment), layout.goods),
        packages=shorten(_packages(consignment), layout.packages),
        origin=shorten(layout.port_text(carriage.start, names), layout.origin),
        weight=formats.weight_in_list(consignment.gross_kg),
    )


def outline(consignment: Consignment) -> tuple[str, str]:
    """Write what the manifest says first: number and container, then the goods.

    Both are displayable and of one line.
    """
    unit = visible(consignment.transport.unit_no)
    return f"{consignment.id}  {unit}".rstrip(), shorten(goods_in_list(consignment), _LONG)


def goods_in_list(consignment: Consignment) -> str:
    """Write the goods of a line in full; how many more where the papers list several."""
    first, *others = (item.description for item in consignment.goods)
    more = _("{goods} and {count} more").format(goods=first, count=len(others))
    goods = more if others else first
    if consignment.transport.is_shared:
        return _("{goods}, part of a container").format(goods=goods)
    return goods


def _packages(consignment: Consignment) -> str:
    """Write the packages, with their kind where all are of one kind."""
    kinds = {item.package_code for item in consignment.goods}
    kind = kinds.pop() if len(kinds) == 1 else None
    if consignment.packages is None:
        return ""
    return formats.packages_in_words(consignment.packages, kind or "PK")


def shorten(text: str, cells: int) -> str:
    """Cut ``text`` to one displayable line of at most ``cells`` cells.

    It ends with a whole word, where that leaves half of the room or more; a word with a figure in
    it is never cut.
    """
    flat = visible(text).replace("\n", " ").replace("\t", " ")
    if width(flat) <= cells:
        return flat
    if not cells:
        return ""
    end = next(place for place in range(len(flat), -1, -1) if width(flat[:place]) < cells)
    begins = flat.rfind(" ", 0, end) + 1
    is_inside = flat[end : end + 1] not in {"", " "}
    has_figure = any(sign.isdigit() for sign in flat[begins:].partition(" ")[0])
    if is_inside and begins and (has_figure or begins >= cells // 2):
        end = begins
    return flat[:end].rstrip() + CUT
