"""What a trainee's process is given of a scenario: nothing that says which methods are hidden."""

from profiler_sim.scenario.model import Scenario

ANY = "any"
"""Stands for every method, so that the briefing can say how many loads hide goods."""


def seat_scenario(scenario: Scenario) -> Scenario:
    """Leave out methods and loads written by hand; the share that the briefing names stays."""
    shipments = scenario.shipments
    traffic = scenario.traffic.model_copy(update={"consignments": shipments})
    shown = {"hidden": {ANY: sum(scenario.shares.values()) * shipments}, "exactly": {}}
    return scenario.model_copy(update={**shown, "my_cases": (), "traffic": traffic})
