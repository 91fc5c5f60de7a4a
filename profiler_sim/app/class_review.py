"""A shift of a class as its mentor looks at it: she reads the debrief and writes comments."""

from dataclasses import replace
from typing import TYPE_CHECKING

from profiler_sim.app.completed import CompletedShifts
from profiler_sim.app.program import Program

if TYPE_CHECKING:
    from profiler_sim.play.debriefs import DebriefView
    from profiler_sim.play.trainee_feedback import TraineeFeedback


class ReviewedShifts(CompletedShifts):
    """The same shifts, with the mentor's lines in place of the trainee's."""

    is_mentors = True

    def debrief(self, shift: str) -> "DebriefView":
        """Make the debrief; its guide is for the trainee."""
        return replace(super().debrief(shift), guide=())

    def remarks(self, shift: str) -> "TraineeFeedback":
        """Give the remarks; what is written now is a comment."""
        return replace(super().remarks(shift), is_mentors=True)

    def export(self, shift: str) -> str:
        """Write the comments to a file for the trainee; answers where.

        Raises ``WrongUsage`` where there are none, ``Unwritable`` where the disk takes nothing.
        """
        from profiler_sim.files.output_files import export_file
        from profiler_sim.results.comment_file import exported_comments

        name, content = exported_comments(self._trainee.seat, shift)
        return export_file("comments", name, content)


def class_review(program: Program, shift: str) -> Program:
    """Return a program that shows a shift of any trainee of the store; raises ``Unreadable``."""
    trainee = program.store.owner(shift)
    review = Program(program.store, program.clock, trainee, program.content)
    review.completed = ReviewedShifts(review.trainee, review.content, review.clock, review.open)
    return review
