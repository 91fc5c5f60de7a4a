"""The union of all modes of transport, told apart by ``mode``."""

from typing import Annotated

from pydantic import Field

from profiler_sim.cargo.air import Air
from profiler_sim.cargo.post import Post
from profiler_sim.cargo.road import Road
from profiler_sim.cargo.sea import Sea

Transport = Annotated[Sea | Road | Air | Post, Field(discriminator="mode")]
"""A new mode of transport joins it here."""
