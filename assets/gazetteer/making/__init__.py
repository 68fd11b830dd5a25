"""The parts of build.py: one a table."""
