from dataclasses import asdict

import pytest
from qjouren.models.evidence import Evidence
from qjouren.models.service import Service
from qjouren.open_data import Area, in_a_line, of_service

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory
# All that can be told of how a service is reached and what it is like: nothing of it may leak from one that is doubtful.
TOLD = ("phones", "sms", "chat", "text_phone", "hours", "chat_hours", "hours_note", "email", "languages", "answers")
FULL = {
    "sms": "070-174 06 05",
    "chatt": "https://linjen.example/chatt",
    "texttelefon": "Ring genom texttelefoni.se.",
    "chatt_tider": "Tu 18:00-21:00",
    "tider_text": "Stängt i juli.",
    "epost": "hej@linjen.example",
}


def entry(**fields):
    return of_service(DIRECTORY, Service.model_validate(directory_data("stodverksamheter/linjen") | FULL | fields))


def test_what_the_page_shows_is_given_away():
    made = entry()
    assert [name for name in TOLD if not getattr(made, name)] == []
    assert [(number.label, number.written, number.dialled) for number in made.phones] == [("Linjen", "116 016", "116016")]
    assert made.answers == (("kostar", "nej"), ("anonym", "ja"), ("syns_pa_rakningen", "nej"), ("krav_namn", "nej"))
    assert (made.checked, made.confirmed, made.hours) == ("2026-06-04", True, "24/7")


@pytest.mark.parametrize("doubt", [{"sakerhet": "lag"}, {"obekraftad": True}, {"lage": "nedlagd"}, {"lage": "tillfalligt-stangd"}])
def test_of_what_is_doubtful_or_closed_nothing_to_reach_it_by_is_given_away(doubt):
    made = entry(**doubt)
    assert [name for name in TOLD if getattr(made, name)] == []
    assert (made.name, made.web) == ("Linjen", "https://linjen.example")


def test_a_number_that_is_not_sure_and_a_field_in_conflict_stay_at_home():
    phones = [{"namn": "Linjen", "nummer": "116 016"}, {"namn": "Gammalt", "nummer": "08-644 20 32", "osakert": True}]
    assert [number.label for number in entry(telefoner=phones).phones] == ["Linjen"]
    made = entry(motstridigt=[{"falt": "telefoner", "varden": ["a", "b"]}, {"falt": "tider", "varden": ["a", "b"]}])
    assert (made.phones, made.hours) == ((), None)


def test_notes_for_staff_and_their_checks_stay_at_home():
    made = entry(anteckning="Hemligt.", granskningar=[{"datum": "2026-06-04", "vem": "hemlig roll", "andrat": "hemligt"}])
    assert "emlig" not in str(asdict(made))


def test_where_it_works_is_told_with_codes_and_what_is_unknown_is_not():
    assert entry().areas == (Area("land", "SE", "Sverige"),)
    assert entry(rackvidd="kommun", kommuner=["0180"]).areas[0].code == "0180"
    assert entry(rackvidd="lan", lan=["25"]).areas[0].kind == "lan"
    assert entry(rackvidd="okant").areas == ()


def test_a_source_is_told_with_its_day():
    assert in_a_line(Evidence(namn="En lista")) == "En lista, utan datum"
    assert in_a_line(Evidence(namn="A", lank="https://a.example", datum="2026-01", uppgift="Numret.")) == (
        "A, https://a.example, 2026-01, Numret."
    )
