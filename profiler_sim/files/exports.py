"""Files that a trainee asks for, in the folder of what the program keeps."""

from pathlib import Path

from profiler_sim.errors import Unwritable
from profiler_sim.files.output_files import write_file
from profiler_sim.settings import settings


def export(folder: str, name: str, content: bytes) -> str:
    """Write a file anew; answers where it is.

    Raises ``Unwritable`` where the disk does not take it.
    """
    path = Path(settings().folder) / folder / name
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(str(path), error) from None
    write_file(path, content)
    return str(path)
