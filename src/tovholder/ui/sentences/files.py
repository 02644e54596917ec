"""Why a file that somebody uploads is not taken."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

REFUSALS: Mapping[str, Sentence] = {
    "file-empty": Sentence(
        "Filen er tom. Se efter, om det er den rigtige, og om den er gemt.",
        "The file is empty. Check that it is the right one, and that it was saved.",
    ),
    "file-too-big": Sentence(
        "Filen er for stor: grænsen er {limit} MB. Gem den i en mindre udgave, eller angiv et link "
        "til den.",
        "The file is too large: the limit is {limit} MB. Save a smaller version, or give a link to "
        "it.",
    ),
    "file-kind-unknown": Sentence(
        "»{name}« er ikke af en slags, der kan lægges op. Brug en af disse: {kinds}.",
        "“{name}” is not of a kind that can be uploaded. Use one of these: {kinds}.",
    ),
    "file-not-what-it-says": Sentence(
        "»{name}« hedder noget med .{kind}, men indholdet er ikke en {kind}-fil. Åbn den i dit "
        "program, og gem den igen.",
        "“{name}” is called .{kind}, but its content is no {kind} file. Open it in your program, "
        "and save it again.",
    ),
    "file-with-macros": Sentence(
        "»{name}« indeholder makroer, som kan køre på andres maskiner. Gem den uden makroer.",
        "“{name}” has macros, which can run on other people's machines. Save it without macros.",
    ),
    "file-unpacks-too-far": Sentence(
        "»{name}« pakker sig ud til langt mere, end et dokument fylder, og tages derfor ikke imod.",
        "“{name}” unpacks to far more than a document takes up, and is therefore not taken.",
    ),
}
"""By the code of `files.rules.Refusal`."""


def say_refusal(code: str, params: Mapping[str, object], language: str) -> str:
    """The reason as a sentence."""
    return REFUSALS[code].format(language, **params)
