"""How Sphinx builds these pages: `make docs`. No page needs a network."""

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

project = "profiler-sim"
author = "the authors of profiler-sim"
project_copyright = "2026, the authors of profiler-sim"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
locale_dirs = ["locales", "_build/locales"]  # the latter: made of Bosnian by `make guides`
gettext_compact = False
gettext_location = False
gettext_uuid = False
html_theme = "furo"
html_title = "Cargo profiling simulator"
html_show_sphinx = False
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nitpicky = True


def setup(app: Sphinx) -> None:
    """Show blocks that the guide marks as tables as plain text."""
    app.add_lexer("csv", TextLexer)
