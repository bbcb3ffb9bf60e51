"""Makes the views of the figure. What draws them is loaded with the first one, not before."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from psoas_timer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from psoas_timer.core.figure.pose import Pose
    from psoas_timer.ui.figure.figure_view import FigureView
    from psoas_timer.ui.figure.figures import Figures


class FigureMaker:
    """One for the whole window: all views share the poses, the clock and the pictures.

    `now_ms` is the session's monotonic clock, `read_poses` gives the poses by exercise,
    `read_picture` the file that an own exercise names, None where it cannot be shown.
    """

    def __init__(
        self,
        theme: Theme,
        now_ms: Callable[[], int],
        read_poses: "Callable[[], Mapping[str, Pose]]",
        read_picture: Callable[[str], bytes | None] = lambda name: None,
    ) -> None:
        self._theme = theme
        self._now_ms = now_ms
        self._read_poses = read_poses
        self._read_picture = read_picture

    def make_view(self, *, is_still: bool = False) -> "FigureView":
        """A view that shows nothing yet; a still one never moves.

        Where motion is reduced, all of them stand still.
        """
        from psoas_timer.ui.figure.figure_view import FigureView

        view = FigureView(self.figures)
        view.set_still(is_still)
        return view

    @cached_property
    def figures(self) -> "Figures":
        """What draws exercises, for pages of paper too; loaded when first asked for."""
        from psoas_timer.ui.figure.figures import Figures

        return Figures(self._theme, self._now_ms, self._read_poses, self._read_picture)
