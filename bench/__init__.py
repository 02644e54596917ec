"""Measures what the project promises about speed. Run by `make bench`; no part of the tests."""
