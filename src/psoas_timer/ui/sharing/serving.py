"""What a page asks for about routines that come in, go out or are put away reaches who does it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from psoas_timer.ui.sharing.arrivals import Arrivals
    from psoas_timer.ui.widgets.page import Page


def serve(page: "Page", arrivals: "Callable[[], Arrivals]") -> None:
    """Have the page served; `arrivals` is called when something is asked for, and not before."""
    page.trash_asked.connect(lambda: arrivals().open_trash())
    page.import_asked.connect(lambda: arrivals().ask())
    page.paste_asked.connect(lambda: arrivals().paste())
    page.share_asked.connect(lambda routine_id: arrivals().share(routine_id))
    page.put_away_asked.connect(lambda routine_id: arrivals().put_away(routine_id))
    page.file_given.connect(lambda file: arrivals().look_into(file))
