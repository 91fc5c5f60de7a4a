"""From a tree of texts to a closed model; every fault of content is a problem with its keys."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError

from profiler_sim.cargo.value import Value
from profiler_sim.files.kind_models import Annotation, earlier_keys, item_annotation, keys_of
from profiler_sim.files.yaml_tree import YamlNode
from profiler_sim.problems import Keys, Problem, Severity

M = TypeVar("M", bound=Value)
EMPTY_KEY = "file.empty_key"
"""Code of a key of a model that has no value."""
EARLIER_KEY = "file.earlier_key"
"""Code of a key that has another name since a later version."""


def load_model(model: type[M], root: YamlNode) -> M | list[Problem]:
    """Read ``root`` as ``model``, or return everything that is wrong with it."""
    try:
        return model.model_validate(without_empty_keys(root.plain(), model))
    except ValidationError as error:
        from profiler_sim.files.model_faults import content_problems

        return content_problems(model, root, error)


def without_empty_keys(data: object, wanted: Annotation) -> object:
    """Return the data of a file without the keys of a model that have no value.

    They are as good as none. Where keys are names of other things, one without a value is a slip
    and stays.
    """
    if isinstance(data, dict):
        known = keys_of(wanted)
        return {
            key: without_empty_keys(value, item_annotation(wanted, key))
            for key, value in data.items()
            if value is not None or key not in known
        }
    if isinstance(data, list):
        items = enumerate(data)
        return [without_empty_keys(item, item_annotation(wanted, at)) for at, item in items]
    return data


def doubtful_keys(node: YamlNode, wanted: Annotation, above: Keys = ()) -> Iterator[Problem]:
    """Warn of each key of a model without a value; note each key that has a new name."""
    if isinstance(node.data, list):
        for at, item in enumerate(node.data):
            yield from doubtful_keys(item, item_annotation(wanted, at), (*above, at))
    elif isinstance(node.data, dict):
        known, earlier = keys_of(wanted), earlier_keys(wanted)
        for key, child in node.data.items():
            keys: Keys = (*above, key)
            if key in earlier:
                params = {"key": key, "now": earlier[key]}
                yield Problem(EARLIER_KEY, keys, params, Severity.NOTE, at_key=True)
            if child.data is None and key in known:
                yield Problem(EMPTY_KEY, keys, {"key": key}, Severity.WARNING, at_key=True)
            elif child.data is not None:
                yield from doubtful_keys(child, item_annotation(wanted, key), keys)
