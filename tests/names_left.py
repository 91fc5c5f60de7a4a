"""What of the table of names is still undone; prints nothing when all of it is done.

Run it with ``python -m tests.names_left``.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from profiler_sim.cargo.modes import MODES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "profiler_sim"
BANNED = {"told", "said", "found", "kept", "one", "seen", "made", "known", "behind", "way"}
"""Words that say nothing of what they name; no public name is one of them alone."""

OLD_MODULES = {
    "store": "faults",
    "documents": "billed noted waybilled declared sent asked printed sale searched searches routed"
    " route ticks remarks",
    "scoring": "telling behind echoes citing marks named explaining opinions costly twins played"
    " review weighing several questions enquiries",
    "evidence": "warned",
    "traffic": "plant trial outlook recall calls answering choosing dealt",
    "play": "inside possible hours awaited past words remarks",
    "files": "kept form typed content",
    "mentor": "sinks steps outline",
    "screening": "lexis bench refusal kinds",
    "tui/debrief": "called ahead every taken_apart",
}
"""By folder: modules and packages of before, which have another place or name now."""

OLD_NAMES = {
    "cargo": "T N W D B L",
    "catalogue/topics": "Point HidingPlace Enquiry Examination",
    "catalogue/methods": "Method.told",
    "documents": "Asked Printed Sale Searched papers_behind Draft.seen Draft.card Draft.record"
    " Draft.system Draft.web",
    "evidence": "left Case.wary GroundTruth.wary",
    "play": "Told DeskWords KeyWords",
    "scoring": "Behind Sum Named Explained By Played Review Weight Weights Hidden.told weighty",
    "traffic": "source recalled calls _Dealer Dealer",
}
"""By folder or module: public classes, functions and fields that have a new name."""

Name = tuple[str, str]
"""The dotted path of a module, and a name in it; a member is written after its class."""


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Give every module of the program: its dotted path and its tree."""
    paths = {path: path.relative_to(ROOT).with_suffix("") for path in SOURCE.rglob("*.py")}
    return tuple(
        (".".join(dotted.parts).removesuffix(".__init__"), ast.parse(path.read_bytes()))
        for path, dotted in sorted(paths.items())
    )


def public_names() -> Iterator[Name]:
    """Give every public name: top-level names, methods, fields and attributes."""
    for module, tree in modules():
        yield from ((module, name) for name in _top_level(tree) if not name.startswith("_"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                members = (name for name in _members(node) if not name.startswith("_"))
                yield from ((module, f"{node.name}.{name}") for name in dict.fromkeys(members))


def banned_names() -> list[str]:
    """List modules and public names that are one of the banned words."""
    names = [f"{module}.{name}" for module, name in public_names()]
    names += [module for module, _ in modules()]
    return [name for name in names if name.rpartition(".")[2].casefold() in BANNED]


def repeated_classes() -> dict[str, list[str]]:
    """Map names that classes of several modules have to those modules.

    Packages of a mode of transport tell their classes apart.
    """
    homes: dict[str, list[str]] = defaultdict(list)
    for module, tree in modules():
        if not set(module.split(".")) & set(MODES):
            for node in tree.body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    homes[node.name].append(module)
    return {name: found for name, found in sorted(homes.items()) if len(found) > 1}


def undone() -> Iterator[str]:
    """Give one line for each module or name that the table of names renames."""
    for folder, old_modules in OLD_MODULES.items():
        for old in old_modules.split():
            below = SOURCE / folder
            if (below / f"{old}.py").exists() or any((below / old).glob("*.py")):
                yield f"module {folder}/{old}"
    names = list(public_names())
    for place, old_names in OLD_NAMES.items():
        within = "profiler_sim." + place.replace("/", ".")
        for module, name in names:
            if name in old_names.split() and f"{module}.".startswith(f"{within}."):
                yield f"name {name} in {module}"
    yield from (f"banned {name}" for name in banned_names())
    for name, homes in repeated_classes().items():
        yield f"class {name} in several modules: {', '.join(homes)}"


def _top_level(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Assign() | ast.AnnAssign():
                yield from _assigned(node)


def _members(owner: ast.ClassDef) -> Iterator[str]:
    """Methods, fields and whatever a method sets on ``self``."""
    for node in ast.walk(owner):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), ctx=ast.Store()):
                yield node.attr
    for node in owner.body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name
            case ast.Assign() | ast.AnnAssign():
                yield from _assigned(node)


def _assigned(node: ast.AST) -> Iterator[str]:
    names = (each for each in ast.walk(node) if isinstance(each, ast.Name))
    yield from (each.id for each in names if isinstance(each.ctx, ast.Store))


if __name__ == "__main__":
    print("\n".join(undone()), end="")
