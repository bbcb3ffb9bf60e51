"""How the ratings of each moment are drawn: told apart by line and mark, never by colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Moment
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Colours, Space, TextSize
from psoas_timer.ui.words import told

LINE_PX = 2.5
MARK_PX = 9
SAMPLE_PX = 30
"""The length of a line in the legend."""

_KINDS = {Moment.BEFORE: "pressure", Moment.AFTER: "stretch", Moment.OTHER: "strength"}
"""The colours of these kinds of exercise are used here, since each theme has them apart."""


def pen(moment: Moment, theme: Theme) -> QPen:
    """The line of a moment; other times have none."""
    styles = {Moment.BEFORE: Qt.PenStyle.DashLine, Moment.AFTER: Qt.PenStyle.SolidLine}
    style = styles.get(moment, Qt.PenStyle.NoPen)
    return QPen(_colour(moment, theme.colours), LINE_PX, style, Qt.PenCapStyle.RoundCap)


def reach_px(theme: Theme) -> float:
    """How far a mark reaches around its point."""
    return theme.mild_px(MARK_PX) / 2


def draw_mark(painter: QPainter, point: QPointF, moment: Moment, theme: Theme) -> None:
    """A ring before, a disc after, a diamond at other times."""
    colour = _colour(moment, theme.colours)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(QColor(theme.colours.card) if moment is Moment.BEFORE else colour)
    reach = reach_px(theme)
    if moment is Moment.OTHER:
        corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon(QPolygonF([point + QPointF(*corner) for corner in corners]))
    else:
        painter.drawEllipse(point, reach, reach)


def _colour(moment: Moment, colours: Colours) -> QColor:
    return QColor(colours.kinds[_KINDS[moment]])


class MomentSample(QLabel):
    """An entry of the legend: a piece of the line with its mark, and what it stands for."""

    def __init__(self, theme: Theme, moment: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moment = moment
        self._words = told(message(f"ratings.moment.{moment}"))
        self.setAccessibleName(self._words)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The line and the words."""
        metrics = self._metrics()
        width = SAMPLE_PX + Space.S + metrics.horizontalAdvance(self._words) + 1
        return QSize(width, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """The same: the words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(pen(self._moment, self._theme))
        painter.drawLine(QPointF(LINE_PX, middle), QPointF(SAMPLE_PX - LINE_PX, middle))
        draw_mark(painter, QPointF(SAMPLE_PX / 2, middle), self._moment, self._theme)
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(QColor(colours.text))
        left = SAMPLE_PX + Space.S
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TextSize.SMALL))
