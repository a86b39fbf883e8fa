import pytest
from qjouren import directory_view as view
from qjouren.directory_groups import Section
from qjouren.models.evidence import Evidence
from qjouren.models.place import Municipality
from qjouren.models.service import Service

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory
LINE = DIRECTORY.by_id["linjen"]


def service(**fields):
    return Service.model_validate(directory_data("stodverksamheter/jour-storby") | fields)


def place(**fields):
    municipality = directory_data("kommuner")["kommuner"][0]
    return Municipality.model_validate(municipality | fields)


def test_the_numbers_that_cannot_wait_come_in_their_own_order():
    [number, *_] = CONTENT.site.numbers
    numbers = tuple(number.model_copy(update={"id": name}) for name in ("1177", "annan", "11414", "112"))
    site = CONTENT.site.model_copy(update={"numbers": numbers})
    assert [number.id for number in view.acute(site)] == ["112", "11414", "1177"]


def test_only_what_a_source_says_of_the_call_is_told():
    assert view.facts(LINE) == ["Kostar ingenting", "Du får vara anonym", "Syns inte på telefonräkningen"]
    assert view.facts(service()) == []
    assert view.facts(service(kostar="ja")) == ["Kostar som ett vanligt samtal"]


def test_a_demand_is_told_as_a_sentence_and_an_unknown_one_not_at_all():
    assert view.demands(service(krav={"nykterhet": "nej", "beslut": "ja"})) == [
        "Du behöver inte vara nykter eller drogfri.",
        "Du måste ha ett beslut från socialtjänsten.",
    ]
    assert view.demands(service()) == []


def test_swedish_alone_goes_without_saying():
    assert view.languages(LINE, DIRECTORY.categories.languages) == "svenska och tolk"
    assert view.languages(service(), DIRECTORY.categories.languages) == ""


def test_whom_it_is_for_is_told_in_the_order_of_the_list():
    assert view.audiences(service(for_vem=["anhorig", "utsatt"]), DIRECTORY.categories.audiences) == "Dig som är utsatt och Anhöriga"


@pytest.mark.parametrize(
    ("fields", "area"),
    [
        ({}, "Storby"),
        ({"kommuner": ["0180", "0114"]}, "Storby och Lillby"),
        ({"rackvidd": "lan", "kommuner": [], "lan": ["25"]}, "Norrlän"),
        ({"rackvidd": "riket", "kommuner": []}, "hela landet"),
        ({"rackvidd": "okant", "kommuner": []}, "det vet vi inte"),
    ],
)
def test_the_area_is_told_by_name(fields, area):
    assert view.where(DIRECTORY, service(**fields)) == area


def test_a_script_gets_ids_codes_and_hours_and_nothing_for_what_is_unknown():
    assert view.attributes(DIRECTORY, service(krav={"nykterhet": "nej"})) == {
        "topics": "tak",
        "county": "01",
        "audience": "utsatt",
        "languages": "sv",
        "demands": "nykterhet:nej",
        "hours": "Mo-Fr 09:00-16:00; PH off",
    }
    assert "hours" not in view.attributes(DIRECTORY, service(sakerhet="lag"))
    assert "county" not in view.attributes(DIRECTORY, LINE)


@pytest.mark.parametrize(
    ("fields", "caption"),
    [
        ({}, "Telefontider"),
        ({"telefoner": [], "chatt": "https://chatt.example"}, "Chattens tider"),
        ({"telefoner": []}, "Öppettider"),
    ],
)
def test_a_table_of_hours_says_whose_they_are(fields, caption):
    assert view.hours_caption(service(**fields)) == caption


@pytest.mark.parametrize(
    ("fields", "words", "old"),
    [
        ({"kontrollerad": "2026-06-04"}, "Kontrollerad 4 juni 2026.", False),
        ({"kontrollerad": "2022"}, "Kontrollerad 2022. Uppgiften kan vara gammal.", True),
        ({"kontrollerad": None}, "Kontrollerad mot en källa utan datum. Uppgiften kan vara gammal.", True),
        ({"sakerhet": "lag"}, "Inte kontrollerad. Senaste uppgiften är från 2022.", True),
        ({"sakerhet": "lag", "kontrollerad": None}, "Inte kontrollerad. Senaste uppgiften är utan datum.", True),
    ],
)
def test_every_entry_says_how_old_it_is(fields, words, old):
    assert view.checked(service(**fields), DIRECTORY) == (words, old)


def test_a_local_fact_is_told_with_who_says_it_and_when():
    assert view.told_by(Evidence(namn="a.se", datum="2024-04")) == "Uppgift från a.se, april 2024."
    assert view.told_by(Evidence(namn="a.se")) == "Uppgift från a.se, utan datum."


def test_the_four_ways_to_the_emergency_service():
    line = directory_data("kommuner")["kommuner"][0]["socialjour"]
    assert view.emergency(place()) == "nummer"
    assert view.emergency(place(socialjour=line | {"nummer": "112", "via_112": "ja"})) == "112"
    assert view.emergency(place(socialjour=line | {"farskhet": "odaterad"})) == "okontrollerad"
    assert view.emergency(place(socialjour=None)) == "okant"


def test_a_link_says_which_site_is_next():
    assert view.domain("https://www.goteborg.se/mikamottagningen?a=1") == "goteborg.se"


@pytest.mark.parametrize(("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")])
def test_a_list_is_said_in_words(names, words):
    assert view.in_words(names) == words


def test_a_list_may_be_narrowed_by_the_words_of_the_directory():
    [(attribute, label, doubt, options)] = view.choices(DIRECTORY, ["audience"])
    assert (attribute, options[0]) == ("audience", ("utsatt", "Dig som är utsatt"))
    assert label
    assert doubt


def test_a_list_may_be_narrowed_by_county():
    [(attribute, _, _, options)] = view.choices(DIRECTORY, ["county"])
    assert (attribute, options) == ("county", [("01", "Storlän"), ("25", "Norrlän")])


def test_of_a_service_whose_place_is_unknown_a_script_is_told_that_it_is():
    assert view.attributes(DIRECTORY, service(rackvidd="okant", kommuner=[]))["county"] == "okant"


@pytest.mark.parametrize(
    ("fields", "place"),
    [({}, ""), ({"kommuner": ["0180", "0114"]}, "Storby och Lillby"), ({"rackvidd": "lan", "kommuner": [], "lan": ["25"]}, "Norrlän")],
)
def test_beside_a_name_stands_only_the_place_that_it_does_not_tell(fields, place):
    assert view.place_beside_name(DIRECTORY, service(**fields)) == place


def test_a_number_stands_in_the_long_list_where_it_cannot_wait_and_is_no_older_than_a_year():
    assert view.urgent_phone(DIRECTORY, LINE) == LINE.phones[0]
    assert view.urgent_phone(DIRECTORY, LINE.model_copy(update={"topics": ("tak",)})) is None
    assert view.urgent_phone(DIRECTORY, LINE.model_copy(update={"checked": None})) is None
    assert view.urgent_phone(DIRECTORY, LINE.model_copy(update={"phones": ()})) is None


def test_a_long_list_writes_each_answer_as_its_place_among_the_choices():
    assert view.packed(DIRECTORY, LINE) == "1-12-12"
    assert view.packed(DIRECTORY, service()) == "2-1-1"


@pytest.mark.parametrize(("county", "names"), [("", "topics audience languages"), ("01", "topics county audience languages")])
def test_a_long_list_is_narrowed_by_county_only_where_it_has_one(county, names):
    assert view.narrowing([Section("En rubrik", county, [LINE])]) == tuple(names.split())


@pytest.mark.parametrize(("when", "old"), [("2026-04", False), ("2024-04", True), (None, True)])
def test_a_local_fact_older_than_a_year_or_of_unknown_age_is_marked(when, old):
    words, found = view.told(Evidence(namn="a.se", datum=when), DIRECTORY)
    assert (found, words.endswith(" Uppgiften kan vara gammal.")) == (old, old)
