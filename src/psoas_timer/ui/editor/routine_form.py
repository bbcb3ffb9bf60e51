"""The form of the routine as a whole: its name, texts, tags and limits."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.needs import all_equipment
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.editing.changing import set_head
from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Severity
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.form_rows import Edit, FormRows, Value, caption_of
from psoas_timer.ui.editor.more import More, inset
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

LEVELS = (1, 2, 3)
PER_DAY, GAP_H = Bounds(0, 100), Bounds(0, 168)
RARE = frozenset({"intro", "outro"})


class RoutineForm(QWidget):
    """Shows what is said of the draft beside its steps."""

    def __init__(self, theme: Theme, model: EditorModel) -> None:
        super().__init__()
        self._model = model
        self.rows = rows = FormRows(theme, model, self)
        self.name = rows.line("name", caption_of("name"), _head(_with_name))
        self.purpose = rows.area("purpose", caption_of("purpose"), _head(_with_purpose))
        self.tags = rows.line("tags", caption_of("tags"), _head(_with_tags), _joined)
        self.level = rows.choice("level", caption_of("level"), _head(_with_level))
        self.per_day = rows.count(
            "per_day_max", caption_of("per_day"), _limit(PER_DAY, _with_per_day)
        )
        self.gap = rows.count("gap_h", caption_of("gap"), _limit(GAP_H, _with_gap))
        self.needs = label("", "small", wraps=True)
        self.intro = rows.area("intro", caption_of("intro"), _head(_with_intro))
        self.outro = rows.area("outro", caption_of("outro"), _head(_with_outro))
        self._texts = QWidget()
        self.more = More(theme, self._texts)
        self.per_day.box.setSpecialValueText(caption_of("no_limit"))
        self.gap.box.setSpecialValueText(caption_of("no_gap"))
        self._lay_out()

    def show_part(self, key: int | None = None) -> None:
        """Show the routine as it is now."""
        head = self._model.draft.head
        self.name.show_text(head.name)
        self.purpose.show_text(head.purpose)
        self.tags.show_text(", ".join(head.tags))
        self.level.show_value(head.level, [(n, caption_of(f"level.{n}")) for n in LEVELS])
        self.per_day.show_value(head.per_day_max, PER_DAY)
        self.gap.show_value(head.gap_h, GAP_H)
        self.intro.show_text(head.intro)
        self.outro.show_text(head.outro)
        self._show_needs()

    def show_remarks(self) -> None:
        """Say what is to be said of it; what is wrong behind "More" opens that."""
        self.rows.show_remarks()
        if not self.more.is_open and any(
            found.key is None and found.severity is Severity.ERROR and found.field in RARE
            for found in self._model.findings
        ):
            self.more.set_open(is_open=True)

    def _show_needs(self) -> None:
        draft = self._model.draft
        of_steps = all_equipment([each.step for each in draft.steps])
        needs = ", ".join(of_steps if draft.equipment is None else draft.equipment)
        self.needs.setText(
            told(message("form.needs", needs=needs)) if needs else caption_of("needs_nothing")
        )

    def _lay_out(self) -> None:
        texts, column = QVBoxLayout(self._texts), QVBoxLayout(self)
        for layout in (texts, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(Space.S)
        texts.addWidget(self.intro)
        texts.addWidget(self.outro)
        rows = inset()
        rows.addWidget(label(caption_of("routine"), "heading", wraps=True))
        for widget in (self.name, self.purpose, self.tags, self.level, self.per_day, self.gap):
            rows.addWidget(widget)
        rows.addWidget(self.needs)
        column.addLayout(rows)
        column.addWidget(self.more)
        column.addStretch()


def _head(change: Callable[[Routine, Value], Routine]) -> Edit[Value]:
    """The edit that changes the head of a draft so."""
    return lambda draft, _, value: set_head(draft, lambda head: change(head, value))


def _limit(bounds: Bounds, change: Callable[[Routine, int], Routine]) -> Edit[int]:
    """The same for a number, brought inside its bounds and told if that changed it."""

    def edit(draft: RoutineDraft, _: int, wanted: int) -> Edited:
        edited = set_head(draft, lambda head: change(head, bounds.clamp(wanted)))
        if wanted in bounds:
            return edited
        return replace(edited, told=message("form.limit", low=bounds.low, high=bounds.high))

    return edit


def _with_name(head: Routine, name: str) -> Routine:
    return replace(head, name=name)


def _with_purpose(head: Routine, purpose: str) -> Routine:
    return replace(head, purpose=purpose)


def _with_tags(head: Routine, tags: str) -> Routine:
    return replace(head, tags=_split(tags))


def _with_level(head: Routine, level: int) -> Routine:
    return replace(head, level=level)


def _with_per_day(head: Routine, per_day: int) -> Routine:
    return replace(head, per_day_max=per_day)


def _with_gap(head: Routine, gap_h: int) -> Routine:
    return replace(head, gap_h=gap_h)


def _with_intro(head: Routine, intro: str) -> Routine:
    return replace(head, intro=intro)


def _with_outro(head: Routine, outro: str) -> Routine:
    return replace(head, outro=outro)


def _split(tags: str) -> tuple[str, ...]:
    """The tags between commas, each once."""
    return tuple(dict.fromkeys(tag.strip() for tag in tags.split(",") if tag.strip()))


def _joined(tags: str) -> str:
    """What stands for these tags, however they are written."""
    return ", ".join(_split(tags))
