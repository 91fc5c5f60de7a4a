"""Enquiries whose answers would come after the desk closes."""

import pytest

from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.tui.desk.panels.ask import ToAsk


@pytest.mark.parametrize(
    ("enquiry", "left", "late"),
    [("partner unit", 180, False), ("partner unit", 60, True), ("registry", 5, False)],
)
def test_an_answer_that_comes_too_late_is_known_before_it_is_paid(
    enquiry: str, left: int, *, late: bool
) -> None:
    """An answer that comes at once is never late."""
    about = ToAsk("001", read_catalogue().enquiries, {}, left)

    assert about.is_too_late(enquiry) is late
