"""What holds for every test: no time limits, and nothing of what a developer keeps is touched."""

import os
import tempfile

from hypothesis import settings

os.environ["PROFILER_SIM_DATA"] = tempfile.mkdtemp(prefix="profiler-sim-")

settings.register_profile("any machine", deadline=None)  # a busy machine is no fault
settings.load_profile("any machine")
