"""Words as they are compared, and lists of them that stand in the source as text."""

import unicodedata
from functools import lru_cache

_ASCII_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Return letters and figures alone, in one form of Unicode and one case.

    So two ways of writing one name are one; names in Cyrillic or Greek keep their letters.
    """
    if text.isascii():
        return text.lower().translate(_ASCII_SIGNS)
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())


_CYRILLIC = {
    pair[0]: pair[1:]
    for pair in """
        аa бb вv гg дd ѓg еe жz зz ѕdz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ќk уu фf хh цc чc
        џdz шs ђdj ћc йi щst ъa ыy ь эe юju яja
    """.split()  # noqa: SIM905  a list of fifty pairs would fill a page
}


def latin(text: str) -> str:
    """Write small Cyrillic letters in Latin without marks; other letters stay."""
    return text if text.isascii() else "".join(_CYRILLIC.get(char, char) for char in text)


def word_list(text: str) -> frozenset[str]:
    """Read words between blanks."""
    return frozenset(text.split())


def word_set(text: str) -> frozenset[str]:
    """Read words between blanks, in the form of ``folded``."""
    return frozenset(folded(word) for word in text.split())
