"""Message files: what is sound is shown, everything else is named with line and hint."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from profiler_sim.app.language import choose_language, message_faults
from profiler_sim.cli.main import run
from profiler_sim.files import message_catalogues
from profiler_sim.files.message_catalogues import translations
from profiler_sim.files.message_files import read_messages
from profiler_sim.i18n.languages import languages
from profiler_sim.i18n.text import _, ngettext, pgettext, use
from profiler_sim.languages import accepted_language, language_code

SOUND = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

# a remark of hers
msgid "Settings"
msgstr "Cilësimet"

msgctxt "key"
msgid "quit"
msgstr ""
"mby"
"ll"

#, fuzzy
msgid "Help"
msgstr "Ndihmë?"

msgid "{n} box"
msgid_plural "{n} boxes"
msgstr[0] "{n} kuti e vetme"
msgstr[1] "{n} kuti"
"""
BROKEN = """\
msgid "Settings"
msgstr "Cilësimet"

msgid "Help
msgstr "Ndihmë"

msgstr "pa mesazh"

msgid "{n} box"
msgid_plural "{n} boxes"
msgstr[0] "{n} kuti"

msgid "Case {id}"
msgstr "Rasti {nr} {id}"

msgid "Give {n}"
msgstr "Jepni {n"

msgid "No place"
msgstr "Pa {vend}"

msgid "unrecognized arguments: %s"
msgstr "argumente të panjohura"
"""
WRONG = [
    (4, "messages.line"),
    (7, "messages.order"),
    (9, "messages.forms"),
    (13, "messages.placeholder"),
    (16, "messages.braces"),
    (19, "messages.no_place"),
    (22, "messages.percent"),
]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder, and a cache beside it."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "own"))
    return tmp_path / "own"


def written(own: Path, text: str, *place: str, language: str = "sq") -> Path:
    """A message file in the mentor's folder."""
    file = own.joinpath("locales", language, *(place or ("messages.po",)))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_mentors_messages_are_shown(own: Path) -> None:
    """With their context and forms; what is marked fuzzy is not."""
    written(own, SOUND)
    try:
        choose_language("sq")
        assert _("Settings") == "Cilësimet"
        assert pgettext("key", "quit") == "mbyll"
        assert "?" not in _("Help")
        assert [ngettext("{n} box", "{n} boxes", n) for n in (1, 2)] == [
            "{n} kuti e vetme",
            "{n} kuti",
        ]
        choose_language("en")
        assert _("Settings") == "Settings"
    finally:
        use(())


def test_a_message_file_is_compiled_once(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another content is compiled anew; a damaged copy is not used."""
    compiled: list[Path] = []
    compile_file = message_catalogues._compile

    def counted(file: Path, language: str) -> bytes:
        compiled.append(file)
        return compile_file(file, language)

    monkeypatch.setattr(message_catalogues, "_compile", counted)
    monkeypatch.setattr(message_catalogues, "SHIPPED", own / "nothing")
    file = written(own, SOUND)
    for _round in range(2):
        (found,) = translations("sq", own / "locales")
        assert found.gettext("Settings") == "Cilësimet"
    assert compiled == [file]
    written(own, SOUND.replace("Cilësimet", "Të tjera"))
    (found,) = translations("sq", own / "locales")
    assert found.gettext("Settings") == "Të tjera"
    for copy in (own.parent / "measured").glob("*.mo"):
        copy.write_bytes(copy.read_bytes()[:-1])
    (found,) = translations("sq", own / "locales")
    assert found.gettext("Settings") == "Të tjera"
    assert len(compiled) == 3


def test_every_problem_is_named_at_its_line(own: Path) -> None:
    """At once, each with a hint; the sound message above them is kept."""
    file = written(own, BROKEN)
    read = read_messages(file, "sq")
    assert [(each.line, each.code) for each in read.problems] == WRONG
    assert all(each.hint for each in read.problems)
    assert read.catalog is not None
    assert [message.id for message in read.catalog if message.id] == ["Settings"]


def test_a_broken_file_does_not_keep_the_program_from_starting(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named with its first line that is wrong; the rest is used."""
    file = written(own, BROKEN)
    try:
        assert run(["--language", "sq", "list"]) == 0
        assert f"{file}:4:1: " in capsys.readouterr().err
        assert _("Settings") == "Cilësimet"
        assert [fault.params["line"] for fault in message_faults("sq")] == [4]
    finally:
        use(())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\xde\x12\x04\x95", b"no\xe7"])
def test_what_is_no_text_or_no_catalogue_is_named(own: Path, content: bytes) -> None:
    """As .po and as .mo; nothing raises."""
    for name in ("profiler_sim.po", "profiler_sim.mo"):
        file = own / "locales" / "sq" / "LC_MESSAGES" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    translations("sq", own / "locales")
    faults = [fault.params["file"] for fault in message_faults("sq")]
    assert str(file) in faults
    assert len(faults) == (1 if content == b"" else 2)


def test_compiled_messages_still_count(own: Path) -> None:
    """A .mo of her own comes before a .po beside it."""
    written(own, SOUND, "LC_MESSAGES", "profiler_sim.po")
    catalog, content = Catalog(charset="utf-8"), BytesIO()
    catalog.add("Settings", "I pari")
    write_mo(content, catalog)
    (own / "locales" / "sq" / "LC_MESSAGES" / "profiler_sim.mo").write_bytes(content.getvalue())
    try:
        choose_language("sq")
        assert _("Settings") == "I pari"
        assert pgettext("key", "quit") == "mbyll"
    finally:
        use(())


def test_montenegrin_falls_back_to_bosnian(own: Path) -> None:
    """Her own of both, in this order."""
    written(own, SOUND.replace("Cilësimet", "Postavke"), language="bs")
    written(own, 'msgid "Help"\nmsgstr "Pomoć."\n', language="cnr")
    try:
        choose_language("cnr")
        assert (_("Help"), _("Settings")) == ("Pomoć.", "Postavke")
    finally:
        use(())


def test_validate_checks_message_files(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By name and in a folder; it also warns of messages that the program does not have."""
    file = written(own, 'msgid "Setings"\nmsgstr "Cilësimet"\n')
    assert run(["validate", str(file)]) == 0
    assert "the program has no such message" in capsys.readouterr().out
    written(own, BROKEN)
    assert run(["validate", str(own)]) == 1
    assert "needs both braces" not in (text := capsys.readouterr().out)
    assert f"{file}:16" in text


def test_a_language_is_found_by_what_people_write(own: Path) -> None:
    """Small or capital letters, a hyphen, a country behind it."""
    written(own, SOUND, language="sr_Cyrl")
    known = languages([own / "locales"])
    assert "sr_Cyrl" in known
    for word in ("sr-Cyrl", "SR_CYRL", "sr", "sr-Cyrl-RS"):
        assert language_code(word, known) == "sr_Cyrl"
    assert language_code("tlh", known) is None


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("sq-XK,sq;q=0.9,en;q=0.8", "sq"),
        ("en;q=0.5, mk", "mk"),
        ("sr-Latn-RS, en", "sr_Latn"),
        ("sr", "sr_Cyrl"),
        ("de, fr;q=0.9", None),
        ("mk;q=0, bs;q=0.1", "bs"),
        ("mk;q=high, bs", "bs"),
        ("*", None),
        ("", None),
        ("-;q=;,,;" * 500, None),
    ],
)
def test_a_browser_says_which_languages_it_likes(header: str, language: str | None) -> None:
    """The one it likes most that is known; one with a country means the language."""
    known = ("bs", "en", "mk", "sq", "sr_Cyrl", "sr_Latn")
    assert accepted_language(header, known) == language
