"""The columns of the term base that are made by rule: Montenegrin and Serbian."""

import csv
from io import StringIO
from pathlib import Path

from profiler_sim.i18n.serbian.catalogues import DERIVED_LANGUAGES, Rules

TERMS = Path(__file__).parents[3] / "docs" / "terms.csv"
"""The term base, in a checkout."""
ALTERNATIVES = "|"
"""Between several translations of one term."""
BY_RULE, BY_HAND = "from bs by rule", "by hand"
"""What the column of sources says of a term that is made."""


def make_terms(rules: Rules, text: str) -> str:
    """Write the term base anew: what is marked as made by rule follows the Bosnian term."""
    rows = csv.DictReader(StringIO(text))
    written = StringIO()
    writer = csv.DictWriter(written, rows.fieldnames or (), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        made = [rules.by_rule(each, row["english"]) for each in row["bs"].split(ALTERNATIVES)]
        for language in DERIVED_LANGUAGES:
            if row[f"{language}_source"] == BY_RULE:
                row[language] = ALTERNATIVES.join(each[language] for each in made)
        writer.writerow(row)
    return written.getvalue()
