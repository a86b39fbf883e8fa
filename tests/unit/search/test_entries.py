import pytest
from qjouren.search.entries import KINDS, entries, first_sentence, plain

from tests.unit.samples import CONTENT, content_with, document


@pytest.fixture(scope="module")
def found():
    return {(entry.kind, entry.title): entry for entry in entries(CONTENT)}


def test_everything_on_the_site_can_be_found_but_the_page_for_what_is_not_there(found):
    pages = {one.meta.address for one in CONTENT.documents} - {"/404.html"}
    assert {entry.address for entry in found.values()} == pages | CONTENT.directory.addresses


def test_entries_stand_in_the_order_of_their_kinds():
    order = [KINDS.index(entry.kind) for entry in entries(CONTENT)]
    assert order == sorted(order)


def test_a_service_is_shown_with_number_place_and_whom_it_is_for(found):
    entry = found["stod", "Linjen"]
    assert entry.address == "/hitta-hjalp/linjen/"
    assert entry.phone == ("116 016", "116016")
    assert (entry.place, entry.hours) == ("hela landet", "24/7")
    assert entry.audience == "Dig som är utsatt och Anhöriga"
    assert entry.sentence == "Någon lyssnar på dig dygnet runt."


def test_a_number_that_may_not_be_shown_is_not_shown(found):
    assert found["stod", "Jouren Osäker"].phone is None
    assert found["stod", "Jouren Osäker"].hours == ""


def test_a_local_shelter_that_nobody_has_confirmed_says_nothing_beyond_its_name_and_place(found):
    assert found["stod", "Jouren Osäker"].sentence == ""
    assert found["stod", "Jouren Osäker"].place


def test_a_service_that_is_sure_weighs_more_than_one_that_is_not(found):
    assert found["stod", "Linjen"].boost > found["stod", "Jouren Osäker"].boost


def test_a_local_service_is_found_by_its_municipality_and_its_county(found):
    entry = found["stod", "Kvinnojouren i Storby"]
    municipality = CONTENT.directory.municipality["0180"]
    assert entry.place == f"{municipality.name}, {CONTENT.directory.county[municipality.county].name}"


def test_a_court_leads_to_a_page_that_exists(found):
    courts = [entry for (kind, _), entry in found.items() if kind == "domstol"]
    assert courts
    assert {entry.address for entry in courts} <= CONTENT.directory.addresses


def test_the_text_of_a_page_can_be_searched_without_its_marks():
    page = document("## Rubrik\n\nRing [[qjouren]] eller läs [om stöd](/stod/).\n\n/// fakta | Visste du\n**Så** är det.\n///")
    (entry,) = [one for one in entries(content_with(page)) if one.address == "/en-sida/"]
    assert " ".join(entry.body.split()) == "Rubrik Ring eller läs om stöd . Visste du Så är det."
    assert "qjouren" not in entry.body
    assert "/stod/" not in entry.body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En mening. En till.", ("En mening.", "En till.")),
        ("Bara en mening.", ("Bara en mening.", "")),
        ("Öppet kl. 9. Alla får komma.", ("Öppet kl. 9.", "Alla får komma.")),
    ],
)
def test_the_first_sentence_is_shown_and_the_rest_searched(text, expected):
    assert first_sentence(text) == expected


def test_plain_text_stays_as_it_is():
    assert plain("Vi lyssnar på dig.") == "Vi lyssnar på dig."
