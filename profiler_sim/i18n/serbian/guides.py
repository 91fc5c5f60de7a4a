"""The guide in Serbian and Montenegrin, made of the Bosnian one while its pages are built.

``python -m profiler_sim.i18n.serbian.guides docs/_build/locales`` writes catalogues for Sphinx
(``make guides``). Nothing of it is kept: the rules and the Bosnian catalogues give it anew.
"""

import sys
from pathlib import Path

from profiler_sim.i18n.serbian.catalogues import DERIVED_LANGUAGES, Rules, derived, po_bytes

GUIDES = Path(__file__).parents[3] / "docs" / "locales" / "bs" / "LC_MESSAGES"
"""The Bosnian catalogues of the guide, in a checkout; each page has its own."""


def make_guides(rules: Rules, folder: Path) -> None:
    """Write the catalogue of each page and language into ``folder``, as Sphinx looks for them."""
    for page in sorted(GUIDES.glob("*.po")):
        for language, catalog in derived(rules, page, whole=DERIVED_LANGUAGES).items():
            file = folder / language / "LC_MESSAGES" / page.name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(po_bytes(catalog, language))


if __name__ == "__main__":
    make_guides(Rules(), Path(sys.argv[1]))
