"""The catalogues of a language, found in folders and compiled once into the cache.

A compiled copy is found by a digest of the bytes of its message file and the versions that
compile; ``result_cache`` gives no copy that was changed or cut.
"""

from collections.abc import Iterator
from gettext import GNUTranslations
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from struct import error as CutShort  # noqa: N812  an error, named as ours are

from profiler_sim import __version__
from profiler_sim.files.diagnostics import Diagnostic, errors_in, unreadable_file
from profiler_sim.files.folder_walk import MESSAGES
from profiler_sim.files.message_files import read_messages
from profiler_sim.files.result_cache import cache_bytes, cache_key, cached_bytes
from profiler_sim.i18n.languages import SHIPPED, message_files
from profiler_sim.languages import speakable

_FORM = "3"
"""Changes when message files are compiled in another way."""


def translations(language: str, own: Path | None) -> list[GNUTranslations]:
    """Return the catalogues of ``language`` in the order in which they are asked.

    A mentor's own, in the folder ``own``, come before those that ship. What cannot be read is
    left out; ``message_faults`` says why.
    """
    folders = [own, SHIPPED] if own else [SHIPPED]
    places = ((folder, code) for code in speakable(language) for folder in folders)
    files = ((file, code) for place, code in places for file in message_files(place, code))
    return [found for file, code in files if (found := _translations(file, code)) is not None]


def message_faults(language: str, folder: Path) -> Iterator[Diagnostic]:
    """Give every error of the messages in ``language`` that lie in ``folder``."""
    for file in message_files(folder, language):
        if file.suffix == MESSAGES:
            yield from errors_in(read_messages(file, language).problems)
        elif _compiled(file) is None:
            yield unreadable_file(str(file), "messages.compiled", {})


def _translations(file: Path, language: str) -> GNUTranslations | None:
    if file.suffix != MESSAGES:
        return _compiled(file)
    try:
        digest = sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
    name = f"{cache_key(['messages', _FORM, __version__, language, digest])}.mo"
    if (content := cached_bytes(name)) is None:
        content = _compile(file, language)
        cache_bytes(name, content)
    return GNUTranslations(BytesIO(content))


def _compile(file: Path, language: str) -> bytes:
    """Compile the sound messages of a file; none where it cannot be read at all."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    content = BytesIO()
    write_mo(content, read_messages(file, language).catalog or Catalog(charset="utf-8"))
    return content.getvalue()


def _compiled(file: Path) -> GNUTranslations | None:
    """Read a compiled catalogue; None where it is none."""
    try:
        with file.open("rb") as opened:
            return GNUTranslations(opened)
    except (OSError, ValueError, CutShort):
        return None
