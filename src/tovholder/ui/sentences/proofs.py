"""What a proof is called that an app of the site itself gave: "decision:2026-7" and its like.

The reference is the same in both languages, and so is the fact; the words are for who reads it.
"""

from tovholder.ui.sentences import Sentence

PROOFS: dict[str, Sentence] = {
    "decision": Sentence(da="Beslutning {key}", en="Decision {key}"),
    "meetings": Sentence(da="Mødekalenderen", en="The calendar of meetings"),
    "members": Sentence(da="Medlemslisten", en="The list of members"),
    "task": Sentence(da="Opgave {key}", en="Task {key}"),
}
"""By the part of the reference before the colon."""


def say_proof(ref: str, language: str) -> str:
    """The proof in words; a reference that somebody wrote by hand stands as it was written."""
    kind, colon, key = ref.partition(":")
    if not colon or kind not in PROOFS or " " in key:
        return ref
    return PROOFS[kind].format(language, key=key)
