"""The closed types of DuckDB's parsed tree: the allow-list of what a condition may be.

Whatever these types do not name is refused, so a node that a later DuckDB invents is refused
too. Fields bear DuckDB's own names; they are dumped again, unchanged, when the tree is run.
"""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from profiler_sim.cargo.value import Value
from profiler_sim.screening.functions import FUNCTIONS

Nothing = tuple[()]


class Node(Value):
    """What every node has. Locations are UTF-8 bytes from the start of the statement."""

    alias: Literal[""]
    query_location: int
    query_location_length: int


class ColumnRef(Node):
    """The name of a fact or of a list; one word, so no ``table.column``."""

    kind: Literal["COLUMN_REF"] = Field(alias="class")
    type: Literal["COLUMN_REF"]
    column_names: tuple[str]


class Written(Value):
    """A constant as its author wrote it. NULL is none: ``= NULL`` is never true."""

    kind: Literal["STRING", "INTEGER", "NUMERIC", "BOOLEAN"]
    text: str


class Constant(Node):
    """A text, number, true or false."""

    kind: Literal["CONSTANT"] = Field(alias="class")
    type: Literal["VALUE_CONSTANT"]
    literal: Written


class Comparison(Node):
    """Two sides and what stands between them."""

    kind: Literal["COMPARISON"] = Field(alias="class")
    type: Literal[
        "COMPARE_EQUAL",
        "COMPARE_NOTEQUAL",
        "COMPARE_LESSTHAN",
        "COMPARE_GREATERTHAN",
        "COMPARE_LESSTHANOREQUALTO",
        "COMPARE_GREATERTHANOREQUALTO",
        "COMPARE_DISTINCT_FROM",
        "COMPARE_NOT_DISTINCT_FROM",
    ]
    left: "Expression"
    right: "Expression"


class Conjunction(Node):
    """AND or OR of two or more."""

    kind: Literal["CONJUNCTION"] = Field(alias="class")
    type: Literal["CONJUNCTION_AND", "CONJUNCTION_OR"]
    children: tuple["Expression", ...]


class Operator(Node):
    """NOT, IS NULL, IS NOT NULL, IN (…) and COALESCE."""

    kind: Literal["OPERATOR"] = Field(alias="class")
    type: Literal[
        "OPERATOR_NOT",
        "OPERATOR_IS_NULL",
        "OPERATOR_IS_NOT_NULL",
        "COMPARE_IN",
        "OPERATOR_COALESCE",
    ]
    children: tuple["Expression", ...]


class Between(Node):
    """BETWEEN low AND high, both included."""

    kind: Literal["BETWEEN"] = Field(alias="class")
    type: Literal["COMPARE_BETWEEN"]
    input: "Expression"
    lower: "Expression"
    upper: "Expression"


class Argument(Value):
    """One argument of a call, given by its place and not by a name."""

    name: Literal[""]
    expression: "Expression"


class NoOrder(Value):
    """No ORDER BY inside a call."""

    type: Literal["ORDER_MODIFIER"]
    orders: Nothing


def _listed(name: str) -> str:
    if name not in FUNCTIONS:
        raise ValueError(name)
    return name


FunctionName = Annotated[str, AfterValidator(_listed)]


class CallName(Value):
    """The called name once more, without schema or catalogue."""

    path: tuple[FunctionName]


class Call(Node):
    """A function or operator of the table, called plainly."""

    kind: Literal["FUNCTION"] = Field(alias="class")
    type: Literal["FUNCTION"]
    catalog: Literal[""]
    schema_: Literal[""] = Field(alias="schema")
    function_name: FunctionName
    arguments: tuple[Argument, ...]
    qualified_name: CallName
    distinct: Literal[False]
    filter: None
    order_bys: NoOrder
    export_state: Literal[False]
    is_operator: bool


class DateName(Value):
    """The type's name once more."""

    path: tuple[Literal["DATE"]]


class DateType(Node):
    """The one type a constant may be read as."""

    kind: Literal["TYPE"] = Field(alias="class")
    type: Literal["TYPE"]
    catalog: Literal[""]
    schema_: Literal[""] = Field(alias="schema")
    type_name: Literal["DATE"]
    children: Nothing
    qualified_name: DateName


class DateConstant(Node):
    """DATE '2025-01-31', which is parsed as a cast of a constant."""

    kind: Literal["CAST"] = Field(alias="class")
    type: Literal["OPERATOR_CAST"]
    child: Constant
    try_cast: Literal[False]
    type_expr: DateType


Expression = Annotated[
    ColumnRef | Constant | Comparison | Conjunction | Operator | Between | Call | DateConstant,
    Field(discriminator="kind"),
]
"""Any node that a condition may hold."""


class NoTables(Value):
    """The empty WITH."""

    map: Nothing


class NoSource(Node):
    """The empty FROM."""

    alias: Literal[""]
    type: Literal["EMPTY"]
    sample: None


class Select(Value):
    """A bare SELECT of one expression."""

    type: Literal["SELECT_NODE"]
    modifiers: Nothing
    cte_map: NoTables
    select_list: tuple[Expression]
    from_table: NoSource
    where_clause: None
    group_expressions: Nothing
    group_sets: Nothing
    aggregate_handling: Literal["STANDARD_HANDLING"]
    having: None
    sample: None
    qualify: None


class Statement(Value):
    """One statement without parameters."""

    node: Select
    named_param_map: Nothing


class Parsed(Value):
    """What json_serialize_sql answers for a condition put behind SELECT."""

    error: Literal[False]
    statements: tuple[Statement]

    @property
    def root(self) -> Expression:
        """The condition itself."""
        return self.statements[0].node.select_list[0]


def children(node: Expression) -> tuple[Expression, ...]:
    """List the expressions directly below a node."""
    match node:
        case Comparison():
            return (node.left, node.right)
        case Between():
            return (node.input, node.lower, node.upper)
        case Call():
            return tuple(argument.expression for argument in node.arguments)
        case Conjunction() | Operator():
            return node.children
        case ColumnRef() | Constant() | DateConstant():
            return ()


def bottom_up(node: Expression) -> Iterator[Expression]:
    """Yield every node after those below it."""
    for child in children(node):
        yield from bottom_up(child)
    yield node


def depth(node: Expression) -> int:
    """Count the nodes on the longest way down."""
    return 1 + max((depth(child) for child in children(node)), default=0)


def rebuilt(node: Expression, change: Callable[[Expression], Expression]) -> Expression:
    """Copy a tree with every child put through ``change``."""
    match node:
        case Comparison():
            return node.model_copy(update={"left": change(node.left), "right": change(node.right)})
        case Between():
            parts = {name: change(getattr(node, name)) for name in ("input", "lower", "upper")}
            return node.model_copy(update=parts)
        case Call():
            arguments = tuple(
                Argument(name="", expression=change(each.expression)) for each in node.arguments
            )
            return node.model_copy(update={"arguments": arguments})
        case Conjunction() | Operator():
            return node.model_copy(update={"children": tuple(map(change, node.children))})
        case ColumnRef() | Constant() | DateConstant():
            return node
