"""Writes plain values as YAML that this program reads back: no anchors, keys in their order."""

from typing import Any

import yaml

_WIDTH = 96


class _PlainDumper(yaml.SafeDumper):
    """Repeats what stands twice; files with references are refused."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  the library passes it
        """Write every value where it stands."""
        return True


def yaml_text(value: object) -> str:
    """Return a value of mappings, lists, texts, numbers and days as YAML."""
    return yaml.dump(value, Dumper=_PlainDumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
