"""The words for a task's state, and for why something cannot be done with it."""

from tovholder.ui.sentences import Sentence

STATES = {
    "overdue": Sentence("Over fristen", "Overdue"),
    "open": Sentence("Åben", "Open"),
    "done": Sentence("Udført", "Done"),
    "verified": Sentence("Bekræftet", "Verified"),
}
"""By state; "overdue" is one that is open after its due day."""

REFUSALS = {
    "changed-meanwhile": Sentence(
        "En anden har ændret opgaven, mens du skrev. Se, hvad der er ændret, og gem igen, hvis "
        "dine rettelser stadig skal gælde.",
        "Somebody else has changed the task while you were writing. See what has changed, and "
        "save again if your changes still hold.",
    ),
    "owner-cannot-verify-task": Sentence(
        "Den ansvarlige kan ikke selv bekræfte opgaven. Det skal en anden gøre.",
        "The owner cannot verify the task. Somebody else must do it.",
    ),
    "task-is-done": Sentence(
        "Opgaven er udført. Åbn den igen, hvis den skal ændres.",
        "The task is done. Open it again to change it.",
    ),
    "task-is-open": Sentence("Opgaven er allerede åben.", "The task is open already."),
    "task-not-done": Sentence(
        "Opgaven er ikke udført, så der er ikke noget at bekræfte endnu.",
        "The task is not done, so there is nothing to verify yet.",
    ),
}
"""By the reason of an `Answer` from the rules of tasks."""
