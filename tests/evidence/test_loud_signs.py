"""What one sign says: enough to act on, never certain."""

from math import log10

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scenario.model import Scenario

LOUDEST = 12.0
"""Points: sixteen times as common in smuggled loads."""
RARE = 0.002
"""Share of honest loads with a number mistyped: systems refuse the rest."""
TYPED = ("container number", "master waybill number", "item number")


def test_no_value_of_a_sign_gives_a_load_away() -> None:
    """Honest loads show every value that smuggled ones show."""
    catalogue = read_catalogue()
    loud = {}
    for unit in catalogue.units:
        hidden = dict.fromkeys(catalogue.of_unit(unit).methods, 1.0)
        scenario = Scenario(scenario="", title="", unit=unit, hidden=hidden)
        model = compile_model(scenario, catalogue)
        for table in model.signs:
            for h, row in zip(model.hypotheses, table.drawn, strict=True):
                for value, p, honest in zip(table.values, row, table.drawn[0], strict=True):
                    if p > 0 and 10 * log10(p / honest) > LOUDEST and table.sign != "scan":
                        loud[h.method, table.sign, value] = 10 * log10(p / honest)

    assert loud == {}


def test_systems_leave_few_wrong_check_digits() -> None:
    """Below two of a thousand honest loads, and some all the same."""
    signs = read_catalogue().signs

    assert {name: 0 < signs[name].values["wrong"].lawful < 100 * RARE for name in TYPED} == (
        dict.fromkeys(TYPED, True)
    )
