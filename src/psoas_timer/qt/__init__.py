"""Qt without widgets: the adapters between the engine's ports and Qt's event loop."""
