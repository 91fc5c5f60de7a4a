"""The union of all modes of transport, told apart by ``mode``."""

from profiler_sim.cargo.sea import Sea

Transport = Sea
"""Air, road and post join it here."""
