"""Code and parameters become a sentence and, where one helps, a hint."""

from collections.abc import Mapping

from profiler_sim.i18n.local_forms import LocalNumber
from profiler_sim.i18n.sentences import (
    authored_files,
    bench,
    breakdown,
    catalogue,
    classroom,
    commands,
    condition_values,
    conditions,
    data_files,
    databases,
    debrief_advice,
    debrief_cases,
    debrief_decisions,
    debrief_numbers,
    files,
    messages,
    printing,
    replay,
    rules,
    scenario,
    shift,
    shift_files,
    stored,
    trade_files,
)
from profiler_sim.i18n.text import Counted, _, ngettext

_SUBJECTS = (
    authored_files,
    bench,
    breakdown,
    catalogue,
    classroom,
    commands,
    condition_values,
    conditions,
    data_files,
    databases,
    debrief_advice,
    debrief_cases,
    debrief_decisions,
    debrief_numbers,
    files,
    messages,
    printing,
    replay,
    rules,
    scenario,
    shift,
    shift_files,
    stored,
    trade_files,
)
SENTENCES: dict[str, tuple[str, str]] = {
    code: pair for subject in _SUBJECTS for code, pair in subject.SENTENCES.items()
}


def sentence(code: str, params: Mapping[str, str | int | float]) -> str:
    """Say what happened; the code itself where no sentence is known."""
    return _fill(SENTENCES.get(code, (code, ""))[0], params)


def hint(code: str, params: Mapping[str, str | int | float]) -> str:
    """Say what to do about it; empty where there is nothing to add."""
    return _fill(SENTENCES.get(code, ("", ""))[1], params)


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
    return LocalNumber(value) if type(value) is float else value
