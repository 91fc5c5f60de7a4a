"""The address of a PostgreSQL database, and what keeps us out of one, in our words.

None of the sentences shows the address or its password. psycopg is imported when it is wanted;
without it the program does all that needs no such database.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import ProfilerError, Unreadable, WrongUsage

if TYPE_CHECKING:
    from types import ModuleType

    import psycopg

SCHEMES = ("postgresql://", "postgres://")
"""How an address begins."""
_CONNECT_SECONDS = 10


def load_driver() -> "ModuleType":
    """Import psycopg; raises ``WrongUsage`` where it is not installed."""
    try:
        import psycopg
    except ImportError:
        raise WrongUsage("database.no_driver") from None
    return psycopg


def place_of(address: str) -> str:
    """Name host, port and database of an address, without user and password.

    Raises ``WrongUsage`` for an address that is none.
    """
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    if not address.startswith(SCHEMES):
        raise WrongUsage("database.address")
    try:
        parts = conninfo_to_dict(address)
    except ProgrammingError:
        raise WrongUsage("database.address") from None
    where = ":".join(str(parts[key]) for key in ("host", "port") if parts.get(key))
    return on_one_line(
        "/".join(filter(None, [where or "localhost", str(parts.get("dbname", ""))]))
    )


def connection_defaults(
    address: str, more: Mapping[str, str | int] | None = None
) -> dict[str, Any]:
    """Give what psycopg is told unless the address says otherwise. Any: texts and numbers."""
    from psycopg.conninfo import conninfo_to_dict

    wanted: dict[str, Any] = {
        "connect_timeout": _CONNECT_SECONDS,
        "application_name": "profiler-sim",
        **(more or {}),
    }
    given = conninfo_to_dict(address)
    return {key: value for key, value in wanted.items() if key not in given}


def kept_out(place: str, error: "psycopg.OperationalError") -> ProfilerError:
    """Say why there is no connection: nobody there, or not let in."""
    asked = error.pgconn
    if asked is not None and asked.needs_password:
        return Unreadable("database.password_wanted", {"place": place})
    if asked is not None and asked.used_password:
        return Unreadable("database.password_wrong", {"place": place})
    code = "database.refused" if "FATAL" in str(error) else "database.unreachable"
    return Unreadable(code, reason_of(place, error))


def reason_of(place: str, error: "psycopg.Error") -> dict[str, str]:
    """The database's own words, on one line."""
    reason = error.diag.message_primary or str(error).rpartition("failed: ")[2] or str(error)
    return {"place": place, "reason": on_one_line(reason.strip().splitlines()[0])}
