"""An authored file under work: its text, and what was changed since it was saved.

Edits are values: a path and what is to stand there. A draft is never changed; each edit makes a
new one, which keeps the texts before it until it is saved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, Self

from profiler_sim.cargo.value import Value
from profiler_sim.files.output_files import write_file
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_edits import YamlEdit, edit_yaml
from profiler_sim.files.yaml_tree import YamlTree, node_at
from profiler_sim.problems import Keys

Blocks = Mapping[tuple[str, ...], type[Value]]
"""The model of each block, by its keys without places in lists."""
_MOST = 200
"""Texts that are kept to be gone back to."""


@dataclass(frozen=True, slots=True)
class FileDraft:
    """The text of an authored file as it is under work. A subclass says ``BLOCKS``."""

    BLOCKS: ClassVar[Blocks] = {}

    path: Path
    text: str
    saved: str
    """As the file has it."""
    before: tuple[str, ...] = ()
    """The texts before each change since it was saved; the latest last."""

    @classmethod
    def of(cls, path: Path) -> Self:
        """Open a file; raises ``Unreadable`` where there is none, or no text."""
        text = Source.of(path).text
        return cls(path, text, text)

    @classmethod
    def key_order(cls, keys: Keys) -> Sequence[str]:
        """Return the keys of a block in the order in which its model has them."""
        model = cls.BLOCKS.get(tuple(key for key in keys if isinstance(key, str)))
        if model is None:
            return ()
        return [field.alias or name for name, field in model.model_fields.items()]

    @property
    def is_changed(self) -> bool:
        """Whether the file does not have all of it."""
        return self.text != self.saved

    @property
    def plain(self) -> Mapping[str, object]:
        """What the text holds, as far as it can be read."""
        root = _tree(self.text).root
        plain = root.plain() if root is not None else None
        return plain if isinstance(plain, dict) else {}

    def line_of(self, keys: Keys) -> int:
        """Return the line, from 1, on which a value stands; 0 where there is none."""
        tree = _tree(self.text)
        if tree.root is None or not keys:
            return 0
        node, path = node_at(tree.root, keys)
        return tree.source.place(node.start)[0] if path == keys else 0

    def edited(self, edits: Iterable[YamlEdit]) -> Self:
        """Make some edits as one change; raises ``Unwritable`` where one cannot be made."""
        text = self.text
        for edit in edits:
            text = edit_yaml(text, edit, self.key_order)
        if text == self.text:
            return self
        return replace(self, text=text, before=(*self.before, self.text)[-_MOST:])

    def undone(self) -> Self:
        """Go back by one change; the same where there is none."""
        if not self.before:
            return self
        return replace(self, text=self.before[-1], before=self.before[:-1])

    def written(self) -> Self:
        """Write the file; raises ``Unwritable``."""
        write_file(self.path, self.text.encode("utf-8"))
        return replace(self, saved=self.text, before=())

    def reread(self) -> Self:
        """Take what an editor has written, unless the draft was changed too.

        Of a draft with changes only ``saved`` is renewed, so that it counts as changed. Raises
        ``Unreadable``.
        """
        text = Source.of(self.path).text
        if text == self.saved:
            return self
        if self.is_changed:
            return replace(self, saved=text)
        return replace(self, text=text, saved=text, before=())


@lru_cache(maxsize=8)
def _tree(text: str) -> YamlTree:
    """Read a text once, however often its draft is asked; nobody changes a tree."""
    return YamlTree(Source("", text))
