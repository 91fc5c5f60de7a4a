"""No test reads or writes what a developer keeps: the program's folder is one of its own."""

import os
import tempfile

os.environ["PROFILER_SIM_DATA"] = tempfile.mkdtemp(prefix="profiler-sim-")
