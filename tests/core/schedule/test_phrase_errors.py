import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tovholder.core.schedule import Fault, PhraseError, parse, say
from tovholder.core.schedule.words import normalise, vocabulary_of


def error_of(phrase: str) -> PhraseError:
    with pytest.raises(PhraseError) as caught:
        parse(phrase)
    return caught.value


def words_of_both_languages() -> list[str]:
    return sorted({*vocabulary_of("da").forms, *vocabulary_of("en").forms})


pieces = st.sampled_from(words_of_both_languages()) | st.sampled_from(
    [
        "0",
        "1",
        "31.",
        "2024",
        "0000",
        "30/2",
        "31/12-9999",
        "2024-02-30",
        "a.b",
        '"',
        '"x"',
        "-",
        "#",
    ]
)


@given(st.text())
@example("1.-2.")
@example('efter "0"')
@example("før 1. januar 0001")
def test_any_text_is_a_schedule_or_a_phrase_error(text: str) -> None:
    assert_read_or_refused(text)


@given(st.lists(pieces, max_size=8).map(" ".join))
def test_any_words_are_a_schedule_or_a_phrase_error(text: str) -> None:
    assert_read_or_refused(text)


def assert_read_or_refused(text: str) -> None:
    refused = None
    try:
        parse(text)
    except PhraseError as error:
        refused = error
    if refused:
        assert 1 <= refused.column <= len(normalise(text)) + 1
        assert refused.nearest is None or say(parse(refused.nearest), refused.language)


@pytest.mark.parametrize(
    ("phrase", "fault", "column"),
    [
        ("", Fault.EMPTY, 1),
        ("4 " * 400, Fault.TOO_LONG, 401),
        ("4 gange om aret", Fault.UNEXPECTED, 9),
        ("4 gange om året i byen", Fault.UNEXPECTED, 19),
        ("senest 7 dage", Fault.INCOMPLETE, 14),
        ("31. februar 2024", Fault.NO_SUCH_DATE, 1),
        ("hvert år den 30. februar", Fault.NO_SUCH_DATE, 14),
        ("29. februar 2023", Fault.NO_SUCH_DATE, 1),
        ("senest 2024-13-01", Fault.NO_SUCH_DATE, 8),
        ("on 31 April 2024", Fault.NO_SUCH_DATE, 4),
        ("i maj 0000", Fault.NO_SUCH_NUMBER, 7),
        ("før 1. januar 0001", Fault.NO_SUCH_DATE, 5),
        ("hvert år før 1. januar", Fault.NO_SUCH_DATE, 14),
        ("hver måned fra 2022 til 2021", Fault.NO_SUCH_DATE, 21),
        ("0 gange om året", Fault.NO_SUCH_NUMBER, 1),
        ("3-2 gange om året", Fault.NO_SUCH_NUMBER, 3),
        ("6. torsdag i hver måned", Fault.NO_SUCH_NUMBER, 1),
        ("i 5. kvartal 2024", Fault.NO_SUCH_NUMBER, 3),
        ("hver 0. uge", Fault.NO_SUCH_NUMBER, 6),
        ("hver 1. måned", Fault.NO_SUCH_NUMBER, 6),
        ("hvert sidste år", Fault.NO_SUCH_NUMBER, 7),
        ("2 gange hver 2. uge", Fault.MEANINGLESS, 1),
        ("ca. 1 gang hvert 2. år", Fault.MEANINGLESS, 5),
        ("0 dage før hvert møde", Fault.NO_SUCH_NUMBER, 1),
        ('efter "et møde"', Fault.NO_SUCH_NAME, 7),
        ("2 gange i marts og september", Fault.AMBIGUOUS, 1),
        ("3 gange om året i marts og september", Fault.AMBIGUOUS, 1),
        ("højst 2 gange eller oftere om året", Fault.MEANINGLESS, 7),
        ("mindst 7 dage efter hvert møde", Fault.MEANINGLESS, 15),
        ("ca. 7 dage før hvert møde", Fault.MEANINGLESS, 12),
        ("2 gange om året den 1. december", Fault.MEANINGLESS, 21),
        ("ca. 1 gang i marts", Fault.MEANINGLESS, 5),
        ("efter behov, dog 1 gang om året", Fault.MEANINGLESS, 1),
    ],
)
def test_an_error_says_what_is_wrong_and_where(phrase: str, fault: Fault, column: int) -> None:
    error = error_of(phrase)
    assert (error.fault, error.column) == (fault, column)


def test_leaving_out_every_month_leaves_nothing() -> None:
    year = "januar februar marts april maj juni juli august september oktober november december"
    assert error_of(f"hver måned undtagen {year}").fault is Fault.MEANINGLESS


@pytest.mark.parametrize(
    ("phrase", "nearest"),
    [
        ("4 gange om aret", "4 gange om året"),
        ("4 gagne om året", "4 gange om året"),
        ("4 om året", "4 gange om året"),
        ("4 times om året", "4 gange om året"),
        ("Mødet holdes 4 gange om året", "4 gange om året"),
        ("4 gange om året i byen", "4 gange om året"),
        ("kvartal", "1 gang i kvartalet"),
        ("senest 7 dage", "senest 7 dage før hvert møde"),
        ("31. februar 2024", "29. februar 2024"),
        ("31/2-2024", "29. februar 2024"),
        ("every year on 31 April", "every year on 30 April"),
        ("6. torsdag i hver måned", "5. torsdag i hver måned"),
        ("2 gange i marts og september", "2 gange i hver af månederne marts og september"),
        ("1 gang i kvartalet senest 30. juni", "1 gang om året senest 30. juni"),
        ("evry Wedesday", "every Wednesday"),
        ("spis brød", None),
        ("", None),
    ],
)
def test_an_error_offers_the_nearest_right_phrase(phrase: str, nearest: str | None) -> None:
    assert error_of(phrase).nearest == nearest


def test_what_was_expected_is_named_in_danish_for_a_danish_phrase() -> None:
    assert error_of("senest 7 dage").expected == ("før", "efter")


def test_what_was_expected_is_named_in_english_for_an_english_phrase() -> None:
    assert error_of("no later than 7 days").expected == ("before", "after")


def test_nothing_was_expected_instead_of_words_that_contradict_each_other() -> None:
    assert error_of("31. februar 2024").expected == ()


def test_the_message_is_a_plain_sentence() -> None:
    assert str(error_of("senest 7 dage")) == "teksten slutter for tidligt; her ventes: før, efter"


def test_an_error_can_be_sent_to_another_process() -> None:
    error = error_of("4 gange om aret")
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)
