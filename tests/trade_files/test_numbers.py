"""Numbers as table programs write them: nothing absurd is taken, and nothing is guessed."""

import pytest

from profiler_sim.trade_files.fields import KINDS, FieldKind, fits
from profiler_sim.trade_files.readers.field_values import put_value
from profiler_sim.trade_files.readers.values import hs_code
from profiler_sim.trade_files.records import Fields, Reading, put
from tests.trade_files.test_table_rows import FIRST, HEAD, reading_of, told


def column(heading: str, *cells: str, separator: str = ";") -> tuple[Reading, list[object]]:
    """A table with these cells in one column, and the values that were read."""
    name = {"Pkgs": "packages", "Gross weight": "gross_kg"}[heading]
    place = HEAD.strip().split(";").index(heading)
    lines = [HEAD.strip()]
    for n, cell in enumerate(cells):
        row = FIRST.strip().replace("QX1", f"QX{n}").split(";")
        row[place] = f'"{cell}"' if separator == "," else cell
        lines.append(";".join(row))
    reading = reading_of("\n".join(lines).replace(";", separator) + "\n")
    lines_of_goods = [record.goods[0] for record in reading.records]
    return reading, [line[name].value if name in line else None for line in lines_of_goods]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        *(("Pkgs", "-5"), ("Pkgs", "10000001"), ("Pkgs", "1,5"), ("Pkgs", "2.5")),
        *(("Gross weight", "-100"), ("Gross weight", "500000001"), ("Gross weight", "600000 t")),
    ],
)
def test_a_number_that_no_goods_have_is_not_stated(heading: str, cell: str) -> None:
    """The cell is named, and the rest of its row is read."""
    reading, values = column(heading, "7", cell)

    assert values == [7, None]
    assert told(reading) == {"trade.misfit": "row 3"}


@pytest.mark.parametrize("name", [n for n, kind in KINDS.items() if kind is FieldKind.NUMBER])
def test_no_format_states_a_number_below_zero(name: str) -> None:
    """Readers of messages state fields without cells; only temperatures may be below zero."""
    fields: Fields = {}
    put(fields, name, -5, "segment 3")
    is_temperature = name == "set_temp_c"

    assert (name in fields) is is_temperature
    assert put_value({}, name, "-5", "row 2") is is_temperature
    assert fits(name, 10_000_000)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("690721.0", "690721"), ("85171200.0", "85171200"), ("85171200,00", "85171200")),
        *(("30617.0", "030617"), ("702.0", "0702"), ("8517.0", "8517")),
        *(("0702.00", "070200"), ("702.00", "070200"), ("6907.21.00", "69072100")),
    ],
)
def test_a_decimal_zero_is_no_part_of_a_code(text: str, code: str) -> None:
    """Points between the parts of a code are none before decimals."""
    found = hs_code(text)

    assert found is not None
    assert found[0] == code


def test_a_code_that_lost_its_last_zero_is_not_guessed() -> None:
    """8517.1 was 8517.10 before a table program took it for a number."""
    assert hs_code("8517.1") is None


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("18,400.50", "18.400,50", "7"), [18400.5, None, 7]),
        (("18.400,50", "18,400.50", "19,5"), [18400.5, None, 19.5]),
        (("18,400.50", "18,022"), [18400.5, 18022]),
        (("1.234.567", "18.022"), [1234567, 18022]),
        (("0,400", "18,022"), [0.4, 18.022]),
        (("n.a.", "18,4", "18.022"), [None, 18.4, 18022]),
        (("18 400,5 kg", "18.022 kg"), [18400.5, 18022]),
    ],
)
def test_a_column_has_one_notation(cells: tuple[str, ...], values: list[object]) -> None:
    """What most cells tell; a cell in the other notation is not read."""
    reading, found = column("Gross weight", *cells)

    assert found == values
    assert ("trade.misfit" in told(reading)) is (None in values)


@pytest.mark.parametrize("cells", [("18,400", "18,022", "7"), ("18.400", "22.150 kg", "7")])
@pytest.mark.parametrize("separator", [";", ","])
def test_thousands_that_may_be_decimals_are_not_stated(
    cells: tuple[str, ...], separator: str
) -> None:
    """As no cell of the column tells; cells without a mark are read."""
    reading, values = column("Gross weight", *cells, separator=separator)

    assert values == [None, None, 7]
    assert told(reading) == {"trade.misfit": "row 2, row 3"}


def test_points_between_commas_are_before_decimals() -> None:
    """Where cells are parted by commas and no decimals end with a zero."""
    assert column("Gross weight", "18.405", "2.118", separator=",")[1] == [18.405, 2.118]


def test_a_count_of_packages_tells_its_own_thousands() -> None:
    """1,250 packages cannot be one and a quarter; 1,000 alone may be one."""
    assert column("Pkgs", "1,250", "2,000")[1] == [1250, 2000]
    assert column("Pkgs", "1,000", "2,000")[1] == [None, None]
