"""What is wrong with one value of a charter file."""

from tovholder.ui.sentences import Sentence

VALUES = {
    "unknown-key": Sentence(
        "Nøglen »{key}« hører ikke til her.", "The key “{key}” does not belong here."
    ),
    "missing-key": Sentence(
        "Her mangler nøglen »{key}«. Tilføj den.", "The key “{key}” is missing here. Add it."
    ),
    "empty-value": Sentence(
        "»{key}« er tom. Skriv noget efter kolonet, eller fjern nøglen.",
        "“{key}” is empty. Write something after the colon, or remove the key.",
    ),
    "empty-text": Sentence(
        "Teksten i »{key}« er tom. Skriv den, eller fjern nøglen.",
        "The text in “{key}” is empty. Write it, or remove the key.",
    ),
    "too-long": Sentence(
        "Teksten i »{key}« er for lang; der er plads til {limit} tegn. Gør den kortere.",
        "The text in “{key}” is too long; there is room for {limit} characters. Make it shorter.",
    ),
    "not-a-text": Sentence(
        "Her skal stå én tekst i »{key}«, ikke en liste eller nye nøgler.",
        "“{key}” must have one text here, not a list or more keys.",
    ),
    "not-a-list": Sentence(
        "»{key}« skal være en liste. Sæt hver oplysning på sin egen linje med bindestreg foran, "
        "eller alle i [ ] med komma imellem.",
        "“{key}” must be a list. Put each value on a line of its own with a dash before it, "
        "or all in [ ] with commas between.",
    ),
    "not-a-mapping": Sentence(
        "»{key}« skal bestå af nøgler med hver sin oplysning, for eksempel »title: …«.",
        "“{key}” must consist of keys with a value each, such as “title: …”.",
    ),
    "not-a-number": Sentence(
        "»{value}« i »{key}« er ikke et helt tal. Skriv det med cifre, for eksempel 4.",
        "“{value}” in “{key}” is no whole number. Write it in digits, such as 4.",
    ),
    "not-an-amount": Sentence(
        "»{value}« i »{key}« er ikke et tal. Skriv det med cifre og punktum før decimalerne, "
        "uden tegn mellem tusinderne, for eksempel 1250000 eller 0.5.",
        "“{value}” in “{key}” is no number. Write it in digits with a point before the decimals "
        "and nothing between the thousands, such as 1250000 or 0.5.",
    ),
    "number-too-small": Sentence(
        "{value} i »{key}« er for lidt; det mindste er {limit}.",
        "{value} in “{key}” is too little; the least is {limit}.",
    ),
    "number-too-large": Sentence(
        "{value} i »{key}« er for meget; det største er {limit}.",
        "{value} in “{key}” is too much; the most is {limit}.",
    ),
    "not-a-count": Sentence(
        "»{key}« skal sige hvor mange: et tal, »unknown« eller {{at_least: 1, at_most: 3}}.",
        "“{key}” must say how many: a number, “unknown” or {{at_least: 1, at_most: 3}}.",
    ),
    "bounds-upside-down": Sentence(
        "I »{key}« er det mindste antal (at_least) større end det største (at_most). Byt dem om.",
        "In “{key}”, at_least is larger than at_most. Swap them.",
    ),
    "size-without-bound": Sentence(
        "»{key}« siger ikke hvor mange. Tilføj exactly, at_least eller at_most.",
        "“{key}” does not say how many. Add exactly, at_least or at_most.",
    ),
    "not-a-truth": Sentence(
        "»{value}« i »{key}« er hverken ja eller nej. Skriv true eller false.",
        "“{value}” in “{key}” is neither yes nor no. Write true or false.",
    ),
    "not-a-day": Sentence(
        "»{value}« i »{key}« er ikke en dato. Skriv år, måned og dag som 2026-09-30.",
        "“{value}” in “{key}” is no date. Write year, month and day as 2026-09-30.",
    ),
    "no-such-day": Sentence(
        "Datoen {value} i »{key}« findes ikke i kalenderen. Ret dagen eller måneden.",
        "The date {value} in “{key}” is not in the calendar. Correct the day or the month.",
    ),
    "not-a-time": Sentence(
        "»{value}« i »{key}« er ikke et klokkeslæt. Skriv timer og minutter som 13.30.",
        "“{value}” in “{key}” is no time of day. Write hours and minutes as 13.30.",
    ),
    "not-a-choice": Sentence(
        "»{value}« kan ikke stå i »{key}«. Vælg et af de kendte ord.",
        "“{value}” cannot stand in “{key}”. Choose one of the known words.",
    ),
    "not-a-fact": Sentence(
        "»{value}« i »{key}« er ikke en hændelse, som kan ses. Vælg en af de kendte.",
        "“{value}” in “{key}” is no event that can be seen. Choose one of the known ones.",
    ),
    "not-a-target": Sentence(
        "»{value}« er ikke et mål. Skriv for eksempel »stigende hvert år« eller "
        "»mindst 80 inden 2027«.",
        "“{value}” is no target. Write for example “up every year” or “at least 80 by 2027”.",
    ),
    "bad-id": Sentence(
        "»{value}« kan ikke være et id. Brug små bogstaver og tal med bindestreg imellem, "
        "højst 80 tegn.",
        "“{value}” cannot be an id. Use small letters and digits with hyphens between, "
        "80 characters at most.",
    ),
    "not-a-phrase": Sentence(
        "»{key}« skal sige hvornår med én tekst, for eksempel »4 gange om året«.",
        "“{key}” must say when in one text, such as “4 times a year”.",
    ),
    "phrase-empty": Sentence(
        "»{key}« siger ikke hvornår. Skriv for eksempel »4 gange om året«, eller fjern nøglen.",
        "“{key}” does not say when. Write for example “4 times a year”, or remove the key.",
    ),
    "phrase-too-long": Sentence(
        "Teksten i »{key}« er for lang til at sige hvornår. Skriv kun tiden, og læg resten i "
        "»title«.",
        "The text in “{key}” is too long to say when. Write only the time, and put the rest in "
        "“title”.",
    ),
    "phrase-unexpected": Sentence(
        "»{value}« kan ikke forstås fra dette sted.",
        "“{value}” cannot be understood from this place on.",
    ),
    "phrase-incomplete": Sentence(
        "»{value}« slutter for tidligt; der mangler noget til sidst.",
        "“{value}” ends too early; something is missing at the end.",
    ),
    "phrase-no-such-date": Sentence(
        "»{value}« nævner en dato, som ikke findes. Ret dagen eller måneden.",
        "“{value}” names a date that does not exist. Correct the day or the month.",
    ),
    "phrase-no-such-number": Sentence(
        "Tallet giver ikke mening i »{value}«. Ret det.",
        "The number makes no sense in “{value}”. Correct it.",
    ),
    "phrase-no-such-name": Sentence(
        "»{value}« henviser til noget, der ikke kan være et id. Skriv det som i filen, for "
        "eksempel »efter steering-group.ordinary«.",
        "“{value}” refers to something that cannot be an id. Write it as in the file, such as "
        "“after steering-group.ordinary”.",
    ),
    "phrase-ambiguous": Sentence(
        "»{value}« kan forstås på mere end én måde. Skriv det mere præcist.",
        "“{value}” can be understood in more than one way. Write it more precisely.",
    ),
    "phrase-meaningless": Sentence(
        "Ordene i »{value}« er rigtige, men giver ikke mening sammen. Skriv tiden på en anden "
        "måde.",
        "The words in “{value}” are right, but make no sense together. Write the time in another "
        "way.",
    ),
}
