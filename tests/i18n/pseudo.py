"""A pseudo-language: every message with marks on its letters, so that a missed one is seen.

``ä`` for ``a`` and so on: the text can still be read, keeps its length and its placeholders, and
holds no plain vowel. Its code is ``xx``.
"""

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo

ROOT = Path(__file__).parent.parent.parent
CODE = "xx"
KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "counted": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
}
_PLAIN, _ACCENTED = "aeiouyAEIOUY", "àèìòùỳÀÈÌÒÙỲ"
_MARKED, _UNMARKED = str.maketrans(_PLAIN, _ACCENTED), str.maketrans(_ACCENTED, _PLAIN)
_KEPT = re.compile(r"(\{[^{}]*\}|\[[^\]]*\]|`[^`]*`|%\([a-z]+\)s|%[sd%])")


def pseudo(text: str) -> str:
    """Mark every vowel outside placeholders, markup and what is typed as it stands."""
    parts = _KEPT.split(text)
    return "".join(p if at % 2 else p.translate(_MARKED) for at, p in enumerate(parts))


def plain(text: str) -> str:
    """Take the marks off again."""
    return text.translate(_UNMARKED)


def messages() -> Catalog:
    """Extract every message of the program and of the shipped files, as ``make messages`` does."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    catalog = Catalog(project="profiler-sim", charset="utf-8")
    for found in extract_from_dir(
        ROOT, methods, options, KEYWORDS, directory_filter=lambda name: not _is_foreign(name)
    ):
        name, _line, message, _comments, context = found
        catalog.add(message, context=context, locations=[(name, 0)])
    return catalog


def _is_foreign(folder: str) -> bool:
    return Path(folder).name.startswith((".", "tests", "docs", "build", "dist"))


def write_pseudo(locales: Path, catalog: Catalog) -> None:
    """Write the pseudo-language of ``catalog`` as a folder of locales."""
    translated = Catalog(locale=None, charset="utf-8", fuzzy=False)
    for message in catalog:
        if message.id:
            translated.add(message.id, _marked(message), context=message.context)
    content = BytesIO()
    write_mo(content, translated)
    file = locales / CODE / "LC_MESSAGES" / "profiler_sim.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(content.getvalue())


def _marked(message: Message) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return pseudo(message.id)
    return tuple(pseudo(form) for form in message.id)
