import pytest
from qjouren.models.search_words import SearchWords
from qjouren.search_rules import PATH, check, targets

from tests.unit.models.test_search_words import WORDS
from tests.unit.samples import CONTENT, content_with


def faults(**changes):
    return check(content_with(search=SearchWords.model_validate(WORDS | changes)))


def test_the_small_valid_content_has_no_fault():
    assert check(CONTENT) == []
    assert faults() == []


def test_ids_and_addresses_lead_to_pages():
    assert targets(CONTENT)["linjen"] == "/hitta-hjalp/linjen/"
    assert targets(CONTENT)["/stod/"] == "/stod/"


@pytest.mark.parametrize(
    ("changes", "problem", "remedy"),
    [
        ({"basta_traff": [{"nar": ["slår"], "visa": ["linje"]}]}, "”linje” är varken en verksamhet eller en sida.", "Menade du ”linjen”?"),
        ({"basta_traff": [{"nar": ["slår"], "visa": ["zzz"]}]}, "”zzz” är varken", "filens namn"),
        ({"fara": [{**WORDS["fara"][0], "ring": ["linje"]}]}, "Verksamheten ”linje” finns inte.", "Menade du ”linjen”?"),
        ({"fara": [{**WORDS["fara"][0], "ring": ["osaker"]}]}, "”osaker” har inget telefonnummer att visa.", "kontrollerat"),
        ({"samma_sak": [["jour", "hus"], ["jouren", "hem"]]}, "”jouren” står också i en annan grupp, som ”jour”.", "Slå ihop grupperna"),
        ({"samma_sak": [["jour", "säkert hus"]]}, "”säkert hus” är mer än ett ord.", "basta_traff"),
        ({"fara": [{**WORDS["fara"][0], "nar": ["!"]}]}, "”!” går inte att söka på.", "två bokstäver"),
    ],
)
def test_what_would_lead_nowhere_is_told_in_swedish(changes, problem, remedy):
    (fault,) = faults(**changes)
    assert fault.path == PATH
    assert problem in fault.problem
    assert remedy in fault.remedy
    assert fault.field
