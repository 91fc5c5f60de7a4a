"""A mentor's key in the age format: whoever has the file can open what was sealed for it.

The file is that of ``age-keygen``; other programs of age read it, and open what we seal.
"""

from profiler_sim.errors import Unreadable, WrongUsage

_COMMENT = "#"


def refuse_without_age() -> None:
    """Raise ``WrongUsage`` where the library is not installed."""
    try:
        import pyrage  # noqa: F401, PLC0415  only mentors need it
    except ImportError:
        raise WrongUsage("exam.no_age") from None


def new_key_file(wall: str) -> str:
    """Make a key, and give the text of its file; ``wall`` is UTC as ISO text."""
    from pyrage import x25519  # noqa: PLC0415  only mentors need it

    key = x25519.Identity.generate()
    return f"# created: {wall}\n# public key: {key.to_public()}\n{key}\n"


def encrypt(text: str, key_file: str) -> str:
    """Encrypt a text, so that this key alone opens it; raises ``Unreadable`` for no key."""
    import pyrage  # noqa: PLC0415  only mentors need it

    key = _key(key_file)
    sealed: bytes = pyrage.encrypt(text.encode(), [key.to_public()], armored=True)
    return sealed.decode("ascii")


def decrypt(sealed: str, key_file: str) -> str:
    """Open a text; raises ``Unreadable`` where it was sealed for another key, or was changed."""
    import pyrage  # noqa: PLC0415  only mentors need it

    key = _key(key_file)
    try:
        opened: bytes = pyrage.decrypt(sealed.encode(), [key])
        return opened.decode()
    except (pyrage.DecryptError, ValueError) as error:
        raise Unreadable("exam.other_key") from error


def _key(key_file: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  the library has no types
    import pyrage  # noqa: PLC0415  only mentors need it

    lines = (line.strip() for line in key_file.splitlines())
    word = next((line for line in lines if line and not line.startswith(_COMMENT)), "")
    try:
        return pyrage.x25519.Identity.from_str(word)
    except pyrage.IdentityError as error:
        raise Unreadable("exam.no_key") from error
