import pytest
from qjouren.asking.questions import LISTED, AnswerError, Choice, Question, fields, with_answer, without_answer

COUNTIES = (Choice("01", "Stockholms län"), Choice("03", "Uppsala län"), Choice("25", "Norrbottens län"))
ONE = Question("lan", "Vilket län?", choices=COUNTIES)
MANY = Question("lan", "Vilka län?", choices=COUNTIES, many=True)


@pytest.mark.parametrize("answer", ["2", "Uppsala län", "uppsala lan", "UPPSALA LÄN", "03"])
def test_a_choice_is_answered_by_number_by_name_or_by_its_own_word(answer):
    assert ONE.read(answer) == "03"


def test_several_are_answered_with_commas_and_each_counts_once():
    assert MANY.read("3, stockholms län ,1,") == ["25", "01"]


@pytest.mark.parametrize(
    ("answer", "told"), [("Upsala län", "Menade du ”Uppsala län”?"), ("4", "inget av svaren"), ("0", "inget av svaren")]
)
def test_what_is_no_choice_is_told_with_a_guess(answer, told):
    with pytest.raises(AnswerError, match=told.replace("?", r"\?")):
        ONE.read(answer)


def test_choices_are_read_out_unless_they_are_too_many():
    assert ONE.lines == ["  1. Stockholms län", "  2. Uppsala län", "  3. Norrbottens län"]
    assert Question("x", "?", choices=COUNTIES * LISTED).lines == []


def test_a_number_means_nothing_where_no_numbers_are_read_out():
    many = tuple(Choice(f"{number:04}", f"Ort {chr(97 + number % 26)}{number}") for number in range(LISTED + 1))
    with pytest.raises(AnswerError):
        Question("x", "?", choices=many).read("3")


def test_an_answer_without_choices_is_what_was_written():
    assert Question("titel", "Vad?").read("Gåva, 2") == "Gåva, 2"


@pytest.mark.parametrize("field", ["titel", "anmalan.lank", "kallor.0.namn", ".text"])
def test_an_answer_can_be_given_and_taken_back(field):
    before = {"granskad": "2026-11-26", "anmalan": {"sista_dag": "x"}, "kallor": [{"lank": "y"}]}
    assert without_answer(with_answer(before, field, "svar"), field) == before
    assert without_answer(with_answer({}, field, "svar"), field) == {}


def test_what_is_for_us_stands_in_no_file():
    assert fields({"titel": "a", ".text": "b"}) == {"titel": "a"}


def test_the_place_is_named_as_the_report_names_it():
    question = Question("kallor.0.namn", "?")
    assert (question.place, question.record) == ("kallor › punkt 1 › namn", "kallor")
    assert Question(".text", "?").record == ".text"
