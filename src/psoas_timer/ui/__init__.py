"""The window: pages and widgets. What they show is decided in the core and the services."""
