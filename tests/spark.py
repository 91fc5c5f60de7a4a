"""A Spark session for the long proofs, where pyspark and a Java are there.

Not among the tools for development, because it weighs 400 MB. It has a group of its own:
``pip install --group spark``, and Java 17 or newer.
"""

import importlib.util
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


@contextmanager
def running_session() -> Iterator[Any]:
    """Start Spark in this machine's memory, and end its Java as well. Any: pyspark is optional."""
    if importlib.util.find_spec("pyspark") is None:
        pytest.skip("pyspark is not installed: pip install --group spark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs a Java, 17 or newer, and there is none on the path")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it warns of is its own
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[2]").appName("profiler-sim")
        settings = {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.memory": "4g",
            "spark.driver.maxResultSize": "0",
        }
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        gateway = session.sparkContext._gateway
        try:
            yield session
        finally:
            session.stop()
            gateway.shutdown()
            gateway.proc.stdin.close()
            gateway.proc.terminate()
            gateway.proc.wait(30)
