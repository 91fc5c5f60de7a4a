"""Templates of pages and manifests: what comes from outside is escaped, the unseen is shown."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from profiler_sim.cargo.text import escape_unseen

_ENVIRONMENT = Environment(
    loader=PackageLoader("profiler_sim.results"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=lambda value: escape_unseen(value) if type(value) is str else value,
)


def render(name: str, **values: object) -> str:
    """Fill in the template ``name``."""
    return _ENVIRONMENT.get_template(name).render(**values)


def read_plain(name: str) -> str:
    """Give the text of a file beside the templates, as it is."""
    assert _ENVIRONMENT.loader is not None  # noqa: S101  it is set above
    return _ENVIRONMENT.loader.get_source(_ENVIRONMENT, name)[0]
