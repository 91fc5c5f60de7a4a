"""Screens that are going: what still reaches them must not look for what has gone already."""

from textual.app import App
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.message import Message


class Staged(DOMNode):
    """Knows whether it is still shown.

    A screen that is taken away loses its widgets first. Messages that were sent to it before still
    arrive; where such a one finds no widget, nobody is there to see what it would do.
    """

    @property
    def is_on_stage(self) -> bool:
        """Whether there still is anything to show results on."""
        if isinstance(self, App):
            return self.is_running
        return self.is_running and self.is_attached and not self._pruning

    async def _on_message(self, message: Message) -> None:
        try:
            await super()._on_message(message)
        except NoMatches:
            if self.is_on_stage:
                raise
