"""README and docs: short enough, and every link leads somewhere."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "scenarios/**/*.md")
    for path in ROOT.glob(pattern)
    if "_build" not in path.parts
)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_TEST = re.compile(r"`(?:[\w .-]* )?(tests/[\w/]+(?:\.py)?)`")
_WORDS = 900
"""The longest README that is still read."""


def test_the_readme_is_one_page() -> None:
    """At most nine hundred words."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= _WORDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project finds it, and so does every test that is named."""
    text = page.read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in _LINK.findall(text)]
    local = [link for link in links if link and not re.match(r"[a-z]+:", link)]
    missing = [link for link in local if not (page.parent / link).exists()]
    missing += [name for name in _TEST.findall(text) if not (ROOT / name).exists()]
    assert missing == []
