"""Widgets that several pages use. They know the theme and values of the core, never a page."""
