"""The guide's blocks, and a mentor who does what they say.

``python -m tests.mentor.guide`` writes the outputs anew that the guide shows. A block is a
file (```yaml NAME or ```csv NAME), lines for its end (```yaml NAME add), lines to add within it
(```diff NAME), or commands with what they print (```console). A line … stands for lines left out.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs" / "mentor.md"
HOME = "~/cases"
"""What the guide calls the mentor's folder."""
LEFT_OUT = "…"
_BLOCK = re.compile(r"^```(\w+)(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_ALIKE = 0.5


@dataclass(frozen=True)
class Block:
    """One fenced part of the guide."""

    kind: str
    name: str
    """The file it is about, and "add" where it goes to its end; empty for commands."""
    text: str
    start: int
    """Character of the guide at which its text begins."""


@dataclass(frozen=True)
class Shown:
    """A command and the output the guide shows."""

    command: str
    output: str


def blocks(guide: str) -> list[Block]:
    """Every fenced part, in order."""
    return [
        Block(found[1], found[2].strip(), found[3], found.start(3))
        for found in _BLOCK.finditer(guide)
    ]


def shown(block: Block) -> list[Shown]:
    """The commands of a block, each with the lines up to the next."""
    parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]
    return [Shown(*part.split("\n", 1)) for part in parts]


@dataclass
class Mentor:
    """Somebody with a folder of her own, who follows the guide."""

    folder: Path
    kept: Path
    """Where the program keeps its own things."""
    played: list[str] = field(default_factory=list)

    def file(self, block: Block) -> Path:
        """Write, lengthen or change a file as the block says."""
        name, *more = block.name.split()
        path = self.folder / name
        if block.kind == "diff":
            path.write_text(_changed(path.read_text("utf-8"), block.text), encoding="utf-8")
        elif more == ["add"]:
            path.write_text(path.read_text("utf-8") + block.text, encoding="utf-8")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        return path

    def does(self, command: str) -> str:
        """Run a command of the guide and answer what it prints, her folder called ``HOME``.

        ``play`` is only noted: it opens the screens.
        """
        words = shlex.split(command)
        if words[0] != "profiler-sim":
            raise ValueError(command)
        if words[1] == "play":
            self.played.append(words[2])
            return ""
        done = subprocess.run(
            [sys.executable, "-m", "profiler_sim", *words[1:]],
            cwd=self.folder,
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode > 1:
            raise RuntimeError(done.stderr)
        return done.stdout.replace(str(self.folder), HOME)

    @property
    def environment(self) -> dict[str, str]:
        """What the guide has her set once."""
        return {
            "PROFILER_SIM_OWN": str(self.folder),
            "PROFILER_SIM_DATA": str(self.kept),
            "PYTHONPATH": str(GUIDE.parents[1]),
        }


def _changed(text: str, diff: str) -> str:
    """Add the + lines of a diff after the lines before them."""
    lines = diff.splitlines()
    before = "\n".join(line[1:] for line in lines if line.startswith(" "))
    after = "\n".join(line[1:] for line in lines)
    if text.count(before) != 1:
        raise ValueError(before)
    return text.replace(before, after)


def agrees(wanted: str, printed: str) -> bool:
    """Tell whether an output is the shown one, with lines left out at …."""
    parts = [part.strip("\n") for part in re.split(rf"^{LEFT_OUT}$", wanted, flags=re.MULTILINE)]
    pattern = r"(?:.*\n)*?".join(re.escape(f"{part}\n") if part else "" for part in parts)
    return re.fullmatch(pattern, printed.strip("\n") + "\n" if printed.strip() else "") is not None


def renewed(wanted: str, printed: str) -> str:
    """The output as it should be shown now: whole, or its lines most like those shown before."""
    if LEFT_OUT not in wanted.split("\n"):
        return printed
    lines, found, at = printed.splitlines(), [], 0
    for line in wanted.splitlines():
        if line == LEFT_OUT:
            found.append(line)
            continue
        scores = [SequenceMatcher(None, line, each).ratio() for each in lines[at:]]
        best = max(range(len(scores)), key=scores.__getitem__, default=0)
        if scores and scores[best] >= _ALIKE:
            at += best
            found.append(lines[at])
            at += 1
    return "".join(f"{line}\n" for line in found)


def _anew(guide: str) -> Iterator[str]:
    """The guide, piece by piece, with every output as it is now."""
    with tempfile.TemporaryDirectory() as own, tempfile.TemporaryDirectory() as kept:
        mentor, done = Mentor(Path(own), Path(kept)), 0
        for block in blocks(guide):
            yield guide[done : block.start]
            done = block.start + len(block.text)
            if block.kind == "console":
                for each in shown(block):
                    yield f"$ {each.command}\n{renewed(each.output, mentor.does(each.command))}"
                continue
            if block.name:
                mentor.file(block)
            yield block.text
        yield guide[done:]


if __name__ == "__main__":
    GUIDE.write_text("".join(_anew(GUIDE.read_text("utf-8"))), encoding="utf-8")
