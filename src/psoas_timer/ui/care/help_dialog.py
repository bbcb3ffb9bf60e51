"""When to get help, over whatever is shown; the same words as on Learn."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.safety import Safety
from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label, list_line
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.help_text import help_sections


class HelpDialog(Sheet):
    """The signs that belong before a professional, the most urgent first."""

    def __init__(self, theme: Theme, words: Safety, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("help.title")), parent)
        for heading, lines in help_sections(words, translate):
            section = QVBoxLayout()
            section.setSpacing(Space.XS)
            section.addWidget(label(heading, "strong", wraps=True))
            for line in lines:
                section.addWidget(list_line(line))
            self.column.addLayout(section)
        self.column.addWidget(label(words.disclaimer, "small", wraps=True))
        self.column.addStretch()
        close = self.add_button(told(message("help.close")), "primary")
        close.clicked.connect(self.accept)
        close.setFocus()
