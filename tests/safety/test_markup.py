"""Nothing in the screens hands Textual a text that it would read as markup.

Textual parses a plain string as markup almost everywhere. Every text that is not a literal of ours
has to go through ``plain``, ``Content`` or ``markup=False``; this reads the source and says where
one does not.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "profiler_sim" / "tui"
SINKS = {
    **dict.fromkeys(("Static", "Label", "Button", "Option", "Tab", "Collapsible", "Tick"), 0),
    **dict.fromkeys(("update", "notify", "add_option", "set_options"), 0),
    "replace_option_prompt": 1,
    "replace_option_prompt_at_index": 1,
    "from_markup": 0,
}
"""What shows its argument of this place; a plain string is markup there."""
PLACES = {"border_title", "border_subtitle", "tooltip", "placeholder_content"}
"""Attributes that show what they are set to."""
READ_BY_US = {"Binding"}
"""Calls whose tooltip nobody shows but our own help, which hands it over as plain text."""
SAFE = {
    "Content",
    "content",
    "plain",
    "row",
    "lines",
    "assemble",
    "join",
    "stylize",
    "append",
    "truncate",
}
"""What gives a text that is no markup."""
_CONTENTS = {"_title", "_about", "_label"}
"""Attributes of our widgets that are ``Content``."""
TEXTS = {"str", "format", "repr", "message", "sentence", "hint", "visible", "on_one_line"}
"""Functions that give a text."""


def is_suspect(value: ast.expr, strings: frozenset[str]) -> bool:
    """Whether an expression may be a string with something from outside in it.

    ``strings`` are the names of what is text: arguments, variables, functions; and, with ``()``,
    of the module's methods that give a ``Content``.
    """
    match value:
        case ast.IfExp():
            return is_suspect(value.body, strings) or is_suspect(value.orelse, strings)
        case ast.Name() | ast.Call(func=ast.Name()):
            name = value.id if isinstance(value, ast.Name) else getattr(value.func, "id", "")
            return name in strings
        case ast.Call(func=ast.Attribute(attr=name)):
            return name not in SAFE and f"{name}()" not in strings
        case ast.Attribute(attr=name):
            return name not in _CONTENTS
    return isinstance(value, ast.JoinedStr | ast.BinOp | ast.BoolOp | ast.Subscript)


def strings_of(scope: ast.AST) -> frozenset[str]:
    """Names that a function takes or makes as ``str``."""
    found = arguments_of("str", scope)
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and is_suspect(node.value, frozenset()):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return frozenset(found)


def arguments_of(kind: str, scope: ast.AST) -> set[str]:
    """Arguments of a function that are annotated as ``kind``."""
    return {
        arg.arg
        for node in ast.walk(scope)
        if isinstance(node, ast.arguments)
        for arg in (*node.args, *node.kwonlyargs)
        if isinstance(arg.annotation, ast.Name) and arg.annotation.id == kind
    }


def functions_that_give(kind: str, module: ast.Module) -> frozenset[str]:
    """Functions and methods of a module that are annotated to answer ``kind``."""
    return frozenset(
        node.name
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef)
        and isinstance(node.returns, ast.Name)
        and node.returns.id == kind
    )


def suspects(source: str) -> Iterator[int]:
    """Lines on which outside text may be read as markup."""
    module = ast.parse(source)
    texts = functions_that_give("str", module) | TEXTS
    contents = {f"{name}()" for name in functions_that_give("Content", module)}
    scopes = [n for n in ast.walk(module) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    for scope in scopes:
        strings = (strings_of(scope) | texts | contents) - arguments_of("Content", scope)
        for node in ast.walk(scope):
            if any(is_suspect(value, strings) for value in shown(node)):
                yield node.lineno  # type: ignore[attr-defined]


def shown(node: ast.AST) -> Iterator[ast.expr]:
    """What a node puts on the screen, unless it says that it is no markup."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in SINKS and len(node.args) > SINKS[name] and not _says_plain(node):
            yield node.args[SINKS[name]]
        if name not in READ_BY_US:
            yield from (k.value for k in node.keywords if k.arg in PLACES)
    if isinstance(node, ast.Assign):
        places = [t for t in node.targets if isinstance(t, ast.Attribute) and t.attr in PLACES]
        yield from (node.value for _ in places)


def _says_plain(node: ast.Call) -> bool:
    return any(
        k.arg == "markup" and isinstance(k.value, ast.Constant) and k.value.value is False
        for k in node.keywords
    )


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda p: p.stem)
def test_no_text_from_outside_is_markup(path: Path) -> None:
    """In any module of the screens."""
    assert sorted(set(suspects(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "statement",
    [
        "yield Static(f'{name} is here')",
        "yield Static(name)",
        "yield Label(_('{n}').format(n=name))",
        "yield Static('a ' + name)",
        "yield Button(str(name))",
        "self.query_one('#a', Static).update(name)",
        "self.query_one('#a', Static).update(papers.goods[0].description)",
        "choices.add_option(Option(papers.shipper.name))",
        "choices.replace_option_prompt_at_index(1, f'{name}')",
        "self.notify(name)",
        "self.notify(_('Colours: {n}').format(n=name), timeout=3)",
        "self.notify(message(error), markup=True)",
        "self.border_title = name",
        "yield Static('x', tooltip=f'{name}')",
        "yield Static(name if name else _('none'))",
        "word = f'{name}!'\n    yield Static(word)",
    ],
)
def test_a_text_from_outside_is_noticed(statement: str) -> None:
    """The check itself."""
    assert list(suspects(f"def show(self, name: str, papers):\n    {statement}\n"))


@pytest.mark.parametrize(
    "statement",
    [
        "yield Static(plain(name))",
        "yield Static(_('Reading the scenarios …'))",
        "yield Static(Content(_('{n}').format(n=name)))",
        "yield Option(row('  ', plain(name)).stylize('bold'), id=name)",
        "self.notify(told(name), markup=False)",
        "yield Static(id='a')",
        "def inner(told: Content): self.update(told)",
    ],
)
def test_our_own_text_is_not_noticed(statement: str) -> None:
    """Literals and contents pass."""
    assert not list(suspects(f"def show(self, name: str, papers):\n    {statement}\n"))
