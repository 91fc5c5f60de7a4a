"""Errors of the YAML parser as problems in an author's words."""

from typing import NamedTuple

import yaml

from profiler_sim.problems import Problem


class _Meaning(NamedTuple):
    """What a sentence of the parser means to whoever wrote the file."""

    code: str
    at_beginning: bool = False
    """The parser notices at the end; the fault is where the thing begins."""


_MEANINGS = {
    "found a tab character": _Meaning("file.tab"),
    "found character that cannot start any token": _Meaning("file.begins"),
    "mapping values are not allowed": _Meaning("file.colon"),
    "could not find expected ':'": _Meaning("file.no_colon", at_beginning=True),
    "found unexpected end of stream": _Meaning("file.quote", at_beginning=True),
    "did not find expected ',' or": _Meaning("file.bracket", at_beginning=True),
    "did not find expected node content": _Meaning("file.bracket_here"),
    "found unknown escape character": _Meaning("file.backslash"),
    "did not find expected hexdecimal number": _Meaning("file.backslash"),
    "found invalid Unicode character escape code": _Meaning("file.backslash"),
    "found unexpected ':'": _Meaning("file.colon_in_braces"),
    "did not find expected key": _Meaning("file.line"),
    "did not find expected '-' indicator": _Meaning("file.line"),
    "did not find expected comment or line break": _Meaning("file.line"),
    "did not find expected <document start>": _Meaning("file.documents"),
}
"""By the beginning of what libyaml says (its sources, ``scanner.c`` and ``parser.c``)."""


def parse_problem(text: str, error: yaml.YAMLError) -> tuple[int, Problem]:
    """Say at which character of ``text`` its form breaks, and how."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 0, Problem("file.form", params={"reason": type(error).__name__})
    reason = str(error.problem or error.context or "")
    found = next((_MEANINGS[begins] for begins in _MEANINGS if reason.startswith(begins)), None)
    mark = error.problem_mark or error.context_mark
    if found and found.at_beginning:
        mark = error.context_mark or mark
    at = min(getattr(mark, "index", 0), len(text))
    if found is None:
        return at, Problem("file.form", params={"reason": reason})
    char = text[at : at + 1]
    return at, Problem("file.tab" if char == "\t" else found.code, params={"char": char})
