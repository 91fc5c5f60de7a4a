"""Everything authored that a run of the program uses, each part read when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from profiler_sim.errors import ProfilerError
from profiler_sim.settings import settings

if TYPE_CHECKING:
    from profiler_sim.cargo.norms import Norms
    from profiler_sim.catalogue.catalogue import Catalogue
    from profiler_sim.catalogue.glossary import GlossaryEntry
    from profiler_sim.errors import ProblemsFound
    from profiler_sim.mentor.playable import Playable
    from profiler_sim.rules.pack import Pack
    from profiler_sim.scenario.model import Scenario

_READ = ("playable", "scenarios", "catalogue", "packs", "glossary", "_message_faults")
"""What ``Content`` keeps of files with texts."""


class Content:
    """Scenarios, catalogue, rule packs and reference tables: shipped, and the mentor's own.

    What is heavy is imported with it, so that the home screen is painted before.
    """

    @cached_property
    def playable(self) -> "Playable":
        """Everything authored, as far as it can be used."""
        from profiler_sim.mentor.playable import playable

        return playable()

    @cached_property
    def scenarios(self) -> "tuple[Scenario, ...]":
        """Every scenario that can be played, the easiest first.

        Where the mentor has no files there is nothing to check, and home need not wait for it.
        """
        from profiler_sim.files.named_files import readable_scenarios
        from profiler_sim.files.search_path import own_files

        return readable_scenarios() if own_files().is_empty else self.playable.scenarios

    @property
    def faulty(self) -> "tuple[ProblemsFound, ...]":
        """A fault for each file of the mentor's that is left out, wholly or in part."""
        from profiler_sim.files.search_path import own_files

        of_files = () if own_files().is_empty else self.playable.faults
        return (*self._message_faults, *of_files)

    @cached_property
    def _message_faults(self) -> "tuple[ProblemsFound, ...]":
        """The first fault of each file of the mentor's messages."""
        own = settings().locales
        if not own.is_dir():
            return ()
        from profiler_sim.files.diagnostics import first_errors
        from profiler_sim.files.message_catalogues import message_faults

        codes = (place.name for place in sorted(own.glob("*")))
        return tuple(first_errors(fault for code in codes for fault in message_faults(code, own)))

    def read_anew(self) -> None:
        """Forget what has been read: a mentor has changed it, or another language is read."""
        for name in _READ:
            vars(self).pop(name, None)

    @property
    def own_folder(self) -> str:
        """The mentor's own folder, as it is typed at a command line."""
        import shlex

        return shlex.quote(str(settings().own))

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The catalogue: shipped, and the mentor's own."""
        from profiler_sim.mentor.checked_catalogue import catalogue

        return catalogue()

    @property
    def norms(self) -> "Norms | None":
        """What rules compare with; None where a file of the mentor's own keeps it from us."""
        try:
            return self.catalogue.norms()
        except ProfilerError:
            return None

    @cached_property
    def packs(self) -> "tuple[Pack, ...]":
        """Every rule pack that can be called by name and has no fault of form."""
        from profiler_sim.files.named_files import readable_packs

        return readable_packs()

    @cached_property
    def glossary(self) -> "dict[str, GlossaryEntry]":
        """The terms of the trade and of this program."""
        from profiler_sim.files.named_files import glossary

        return dict(glossary())

    @cached_property
    def goods_codes(self) -> dict[str, str]:
        """Goods by their six figures in the Harmonized System."""
        from profiler_sim.files.catalogue_tables import table_rows

        return {row["hs6"]: row["description"] for row in table_rows("hs2022.csv")}
