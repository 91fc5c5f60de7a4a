"""The single values inside a value, with the path to each."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from profiler_sim.cargo.value import Value

Path = tuple[str | int, ...]

NAUGHTY = (
    "[red]x[/]",
    "a [/] b",
    "[@click=app.quit]x[/]",
    "\x1b]0;owned\x07",
    "\x9b31m",
    "abc\u202edef",
    "pass\u200bword",
    "{0} {phone} %s %(n)d $HOME",
    "=HYPERLINK(1)",
    "漢字 テスト",
    "e\u0301\u0301 ☎ 👩\u200d💻",
    "first\nsecond\tthird",
    "x" * 300,
    "-",
    "",
)
"""Text that has broken other programs."""


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Give every single value inside ``value``, such as ("shipper", "city")."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from leaves(item, (*path, place))
    else:
        yield path, value


def named(path: Path) -> str:
    """A path in one word, without places in lists: transport.container.seal."""
    return ".".join(part for part in path if isinstance(part, str))


def replaced(value: Any, path: Path, by: object) -> Any:
    """Change what stands at ``path`` inside ``value``."""
    if not path:
        return by
    first, *rest = path
    if isinstance(value, Value):
        inner = replaced(getattr(value, str(first)), tuple(rest), by)
        return value.model_copy(update={str(first): inner})
    return tuple(
        replaced(item, tuple(rest), by) if place == first else item
        for place, item in enumerate(value)
    )


def free_texts(value: Value) -> list[Path]:
    """The paths at which any text may stand; the others know a few words only."""
    texts = [path for path, leaf in leaves(value) if isinstance(leaf, str)]
    return [path for path in texts if _is_valid(replaced(value, path, "any text at all"))]


def _is_valid(value: Value) -> bool:
    try:
        type(value).model_validate(value.model_dump(warnings=False))
    except ValidationError:
        return False
    return True
