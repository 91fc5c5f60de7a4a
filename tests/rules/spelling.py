"""Trees of conditions by chance, and how a tree is written as a condition again."""

from hypothesis import strategies as st

from profiler_sim.rules import tree
from profiler_sim.rules.tree import Node, Span

NOWHERE: Span = (0, 0)
_LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp", "Zs", "Cs"))
_TEXTS = st.text(_LETTERS, max_size=6)
_NAMES = st.from_regex(r"[a-z_][a-z0-9_]{0,6}", fullmatch=True).filter(
    lambda word: (
        word.upper()
        not in {
            *("OR", "AND", "NOT", "IS", "NULL", "IN", "LIKE", "ILIKE", "BETWEEN", "ESCAPE"),
            *("DISTINCT", "FROM", "TRUE", "FALSE", "DATE"),
        }
    )
)
_LEAVES = st.one_of(
    st.builds(tree.Name, _NAMES, st.just(NOWHERE)),
    st.builds(tree.Text, _TEXTS, st.just(NOWHERE)),
    st.builds(tree.Number, st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True)
              .filter(str.isascii), st.just(NOWHERE)),
    st.builds(tree.YesNo, st.booleans(), st.just(NOWHERE)),
    st.builds(tree.Day, _TEXTS, st.just(NOWHERE)),
)  # fmt: skip


def _above(below: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    here, yes = st.just(NOWHERE), st.booleans()
    some = st.lists(below, max_size=3).map(tuple)
    named = st.builds(tree.Name, _NAMES, here)
    listing = st.builds(tree.ListLiteral, some, here)
    members = st.lists(below, min_size=1, max_size=3).map(tuple)
    parts = st.lists(below, min_size=2, max_size=3).map(tuple)
    text = st.builds(tree.Text, _TEXTS, here)
    return st.one_of(
        listing,
        st.builds(tree.Call, _NAMES, some, here),
        st.builds(tree.Signed, st.sampled_from("+-"), below, here),
        st.builds(tree.Arithmetic, st.sampled_from("+-*/%"), below, below, here),
        st.builds(
            tree.Comparison, st.sampled_from(["=", "<>", "<", "<=", ">", ">="]), below, below, here
        ),
        st.builds(tree.Between, below, below, below, yes, here),
        st.builds(tree.Membership, below, st.one_of(members, named, listing), yes, here),
        st.builds(tree.Like, below, below, st.one_of(st.none(), text), yes, yes, here),
        st.builds(tree.Missing, below, yes, here),
        st.builds(tree.Difference, below, below, yes, here),
        st.builds(tree.Negation, below, here),
        st.builds(tree.Junction, st.sampled_from(["AND", "OR"]), parts, here),
    )


TREES: st.SearchStrategy[Node] = st.recursive(_LEAVES, _above, max_leaves=12)
"""Any tree the grammar can build, whether or not it means anything."""


def spelt(node: Node) -> str:  # noqa: PLR0911  one return a kind of part
    """Write a tree with brackets around every part."""
    match node:
        case tree.Name():
            return node.name
        case tree.Number():
            return node.digits
        case tree.Text():
            return _quoted(node.value)
        case tree.Day():
            return f"DATE {_quoted(node.text)}"
        case tree.YesNo():
            return str(node.value)
        case tree.ListLiteral():
            return f"[{', '.join(map(_inside, node.members))}]"
        case tree.Call():
            return f"{node.name}({', '.join(map(_inside, node.arguments))})"
        case _:
            return _claim(node)


def _claim(node: Node) -> str:  # noqa: PLR0911  one return a kind of part
    match node:
        case tree.Signed():
            return f"{node.sign} {_inside(node.part)}"
        case tree.Arithmetic() | tree.Comparison():
            return f"{_inside(node.left)} {node.sign} {_inside(node.right)}"
        case tree.Between():
            ends = f"{_inside(node.low)} AND {_inside(node.high)}"
            return f"{_inside(node.part)} {_not(node.negated)}BETWEEN {ends}"
        case tree.Membership():
            return f"{_inside(node.part)} {_not(node.negated)}IN {_among(node)}"
        case tree.Like():
            word = "ILIKE" if node.folded else "LIKE"
            escape = f" ESCAPE {spelt(node.escape)}" if node.escape else ""
            return (
                f"{_inside(node.part)} {_not(node.negated)}{word} {_inside(node.pattern)}{escape}"
            )
        case tree.Missing():
            return f"{_inside(node.part)} IS {_not(node.negated)}NULL"
        case tree.Difference():
            word = f"IS {_not(node.negated)}DISTINCT FROM"
            return f"{_inside(node.left)} {word} {_inside(node.right)}"
        case tree.Negation():
            return f"NOT {_inside(node.part)}"
        case tree.Junction():
            return f" {node.word} ".join(map(_inside, node.parts))
        case _:
            raise TypeError(node)


def _among(node: tree.Membership) -> str:
    if isinstance(node.among, tuple):
        return f"({', '.join(map(_inside, node.among))})"
    return spelt(node.among)


def _inside(node: Node) -> str:
    return f"({spelt(node)})"


def _not(negated: bool) -> str:
    return "NOT " if negated else ""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
