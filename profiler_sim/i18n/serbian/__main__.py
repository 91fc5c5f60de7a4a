"""Write the Serbian and Montenegrin catalogues and terms anew: ``make serbian``."""

from pathlib import Path

from profiler_sim.i18n.serbian.catalogues import Rules, catalogue_path, make_catalogues
from profiler_sim.i18n.serbian.terms import TERMS, make_terms

if __name__ == "__main__":
    rules = Rules()
    for language, content in make_catalogues(rules).items():
        path: Path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    TERMS.write_text(make_terms(rules, TERMS.read_text(encoding="utf-8")), encoding="utf-8")
