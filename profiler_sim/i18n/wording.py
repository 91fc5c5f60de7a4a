"""Code and parameters become a sentence and, where one helps, a hint.

The sentences are read when the first one is said: a run without problems does not wait for them.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from profiler_sim.figures import Figure
from profiler_sim.i18n.local_forms import LocalNumber, local_number
from profiler_sim.i18n.text import Counted, _, ngettext


@cache
def sentences() -> Mapping[str, tuple[str, str]]:
    """Every code with its sentence and its hint, from the modules of ``i18n.sentences``."""
    package = import_module("profiler_sim.i18n.sentences")
    subjects = (
        import_module(f"{package.__name__}.{module.name}")
        for module in iter_modules(package.__path__)
    )
    return {code: pair for subject in subjects for code, pair in subject.SENTENCES.items()}


def sentence(code: str, params: Mapping[str, str | int | float]) -> str:
    """Say what happened; the code itself where no sentence is known."""
    return _fill(sentences().get(code, (code, ""))[0], params)


def hint(code: str, params: Mapping[str, str | int | float]) -> str:
    """Say what to do about it; empty where there is nothing to add."""
    return _fill(sentences().get(code, ("", ""))[1], params)


def message(code: str, params: Mapping[str, str | int | float]) -> str:
    """Say what happened and, where it helps, what to do about it, in one line."""
    return f"{sentence(code, params)} {hint(code, params)}".strip()


def _fill(template: str, values: Mapping[str, str | int | float]) -> str:
    params = {name: _shown(value) for name, value in values.items()}
    if isinstance(template, Counted):
        count = int(params[template.by])
        return ngettext(template.singular, template, count).format_map(params)
    return _(template).format_map(params) if template else ""


def _shown(value: str | float) -> str | float:
    """Give a value that writes its number with the reader's signs."""
    if isinstance(value, Figure):
        return local_number(value)
    return LocalNumber(value) if type(value) is float else value
