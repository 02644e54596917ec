"""Tovholder: a charter as running rules."""

__version__ = "0.1.0"
