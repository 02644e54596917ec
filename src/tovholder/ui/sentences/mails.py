"""The mails that are written in one go, in the language of whom they go to."""

from tovholder.ui.sentences import Sentence

INVITATION_SUBJECT = Sentence(
    da="Du kan nu logge ind hos {organisation}", en="You can now log in at {organisation}"
)
INVITATION = Sentence(
    da="Hej {name}\n\n"
    "{organisation} har givet dig adgang til Tovholder. Her ser du årshjulet, møderne og det, "
    "du selv skal nå.\n\n"
    "Vælg en adgangskode på denne adresse. Den virker én gang og i tre dage:\n{address}\n\n"
    "Er de tre dage gået, kan du bede om en ny under “Glemt adgangskode”.",
    en="Hello {name}\n\n"
    "{organisation} has given you access to Tovholder, where you see the annual wheel, the "
    "meetings, and what you have to do yourself.\n\n"
    "Choose a password at this address. It works once, and for three days:\n{address}\n\n"
    "If the three days have passed, ask for a new one under “Forgotten password”.",
)
WELCOME = Sentence(
    da="Hej {name}\n\n"
    "{organisation} har givet dig adgang til Tovholder. Log ind, som du plejer:\n{address}",
    en="Hello {name}\n\n"
    "{organisation} has given you access to Tovholder. Log in as you do already:\n{address}",
)
