"""Papers for the tests: a bill of lading of 21 boxes, and any sheet at all."""

import itertools

from hypothesis import strategies as st

from profiler_sim.cargo.forms import COLUMNS, Box, Filled, Sheet


def written(  # noqa: PLR0913  one argument a column of the table below
    number: str, heading: str, column: int, width: int, row: int, *lines: str, rows: int = 1
) -> Filled:
    """A filled box whose id is its heading in small letters."""
    box = Box(
        id=heading.lower(),
        number=number,
        heading=heading,
        column=column,
        width=width,
        row=row,
        row_span=rows,
    )
    return Filled(box=box, lines=lines)


BILL = Sheet(
    id="bill of lading",
    title="Bill of lading",
    reference="ZZSU30118842",
    boxes=(
        written("2", "Shipper", 0, 6, 0, "Velora Makine Ltd", "Liman Cad. 41", "Mersin", rows=2),
        written("5", "Document No.", 6, 6, 0, "ZZSU30118842"),
        written("6", "Export references", 6, 6, 1, "none"),
        written("3", "Consignee", 0, 6, 2, "Primoval d.o.o.", "Luka bb", "85000 Bar", rows=2),
        written("7", "Forwarding agent", 6, 6, 2, "Ostrava & Hjelm Shipping, Bar"),
        written("", "Country of origin", 6, 6, 3, "TR"),
        written("8", "Notify party", 0, 6, 4, "same as consignee"),
        written("9", "Also notify", 6, 6, 4),
        written("12", "Pre-carriage by", 0, 3, 5, "truck"),
        written("13", "Place of receipt", 3, 3, 5, "Mersin"),
        written("10", "Onward inland routing", 6, 6, 5, "none stated", rows=2),
        written("14", "Vessel", 0, 3, 6, "KORUNA TEAL 118W"),
        written("15", "Port of loading", 3, 3, 6, "Mersin TRMER"),
        written("16", "Port of discharge", 0, 3, 7, "Bar MEBAR"),
        written("17", "Place of delivery", 3, 3, 7, "Bar"),
        written("11", "Number of originals", 6, 6, 7, "3 (three)"),
        written("18", "Marks and numbers", 0, 3, 8, "QXTU 596853 1", "seal FX 123 456"),
        written("20", "Description of goods", 3, 5, 8, "1,920 cartons ceramic tiles, glazed,"
                " of a kind used for floors and walls, Çanakkale quarry [lot 7]"),
        written("21", "Gross weight", 8, 2, 8, "24,160 kg"),
        written("22", "Measure", 10, 2, 8, "18.4 m³"),
        written("23", "Freight", 0, 12, 9, "prepaid · USD 1,450"),
    ),
)  # fmt: skip
"""A box beside two rows, an empty one, narrow ones, and one with a long text."""

words = st.text(
    st.sampled_from("abcXYZ019[]/@=\\()é中文字漢\u0301\u200d\ufe0f☎�\x1b\x9b\u202e"),
    min_size=1,
    max_size=12,
)
lines = st.lists(words, max_size=6).map(" ".join)


@st.composite
def grids(draw: st.DrawFn) -> list[tuple[int, int, int, int]]:
    """Bands of boxes from edge to edge, some with a tall one at the left.

    Each box is column, width, row, rows.
    """
    places: list[tuple[int, int, int, int]] = []
    top = 0
    for tall, rows in draw(st.lists(_bands, max_size=4)):
        places += [(0, tall, top, rows)] if tall else []
        for row in range(top, top + rows):
            places += [(column, width, row, 1) for column, width in draw(_cuts(tall))]
        top += rows
    return places


_bands = st.tuples(st.integers(0, COLUMNS - 1), st.integers(1, 3))
"""The width of the tall box, if any, and the rows beside it."""


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Any sheet, with any text."""
    boxes = [
        written(draw(st.sampled_from(["", "7"])), str(index), column, width, row, rows=rows)
        for index, (column, width, row, rows) in enumerate(draw(grids()))
    ]
    texts = st.lists(lines, max_size=3).map(tuple)
    filled = [
        Filled(box=each.box.model_copy(update={"heading": draw(lines)}), lines=draw(texts))
        for each in boxes
    ]
    return Sheet(id="any", title=draw(lines), reference=draw(lines), boxes=tuple(filled))


def _cuts(start: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Ways to divide the grid from column ``start`` on into (column, width)."""
    inner = st.sets(st.sampled_from(range(start + 1, COLUMNS + 1)), max_size=4)
    return inner.map(lambda cuts: _pieces([start, *sorted(cuts - {COLUMNS}), COLUMNS]))


def _pieces(edges: list[int]) -> list[tuple[int, int]]:
    return [(left, right - left) for left, right in itertools.pairwise(edges)]
