"""What holds for every test: no time limits, and nothing of what a developer keeps is touched."""

import os
import tempfile

from hypothesis import settings

os.environ["PROFILER_SIM_DATA"] = tempfile.mkdtemp(prefix="profiler-sim-")



def pytest_xdist_auto_num_workers() -> int:
    """Two workers a core for ``-n auto``: much of a test is waiting for the program's screens."""
    return 2 * (os.cpu_count() or 1)


settings.register_profile("any machine", deadline=None)  # a busy machine is no fault
settings.load_profile("any machine")
