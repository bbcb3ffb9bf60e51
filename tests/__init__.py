"""The test suite; its shared fixtures are in conftest.py, its fakes in fakes.py."""
