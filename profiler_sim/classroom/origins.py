"""Which addresses a browser may use for the class, and which pages may ask the server."""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

LOCAL = "localhost"


def host_name(authority: str) -> str:
    """Take the name out of a Host header, such as class.example:8080; empty where it is none."""
    try:
        return urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return ""


def is_own_host(authority: str, names: Collection[str]) -> bool:
    """Whether a Host header names this server.

    A name that is not ours may be another's that leads here (DNS rebinding); a number cannot be.
    """
    name = host_name(authority)
    if name == LOCAL or name in names:
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_own_page(origin: str | None, authority: str) -> bool:
    """Whether a request comes from a page of this server: every browser says which it is."""
    if origin is None:
        return False
    try:
        page = urlsplit(origin)
    except ValueError:
        return False
    return page.scheme in {"http", "https"} and page.netloc.casefold() == authority.casefold()
