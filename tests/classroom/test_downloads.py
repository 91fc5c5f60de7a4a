"""A file made at a seat is given to its browser once."""

from profiler_sim.classroom.downloads import Downloads


def test_a_file_is_given_once_and_to_its_owner() -> None:
    """Nobody else gets it, and nobody gets it later."""
    now = [0.0]
    waiting = Downloads(lambda: now[0])
    key, late = (waiting.offer("Ana", "scan.png", "image/png", b"png") for _ in range(2))

    assert waiting.take("Blerim", key) is None
    taken = waiting.take("Ana", key)
    assert taken is not None
    assert (taken.name, taken.content) == ("scan.png", b"png")
    assert waiting.take("Ana", key) is None
    now[0] = 61.0
    assert waiting.take("Ana", late) is None


def test_only_some_kinds_are_named_to_the_browser() -> None:
    """A page or a script would run; it is saved as bytes."""
    waiting = Downloads(lambda: 0.0)
    key = waiting.offer("Ana", "x.html", "text/html", b"<script>")

    taken = waiting.take("Ana", key)
    assert taken is not None
    assert taken.kind == "application/octet-stream"


def test_files_do_not_pile_up() -> None:
    """The oldest goes first."""
    waiting = Downloads(lambda: 0.0)
    keys = [waiting.offer("Ana", str(n), "", b"") for n in range(60)]

    assert waiting.take("Ana", keys[0]) is None
    assert waiting.take("Ana", keys[-1]) is not None
