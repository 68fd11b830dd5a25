"""The steps of build.py."""
