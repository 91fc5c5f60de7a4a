"""What a fifth mode of transport takes: the type checker names every table that needs a row."""

import ast
import shutil
from pathlib import Path

import pytest
from mypy.api import run

ROOT = Path(__file__).parents[2]
CHANGES = (
    ('"road", "post"]', '"road", "post", "rail"]'),
    ('"road", "post")', '"road", "post", "rail")'),
    ("    post: RowT_co\n", "    post: RowT_co\n    rail: RowT_co\n"),
)
"""What ``cargo.modes`` would say with rail."""


def modules_with_tables() -> set[str]:
    """Every module that builds a table by mode."""
    sources = ROOT.joinpath("profiler_sim").rglob("*.py")
    return {path.relative_to(ROOT).as_posix() for path in sources if _builds_table(path)}


def _builds_table(path: Path) -> bool:
    nodes = ast.walk(ast.parse(path.read_bytes()))
    return any(
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ByMode" for node in nodes
    )


@pytest.mark.thorough
def test_each_table_without_a_row_for_rail_is_a_type_error(tmp_path: Path) -> None:
    """Nothing else is an error: the rest of the program reads modes from these tables."""
    copy = tmp_path / "profiler_sim"
    shutil.copytree(ROOT / "profiler_sim", copy, ignore=shutil.ignore_patterns("__pycache__"))
    modes = copy / "cargo" / "modes.py"
    text = modes.read_text(encoding="utf-8")
    for old, new in CHANGES:
        assert text.count(old) == 1
        text = text.replace(old, new)
    modes.write_text(text, encoding="utf-8")

    options = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(tmp_path / "c")]
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(tmp_path)
        report, _, _ = run([*options, "profiler_sim"])

    errors = [line for line in report.splitlines() if ": error: " in line]
    assert all('Missing named argument "rail" for "ByMode"' in line for line in errors)
    assert {line.partition(":")[0] for line in errors} == modules_with_tables()
