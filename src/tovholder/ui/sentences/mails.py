"""The words of the mail that brings somebody a login, in the language of whom it goes to."""

from tovholder.ui.sentences import Sentence

TITLE = Sentence(
    da="Du kan nu logge ind hos {organisation}", en="You can now log in at {organisation}"
)
GREETING = Sentence(da="Hej {name}", en="Hello {name}")
GIVEN = Sentence(
    da="{organisation} har givet dig adgang til Tovholder. Her ser du årshjulet, møderne og det, "
    "du selv skal nå.",
    en="{organisation} has given you access to Tovholder, where you see the annual wheel, the "
    "meetings, and what you have to do yourself.",
)
ONCE = Sentence(
    da="Vælg en adgangskode. Linket virker én gang og i tre dage. Er de gået, kan du bede om et "
    "nyt under “Glemt adgangskode”.",
    en="Choose a password. The link works once, and for three days. If they have passed, ask for "
    "a new one under “Forgotten password”.",
)
AS_BEFORE = Sentence(da="Log ind, som du plejer.", en="Log in as you do already.")
CHOOSE = Sentence(da="Vælg en adgangskode", en="Choose a password")
OPEN = Sentence(da="Åbn Tovholder", en="Open Tovholder")
WHY = Sentence(
    da="Du får mailen, fordi {organisation} har skrevet din mailadresse på sin personliste.",
    en="You get this mail because {organisation} has your mail address on its list of persons.",
)
