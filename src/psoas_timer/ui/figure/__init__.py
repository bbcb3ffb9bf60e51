"""Paints the drawn person: colours, shapes with QPainter, a cache of still pictures, the widget."""
