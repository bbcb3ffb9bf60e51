"""The sound settings: rows with previews, outputs, health and own sounds."""
