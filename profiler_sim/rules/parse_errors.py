"""What a condition that does not follow the grammar probably meant, as a problem at its place."""

from collections.abc import Callable, Collection, Mapping, Sequence

from profiler_sim.problems import Problem
from profiler_sim.rules.tokens import Token, tokenize

_WORDS: Mapping[str, Collection[str]] = {
    "condition.null": {"NULL"},
    "condition.case": {"CASE", "WHEN", "THEN", "ELSE", "END", "IF"},
    "condition.subquery": {"SELECT", "EXISTS", "WITH", "VALUES", "TABLE", "ANY", "SOME"},
    "condition.window": {"OVER", "PARTITION", "FILTER", "WINDOW"},
    "condition.clause": {
        "FROM", "WHERE", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "OFFSET", "FETCH", "ALL",
        "USING", "TABLESAMPLE", "FOR", "INTO", "UNION", "EXCEPT", "INTERSECT", "DISTINCT", "ASOF",
        "JOIN", "PIVOT", "ON",
    },
    "condition.collation": {"COLLATE"},
    "condition.cast": {"CAST", "TRY_CAST"},
    "condition.interval": {"INTERVAL", "TIMESTAMP", "TIME", "AT"},
    "condition.alias": {"AS"},
    "condition.word_pattern": {"SIMILAR", "REGEXP", "RLIKE", "GLOB"},
    "condition.word_operator": {"ISNULL", "NOTNULL", "CONTAINS", "DIV", "MOD", "XOR"},
    "condition.several": {
        "COPY", "ATTACH", "EXPORT", "INSTALL", "LOAD", "PRAGMA", "SET", "RESET", "CREATE", "DROP",
        "INSERT", "DELETE", "UPDATE", "PREPARE", "EXECUTE", "CALL", "EXPLAIN", "DESCRIBE",
        "VACUUM", "CHECKPOINT", "BEGIN",
    },
}  # fmt: skip
"""Words of SQL that are no part of a condition, by the code."""
_CODES = {word: code for code, several in _WORDS.items() for word in several}
_SIGNS = {
    "==": "condition.equals",
    "=>": "condition.order_sign",
    "=<": "condition.order_sign",
    "><": "condition.order_sign",
    "||": "condition.joining_sign",
    "**": "condition.operator",
    "//": "condition.operator",
    "<<": "condition.operator",
    ">>": "condition.operator",
    "&&": "condition.joining_sign",
    "@>": "condition.operator",
    "^@": "condition.operator",
    "::": "condition.cast",
    "->": "condition.arrow",
    "->>": "condition.arrow",
    ";": "condition.several",
    "?": "condition.parameter",
    "$": "condition.parameter",
    "#": "condition.parameter",
    "@": "condition.parameter",
    ":": "condition.parameter",
    "&": "condition.operator",
    "|": "condition.operator",
    "^": "condition.operator",
    "~": "condition.operator",
    "!": "condition.joining_sign",
    "\\": "condition.operator",
    ".": "condition.dotted",
    "{": "condition.braces",
    "}": "condition.braces",
    ",": "condition.comma",
}
"""Codes by sign."""
_MEANT = {"=>": ">=", "=<": "<=", "><": "<>", "&&": "AND", "||": "OR", "!": "NOT"}
_JOINING = {"AND", "OR"}
_COMPARING = {"=", "<>", "!=", "<", ">", "<=", ">="}
_THOUSAND = 3
"""Digits between two marks of thousands."""

Meaning = tuple[str, Token]
"""A code, and the word it is about."""


def explain(
    condition: str, place: int, expected: Collection[str], facts: Collection[str]
) -> Problem:
    """Say what stands at a place where the grammar expected something else.

    ``expected`` are the grammar's names of what may stand there; ``facts`` are told from texts
    that stand in double quotes.
    """
    every = tokenize(condition)
    index = next((n for n, word in enumerate(every) if word.end > place), len(every))
    found = _Scene(every, index, expected)
    code, word = next(filter(None, (look(found) for look in _LOOKS)), found.unexpected())
    params = {"part": word.text, "near": word.text, "name": word.text.strip('"')}
    if code == "condition.double_quotes" and params["name"].lower() in facts:
        code = "condition.quoted_fact"
    if code == "condition.thousands":
        params["whole"] = "".join(char for char in word.text if char.isdigit())
    meant = _MEANT.get(word.text, "")
    return Problem(code, params={**params, "meant": meant}, span=word.span)


class _Scene:
    """The words around the one that does not fit."""

    def __init__(self, every: Sequence[Token], index: int, expected: Collection[str]) -> None:
        """Stand at a word, or behind the last one."""
        self._every, self._index, self._expected = every, index, expected
        self.word = every[index] if index < len(every) else None
        self.before = every[index - 1] if index else None
        self.after = every[index + 1] if index + 1 < len(every) else None

    @property
    def upper(self) -> str:
        """The word in capitals; empty at the end."""
        return self.word.text.upper() if self.word else ""

    @property
    def upper_before(self) -> str:
        """The word before in capitals; empty at the start."""
        return self.before.text.upper() if self.before else ""

    def earlier(self) -> list[str]:
        """All words before, in capitals, the nearest first."""
        return [word.text.upper() for word in reversed(self._every[: self._index])]

    def joined(self, first: Token, last: Token) -> Token:
        """Take two words and what stands between them as one."""
        return Token(first.kind, _between(self._every, first, last), first.start)

    def unexpected(self) -> Meaning:
        """What can be said in any case."""
        if self.word is None:
            return "condition.ends", self.before or Token("other", "", 0)
        wants_value = "NAME" in self._expected
        return "condition.value_wanted" if wants_value else "condition.joint_wanted", self.word


def _between(every: Sequence[Token], first: Token, last: Token) -> str:
    """Write the words from one to another; blanks between them count as one letter each."""
    text, at = "", first.start
    for word in every:
        if first.start <= word.start <= last.start:
            text += " " * (word.start - at) + word.text
            at = word.end
    return text


def _end(scene: _Scene) -> Meaning | None:
    if scene.word is None and scene.before is not None and _open_between(scene):
        return "condition.between_and", scene.before
    return scene.unexpected() if scene.word is None else None


def _quoted(scene: _Scene) -> Meaning | None:
    word = scene.word
    return ("condition.double_quotes", word) if word and word.kind == "quoted" else None


def _number(scene: _Scene) -> Meaning | None:
    """20,000 and 20 000, 20000kg and 1e5, 1.2.3."""
    word, before, after = scene.word, scene.before, scene.after
    if word is None or before is None or before.kind != "number":
        return None
    if word.text == "," and after and after.start == word.end and _is_thousand(after):
        return "condition.thousands", scene.joined(before, after)
    if word.kind == "number":
        code = "condition.thousands" if _is_thousand(word) else "condition.number"
        return code, scene.joined(before, word)
    if word.kind == "name" and word.start == before.end:
        return "condition.number", scene.joined(before, word)
    return None


def _is_thousand(word: Token) -> bool:
    return word.kind == "number" and len(word.text) == _THOUSAND and word.text.isdigit()


def _list(scene: _Scene) -> Meaning | None:
    """What is wrong behind IN, BETWEEN and a list's name."""
    word = scene.word
    if word is None:
        return None
    if scene.upper_before == "IN":
        return "condition.in_brackets", word
    if scene.upper_before == "IS":
        return "condition.is", word
    if word.text in {",", "-", ".", ";"} and _open_between(scene):
        return "condition.between_and", word
    if word.text == "[" and scene.before and scene.before.kind == "name":
        return "condition.subscript", word
    return None


def _open_between(scene: _Scene) -> bool:
    """Tell whether a BETWEEN still waits for its AND."""
    nearest = next((each for each in scene.earlier() if each in {"BETWEEN", *_JOINING}), "")
    return nearest == "BETWEEN"


def _sign(scene: _Scene) -> Meaning | None:
    word, after = scene.word, scene.after
    if word is None or word.text not in _SIGNS:
        return None
    code = _SIGNS[word.text]
    if code == "condition.dotted" and scene.before and scene.before.kind == "name" and after:
        return code, scene.joined(scene.before, after)
    if code == "condition.parameter" and after and after.start == word.end:
        return code, scene.joined(word, after)
    return code, word


def _foreign(scene: _Scene) -> Meaning | None:
    """A word of SQL that conditions do not know, here or just before."""
    called = scene.after is not None and scene.after.text == "("
    for word in (scene.before, scene.word):
        if word is None or word.kind != "name":
            continue
        code = "condition.cast" if _is_cast(scene) else _CODES.get(word.text.upper())
        if code and not (code == "condition.word_operator" and called):
            return code, word
    return None


def _is_cast(scene: _Scene) -> bool:
    return scene.upper == "AS" and bool({"CAST", "TRY_CAST"} & set(scene.earlier()))


def _joint(scene: _Scene) -> Meaning | None:
    """AND AND, a < b < c, = NOT x, < =."""
    word, before = scene.word, scene.before
    if word is None:
        return None
    if scene.upper in _JOINING:
        return _joining(scene, word)
    if word.text in _COMPARING:
        return _comparing(scene, word)
    if scene.upper == "NOT" and before is not None and before.text in _COMPARING:
        return "condition.not_bracket", word
    if scene.upper_before == "DATE":
        return "condition.date_quotes", word
    return None


def _joining(scene: _Scene, word: Token) -> Meaning | None:
    if scene.before is None:
        return "condition.begins", word
    return ("condition.twice", word) if scene.upper_before in {*_JOINING, "NOT"} else None


def _comparing(scene: _Scene, word: Token) -> Meaning | None:
    before = scene.before
    if before is None or before.text.upper() in {*_JOINING, "NOT", "("}:
        return "condition.value_missing", word
    if before.text in _COMPARING:
        return "condition.two_signs", scene.joined(before, word)
    nearest = next((w for w in scene.earlier() if w in _COMPARING | _JOINING | {"("}), "")
    return ("condition.chained", word) if nearest in _COMPARING else None


_LOOKS: Sequence[Callable[[_Scene], Meaning | None]] = (
    _end,
    _quoted,
    _number,
    _list,
    _sign,
    _foreign,
    _joint,
)
"""From the most to the least telling."""
