"""Settings, read once from the environment."""

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[3]
