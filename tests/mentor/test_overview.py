"""The README beside the scenarios lists what is there."""

from profiler_sim.files.catalogue import read_catalogue
from tests.mentor.overview import BEGINS, FOLDER, README, listed, renewed, scans, table


def test_the_list_of_scenarios_is_that_of_the_files() -> None:
    """To the letter; ``python -m tests.mentor.overview`` writes it anew."""
    assert table(listed(), read_catalogue()) in README.read_text("utf-8")


def test_how_scans_are_read_stands_beside_it() -> None:
    """Every row of the measured table, to the letter."""
    assert scans() in README.read_text("utf-8")


def test_every_folder_that_is_told_is_there() -> None:
    """And every folder that is there is told."""
    text = README.read_text("utf-8")

    told = {name for name in ("catalogue", "packs", "templates") if f"`{name}/`" in text}
    assert told == {path.name for path in FOLDER.iterdir() if path.is_dir()}


def test_the_table_is_changed_and_nothing_else() -> None:
    """What stands before and after it stays."""
    before = f"# A\n\n{BEGINS} x |\n| --- |\n| old |\n\nend\n"

    assert renewed(before, f"{BEGINS} y |\n") == f"# A\n\n{BEGINS} y |\n\nend\n"
