from dataclasses import replace

import pytest
from qjouren.alphabet import MAX_LINKS, addresses, letter_of, order, place_parts, word_parts
from qjouren.models.place import Locality

from tests.unit.samples import CONTENT, content_with, document

DIRECTORY = CONTENT.directory


def entries(parts):
    return {entry.word: [address for address, _ in entry.targets] for part in parts for entry in part.entries}


def with_localities(*names):
    places = tuple(Locality(namn=name, slag="postort", kommun=DIRECTORY.municipalities.items[0].code) for name in names)
    return content_with(directory=replace(DIRECTORY, localities=places))


def with_pages(*titles):
    return content_with(*(document(titel=title, adress=f"/sida-{number}/") for number, title in enumerate(titles)))


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("soc", "S"),
        ("Åre", "Å"),
        ("ärende", "Ä"),
        ("Ör", "Ö"),
        ("école", "E"),
        ("112", "0–9"),
        ("«Ord»", "O"),
        ("!", "0–9"),
        ("ночь", "0–9"),
    ],
)
def test_a_word_stands_under_its_letter(word, letter):
    assert letter_of(word) == letter


def test_the_order_is_the_swedish_one():
    words = ["Öland", "zon", "Ärla", "ål", "Asp", "éclair", "echo"]
    assert sorted(words, key=order) == ["Asp", "echo", "éclair", "zon", "ål", "Ärla", "Öland"]


def test_every_page_service_need_and_word_is_there():
    found = entries(word_parts(CONTENT))
    for service in DIRECTORY.services:
        assert service.address in found[service.name]
        assert [word for word in (*service.words, *service.also_called) if service.address not in dict_of(found)[word.casefold()]] == []
    assert {page.meta.address for page in CONTENT.documents} - {"/", "/404.html"} <= {one for some in found.values() for one in some}


def dict_of(found):
    return {word.casefold(): targets for word, targets in found.items()}


def test_a_word_that_is_only_for_searching_is_not_shown_however_it_is_inflected():
    """A name is shown whatever it says."""
    service = DIRECTORY.services[0]
    bet = CONTENT.search.best[0].model_copy(update={"said": ("en fulare fras", "en vacker fras")})
    words = CONTENT.search.model_copy(update={"best": (bet,), "unlisted": ("ful", service.name)})
    found = entries(word_parts(replace(CONTENT, search=words)))
    assert "en vacker fras" in found
    assert "en fulare fras" not in found
    assert service.name in found


def test_the_same_word_leads_to_all_that_have_it():
    found = entries(word_parts(with_pages("Samma", "samma")))
    assert found["Samma"] == ["/sida-0/", "/sida-1/"]


def test_every_county_municipality_and_town_is_there_and_the_municipality_stands_beside():
    place = DIRECTORY.municipalities.items[0]
    found = entries(place_parts(with_localities("Lillby", place.name)))
    assert {county.name for county in DIRECTORY.counties.items} <= set(found)
    assert {place.name for place in DIRECTORY.municipalities.items} <= set(found)
    assert found[f"Lillby, {place.name}"] == [place.address]
    assert f"{place.name}, {place.name}" not in found


def test_a_long_letter_is_cut_in_even_pages_and_loses_nothing():
    names = [f"Sida {number:03}" for number in range(2 * MAX_LINKS + 1)]
    parts = [part for part in word_parts(with_pages(*names)) if part.letter == "S"]
    assert [part.address for part in parts] == ["/sok/s/", "/sok/s-2/", "/sok/s-3/"]
    assert [entry.word for part in parts for entry in part.entries if entry.word in names] == names
    sizes = [sum(len(entry.targets) for entry in part.entries) for part in parts]
    assert max(sizes) <= MAX_LINKS
    assert max(sizes) - min(sizes) <= 2


def test_a_page_of_many_is_told_by_the_letters_of_its_first_and_last_word():
    names = ["ta paus", *(f"te {number}" for number in range(MAX_LINKS)), "«Tö-väder»"]
    labels = [part.label for part in word_parts(with_pages(*names)) if part.letter == "T"]
    assert (labels[0][:3], labels[-1][-3:]) == ("Ta–", "–Tö")


def test_each_page_has_an_address_of_its_own_without_diacritics():
    found = addresses(with_pages("Åka", "Ärlig", "Öppen", "1177"))
    assert {"/sok/aa/", "/sok/ae/", "/sok/oe/", "/sok/siffror/"} <= found.keys()
    assert len(found) == len(word_parts(with_pages("Åka", "Ärlig", "Öppen", "1177"))) + len(place_parts(CONTENT))


def test_staffs_search_words_lead_where_search_does():
    words = CONTENT.search
    found = dict_of(entries(word_parts(CONTENT)))
    led = [(one.said, one.shown) for one in words.best] + [(one.said, one.numbers) for one in words.danger]
    assert led
    for said, shown in led:
        expected = {DIRECTORY.by_id[one].address if one in DIRECTORY.by_id else one for one in shown}
        assert [phrase for phrase in said if not expected <= set(found[phrase.casefold()])] == []


def test_a_word_that_leads_nowhere_leads_where_its_synonym_does():
    service = DIRECTORY.services[0]
    search = CONTENT.search.model_copy(update={"same": ((service.name, "kryptiskt"), ("ingenstans", "någonstans"))})
    found = entries(word_parts(content_with(search=search)))
    assert service.address in found["kryptiskt"]
    assert "ingenstans" not in found
