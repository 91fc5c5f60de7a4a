"""Addresses under which other computers find this one."""

import socket
from contextlib import suppress

ALL = frozenset({"", "0.0.0.0", "::"})  # noqa: S104  names that are compared with, not listened at
"""What stands for every network of this computer."""
_ELSEWHERE = ("192.0.2.1", 9)
"""An address that nobody has (RFC 5737): the system says from where it would go there."""


def own_names() -> frozenset[str]:
    """Give the names of this computer, small letters."""
    name = socket.gethostname().casefold()
    return frozenset({name, f"{name.partition('.')[0]}.local"})


def own_address() -> str:
    """Give the number of this computer in its network; 127.0.0.1 where it is in none."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_ELSEWHERE)  # sends nothing
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def shown_address(host: str, port: int) -> str:
    """Write the address that trainees type."""
    name = own_address() if host in ALL else host
    return f"http://{f'[{name}]' if ':' in name else name}:{port}"
