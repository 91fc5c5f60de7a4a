"""Text on paper: hostile words print as themselves, every letter of the region has its shape."""

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files
from io import BytesIO

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from profiler_sim.printing.case_pages import CasePages, PrintedTable, case_document
from profiler_sim.printing.cover import CoverPage
from profiler_sim.printing.form_print import PrintedBox, PrintedForm
from profiler_sim.printing.page_words import page_words
from profiler_sim.printing.printed_text import is_in_fonts, printed_text
from profiler_sim.printing.typesetting import PrintedDocument, set_pages
from tests.printing.printed import as_archive, exam, exercise, silent, texts

REGION = "ËëÇç ČčĆćŠšŽžĐđ ЂђЉљЊњЋћЏџЈјЖжШшЧчЦц ЌќЃѓЅѕ ĞğİıŞşÖöÜü ÁáÉéŐőŰű ĄąĘęŁłŃń ΑαΩω АБВ"
HOSTILE = (
    "#set page(width: 1cm) $x^2$ *bold* _it_ `raw` \\ ] [ } { < @label > = heading - item + one",
    '#panic("x") #sys.inputs.data #read("/etc/passwd") \\u{41} ~ // no comment /* none */',
    "]#h(1fr)[ \"quoted\" 'single' -- --- ... https://x.example/#a $ unclosed",
)


@cache
def case_pages() -> CasePages:
    """The cases of an exercise, without its cover."""
    whole = case_document(exercise(), silent).data
    assert isinstance(whole, CasePages)
    return replace(whole, cover=CoverPage((), (), (), (), ()), cards=())


def pages_with(*lines: str) -> CasePages:
    """One form with these lines in its only box, and nothing else but the cover."""
    whole = case_pages()
    box = PrintedBox("1", "Goods", 0, 12, 0, 1, lines)
    form = PrintedForm("Bill of lading", "XX-1", (box,))
    case = replace(whole.cases[0], forms=(form,))
    return replace(whole, cases=(case,), manifest=PrintedTable(("No.",), (("1",),)))


def form_text(pdf: bytes) -> str:
    """Read the pages of the form, with every break taken for a blank."""
    pages = [text for text in texts(pdf) if "Bill of lading" in text]
    return " ".join("\n".join(pages).replace("\u200b", "").split())


def without_breaks(text: str) -> str:
    """Leave out blanks: where a line ends, a reader of PDF may see one or none."""
    return "".join(text.replace("\u200b", "").split())


def test_words_of_typst_print_as_themselves() -> None:
    """No text from outside is markup or code."""
    text = form_text(set_pages(PrintedDocument("cases", pages_with(*HOSTILE))))

    for line in HOSTILE:
        assert without_breaks(line) in without_breaks(text)


def test_every_letter_of_the_region_has_a_shape_in_both_fonts() -> None:
    """A file for archives refuses a letter that no font has; this one is accepted."""
    every = "".join(map(chr, filter(lambda code: is_in_fonts(chr(code)), range(0x20, 0x3000))))
    assert set(REGION) <= set(every)
    pages = replace(pages_with(every), title=every)

    pdf = as_archive(PrintedDocument("cases", pages))

    assert without_breaks(REGION) in without_breaks(
        form_text(set_pages(PrintedDocument("cases", pages_with(REGION))))
    )
    assert pdf.startswith(b"%PDF")


def test_a_letter_that_no_font_has_is_refused_by_that_check() -> None:
    """The check above can fail."""
    document = PrintedDocument("cases", pages_with("plain"))

    with pytest.raises(typst.TypstError, match="displayed"):
        as_archive(document, instead_of_plain="\u4e2d")


def test_what_no_font_has_is_written_as_its_code() -> None:
    """Signs of China, pictures and controls are seen for what they are."""
    assert printed_text("中 \x07 \u202e") == "⟨4E2D⟩ ⟨2407⟩ ⟨202E⟩"


def test_long_words_can_break() -> None:
    """A word wider than its box gets places to break, and loses no letter."""
    long = "X" * 300

    shown = printed_text(long)

    assert shown.replace("\u200b", "") == long
    assert max(map(len, shown.split("\u200b"))) <= 24


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_everything_printed_is_in_the_fonts(text: str) -> None:
    """Whatever comes in."""
    assert all(is_in_fonts(char) for char in printed_text(text))


@pytest.mark.thorough
@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from('#$*\\]["_`<>@=/-+~{}(),;:.ëçčЂЉЌa1 '), max_size=60), max_size=4
    )
)
def test_any_mix_of_signs_prints_as_itself(lines: list[str]) -> None:
    """A property of every text that a goods description may be."""
    text = form_text(set_pages(PrintedDocument("cases", pages_with(*lines))))

    for line in lines:
        assert without_breaks(line) in without_breaks(text)


def test_a_form_longer_than_a_page_goes_on_under_its_title() -> None:
    """Three hundred lines of goods: the title of the form stands on each page."""
    lines = [f"line {number} of a long list" for number in range(300)]

    pdf = set_pages(PrintedDocument("cases", pages_with(*lines)))

    pages = [text for text in texts(pdf) if "of a long list" in text]
    assert len(pages) >= 4
    assert all("Bill of lading" in page for page in pages)
    assert "line 299 of a long list" in pages[-1]


@pytest.mark.thorough
def test_a_long_manifest_has_its_headings_on_every_page() -> None:
    """Two hundred lines, with descriptions of many words."""
    rows = tuple(
        (str(n), "ABCU1234567", "MACHINE PARTS " * 24, "12 cases", "Shanghai", "1.0 t")
        for n in range(200)
    )
    heads = ("No.", "container", "goods", "packages", "from", "weight")
    pages = replace(pages_with("x"), manifest=PrintedTable(heads, rows))

    listed = [t for t in texts(set_pages(PrintedDocument("cases", pages))) if "MACHINE" in t]

    assert len(listed) >= 10
    assert all("container" in text for text in listed)


def test_fonts_are_in_the_file() -> None:
    """A printer needs nothing of its own, and the fonts of the computer play no part."""
    fonts = set[str]()
    for page in PdfReader(BytesIO(exam().cases)).pages[:8]:
        page.extract_text(
            visitor_text=lambda *seen: fonts.add(str((seen[3] or {}).get("/BaseFont")))
        )

    fonts.discard("None")
    assert fonts
    assert all("DejaVuSansMono" in name or "LibertinusSerif" in name for name in fonts)


def test_templates_have_no_words_of_their_own_and_use_all_they_are_given() -> None:
    """What a template names is there, and what is there is named."""
    folder = files("profiler_sim.printing") / "templates"
    sources = [each.read_text("utf-8") for each in folder.iterdir() if each.name.endswith(".typ")]

    named = {name for source in sources for name in re.findall(r"words\.(\w+)", source)}

    assert named == set(page_words())
