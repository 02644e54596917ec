"""What an organisation may be called in an address. Pure Python."""

RESERVED = frozenset(
    {"demo", "kalender", "komponenter", "konto", "robots.txt", "static", "sundhed", "was"}
)
"""The first words of the site's own addresses; an organisation there could never be reached."""
