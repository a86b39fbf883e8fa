from dataclasses import replace

from qjouren.models.place import Municipalities
from qjouren.open_data_places import count, entries, sources

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory
LINE = {"namn": "Socialjouren", "nummer": "08-644 20 32", "kalla": {"namn": "storby.example", "datum": "2025"}}


def places(directory=DIRECTORY):
    return {entry.key: entry for entry in entries(directory)}


def with_line(freshness, **group):
    data = directory_data("kommuner")
    first = {key: value for key, value in data["kommuner"][0].items() if key not in {"socialtjanst", "telefon", "telefon_kalla"}}
    made = Municipalities.model_validate(data | {"kommuner": [first | {"socialjour": LINE | {"farskhet": freshness}}]} | group)
    return places(replace(DIRECTORY, municipalities=made, services=(), courts=replace_courts()))[f"kommun/{first['adress']}"]


def replace_courts():
    return DIRECTORY.courts.model_copy(update={"items": ()})


def test_the_whole_directory_is_there_each_under_a_key_of_its_own():
    made = list(entries(DIRECTORY))
    assert len(places()) == len(made)
    assert count(DIRECTORY) == len(made) > len(DIRECTORY.services)


def test_a_fresh_emergency_number_is_given_with_its_source_and_what_to_do_if_nobody_answers():
    line = with_line("ny").phones[0]
    assert (line.written, line.label) == ("08-644 20 32", "Socialjouren, svarar ingen: ring 112")
    assert line.told_by == "Uppgift från storby.example, 2025."
    assert with_line("ny").sources[0].name == "storby.example"


def test_an_old_or_undated_emergency_number_is_not_given():
    assert [with_line(freshness).phones for freshness in ("gammal", "odaterad")] == [(), ()]


def test_nothing_is_given_of_a_list_that_nobody_has_confirmed():
    assert with_line("ny", obekraftad=True).phones == ()
    assert not with_line("ny", sakerhet="lag").confirmed


def test_a_court_tells_for_which_municipalities_it_is():
    court = DIRECTORY.courts.items[0]
    made = places()[f"domstol/{court.name}"]
    assert [area.code for area in made.areas] == list(court.municipalities)
    assert made.address is None


def test_each_source_is_named_once():
    names = [source.name for source in sources(DIRECTORY)]
    assert names
    assert len(names) == len(set(names))
