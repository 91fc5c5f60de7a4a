"""Size of the program: modules, long modules, length of functions, helpers used once.

Run it with ``python -m tests.measures``; add names of packages to see those alone.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from statistics import mean, median

from tests.names_left import SOURCE, modules

LONGEST = 400
"""Lines a module may have."""
SHORT = 3
"""Lines up to which a helper that is used once is hardly worth its name."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.Module) -> Iterator[Function]:
    """Give every function and method, nested ones too."""
    for each in ast.walk(tree):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            yield each


def length(function: Function) -> int:
    """Count the lines of a function below its signature, without its docstring."""
    has_docstring = ast.get_docstring(function, clean=False) is not None
    body = function.body[has_docstring:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def helpers_used_once(tree: ast.Module) -> list[str]:
    """List the short private functions that their own module uses exactly once."""
    nodes = list(ast.walk(tree))
    uses = Counter(each.id for each in nodes if isinstance(each, ast.Name))
    uses.update(each.attr for each in nodes if isinstance(each, ast.Attribute))
    return [
        each.name
        for each in functions(tree)
        if each.name.startswith("_") and not each.name.endswith("__")
        if not each.decorator_list and uses[each.name] == 1 and length(each) <= SHORT
    ]


def long_modules() -> list[tuple[int, str]]:
    """List the modules with more lines than allowed, the longest first."""
    sizes = (
        (path.read_text(encoding="utf-8").count("\n"), path.relative_to(SOURCE).as_posix())
        for path in SOURCE.rglob("*.py")
    )
    return sorted((each for each in sizes if each[0] > LONGEST), reverse=True)


def measures(package: str = "") -> dict[str, float]:
    """Measure the program, or the part of it whose dotted path begins with ``package``."""
    within = f"profiler_sim.{package}".removesuffix(".")
    trees = [tree for name, tree in modules() if f"{name}.".startswith(f"{within}.")]
    lengths = [length(each) for tree in trees for each in functions(tree)] or [0]
    return {
        "modules": len(trees),
        "functions": len(lengths),
        "median lines of a function": median(lengths),
        "mean lines of a function": round(mean(lengths), 1),
        "short helpers used once": sum(len(helpers_used_once(tree)) for tree in trees),
    }


def main(packages: list[str]) -> None:
    """Print the figures of the program, or of some packages."""
    for package in packages or [""]:
        print(package or "all")
        for name, value in measures(package).items():
            print(f"{value:8} {name}")
    for size, path in long_modules():
        print(f"{size:8} lines in {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
