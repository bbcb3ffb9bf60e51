"""The core: pure values and functions, tested without Qt, files or clocks."""
