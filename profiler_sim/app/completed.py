"""The completed shifts of a trainee: debrief, replay, progress, and what to play next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from profiler_sim.app.content import Content
from profiler_sim.app.trainee import Trainee
from profiler_sim.store.chain import receipt

if TYPE_CHECKING:
    from profiler_sim.play.closed_cases import ClosedCases
    from profiler_sim.play.debriefs import DebriefView
    from profiler_sim.play.exercise_clock import Clock
    from profiler_sim.play.history import PastShift, ShiftCache
    from profiler_sim.play.progress import LearningProgress
    from profiler_sim.play.recommended_scenario import RecommendedScenario
    from profiler_sim.play.replays import Replay
    from profiler_sim.play.session import Session
    from profiler_sim.play.trainee_feedback import TraineeFeedback
    from profiler_sim.play.training import NextShift, Wish
    from profiler_sim.scoring.finding import Finding


class CompletedShifts:
    """What can be learnt from the shifts that the trainee has closed."""

    is_mentors = False
    """Whether it is her mentor who looks."""

    def __init__(
        self,
        trainee: Trainee,
        content: Content,
        clock: "Clock",
        opened: "Callable[[str], Session]",
    ) -> None:
        """Look at shifts that ``opened`` opens."""
        self._trainee, self._content, self._clock, self._open = trainee, content, clock, opened
        self._past: ShiftCache = {}
        """Closed shifts that were read for progress or training."""

    def debrief(self, shift: str) -> "DebriefView":
        """Make the debrief of a closed shift; raises ``WrongUsage`` while it is open."""
        from profiler_sim.play.debriefs import debrief

        session = self._open(shift)
        view = debrief(session.desk, session.indicators.scores, session.notes)
        return replace(view, notes=(*view.notes, *session.indicators.left_out))

    def cases(self, shift: str, view: "DebriefView") -> "ClosedCases":
        """Give the consignments of a closed shift, page by page; ``view`` is its debrief."""
        from profiler_sim.play.closed_cases import ClosedCases

        return ClosedCases(self._open(shift), view)

    def replay(self, shift: str) -> "Replay":
        """Make the replay of a closed shift; raises ``WrongUsage`` while it is open."""
        from profiler_sim.play.replays import read_replay

        return read_replay(self._trainee.seat, shift)

    def remarks(self, shift: str) -> "TraineeFeedback":
        """Give the trainee's remarks on a closed shift."""
        from profiler_sim.play.trainee_feedback import TraineeFeedback

        return TraineeFeedback(self._trainee.seat, shift, self._clock)

    def ideal(self, shift: str) -> "Finding | None":
        """Work out what the best questions would have led to; shown beside the debrief."""
        from profiler_sim.play.ideal_investigator import ideal_investigation

        return ideal_investigation(self._trainee.seat, shift)

    def receipt(self, shift: str) -> str:
        """Work out a short form of all events of a shift.

        Kept elsewhere, it shows later whether events changed.
        """
        return receipt(self._trainee.seat.head(shift))

    def export(self, shift: str) -> str:
        """Write a closed shift to a file for the mentor; answers where.

        Raises ``WrongUsage`` while it is open, ``Unwritable`` where the disk does not take it.
        """
        from profiler_sim.files.output_files import export_file
        from profiler_sim.results.shift_export import exported_shift

        name, content = exported_shift(self._trainee.seat, shift)
        return export_file("shifts", name, content)

    def past(self) -> "tuple[PastShift, ...]":
        """Read how each closed shift went, the oldest first; about 20 ms a shift, once."""
        from profiler_sim.play.history import read_history

        trainee = self._trainee
        return read_history(trainee.seat, trainee.name, self._past).shifts

    def progress(self) -> "LearningProgress":
        """Work out how the trainee is getting on."""
        from profiler_sim.play.progress import learning_progress

        trainee, catalogue = self._trainee, self._content.catalogue
        return learning_progress(trainee.seat, trainee.name, catalogue, self._today(), self._past)

    def next_shift(self, wish: "Wish | None" = None) -> "NextShift":
        """Choose what the trainee should play next; raises ``WrongUsage`` where nothing can be.

        It stays the same for the day until another shift is closed.
        """
        from profiler_sim.play.training import Training

        trainee, content = self._trainee, self._content
        training = Training(trainee.seat, content.catalogue, content.scenarios, self._past)
        closed = sorted(s.id for s in trainee.shifts() if s.is_closed)
        drawn = sha256(f"{trainee.name}/{self._today()}/{closed}".encode()).digest()
        seed = int.from_bytes(drawn[:8]) % 1_000_000
        return training.next(trainee.name, self._today(), seed, wish)

    def recommended(self) -> "RecommendedScenario | None":
        """Choose the scenario that the trainee should play next; None where none fits."""
        from profiler_sim.learner.learner import rank_topics
        from profiler_sim.play.progress import learner_standing, trainable_topics
        from profiler_sim.play.recommended_scenario import recommend_scenario

        catalogue, past = self._content.catalogue, self.past()
        learner = learner_standing(past, trainable_topics(catalogue), self._today())
        played = {each.scenario for each in past}
        ranked = rank_topics(learner.topics, seed=0)
        return recommend_scenario(ranked, played, self._content.scenarios, catalogue)

    def _today(self) -> date:
        return date.fromisoformat(self._clock.wall()[:10])
