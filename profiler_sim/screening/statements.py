"""Statements built from checked trees. What was checked is what runs: no text is spliced."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from profiler_sim.screening.engine import Engine
from profiler_sim.screening.tree import Expression

EXECUTE = "json_execute_serialized_sql($1)"
"""The table function that runs a statement given as JSON."""

EVERYTHING = "SELECT * FROM json_execute_serialized_sql($1)"
"""All that such a statement answers."""

_TEMPLATE = "SELECT row AS row, id AS id, TRY(0) AS r, typeof(0) AS t, 0 AS v FROM facts"


def dumped(node: Expression) -> str:
    """Write a checked node as the JSON that DuckDB reads back."""
    return node.model_dump_json(by_alias=True)


def verdicts(engine: Engine, nodes: Sequence[str]) -> str:
    """Select row, id and each condition as r0, r1 …; a fault in one row makes it unknown there."""
    row, name, tried, _, _ = _items(engine)
    tries = [_under(tried, f"r{i}", "children", [json.loads(n)]) for i, n in enumerate(nodes)]
    return _statement(engine, [row, name, *tries])


def probe(engine: Engine, typed: Sequence[str], valued: Sequence[str]) -> str:
    """Select the types of some nodes as t0, t1 … and the bare values of others as v0, v1 …."""
    _, _, _, kind, _ = _items(engine)
    kinds = [
        _under(kind, f"t{i}", "arguments", [{"name": "", "expression": json.loads(n)}])
        for i, n in enumerate(typed)
    ]
    values = [{**json.loads(n), "alias": f"v{i}"} for i, n in enumerate(valued)]
    return _statement(engine, [*kinds, *values])


def _under(item: Mapping[str, Any], alias: str, key: str, below: list[Any]) -> dict[str, Any]:
    return {**item, "alias": alias, key: below}


def _items(engine: Engine) -> list[dict[str, Any]]:
    """Take the template's items. Any: DuckDB's own tree, of our own text."""
    items: list[dict[str, Any]] = _template(engine)["statements"][0]["node"]["select_list"]
    return items


def _statement(engine: Engine, items: list[dict[str, Any]]) -> str:
    template = _template(engine)
    only = template["statements"][0]
    return json.dumps(
        {**template, "statements": [{**only, "node": {**only["node"], "select_list": items}}]}
    )


def _template(engine: Engine) -> dict[str, Any]:
    template: dict[str, Any] = json.loads(engine.own_tree(_TEMPLATE))
    return template
