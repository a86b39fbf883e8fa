from dataclasses import replace

from qjouren.directory_pages import pages, tools
from qjouren.long_lists import PART, SHORT_PART

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory
HEADS = {page.meta.address: page.meta for page in pages(DIRECTORY)}


def test_every_record_gets_a_page_at_its_own_address():
    assert set(HEADS) == DIRECTORY.addresses
    assert len(list(pages(DIRECTORY))) == len(HEADS)


def test_a_tab_shows_the_quiet_name_and_the_page_the_real_one():
    head = HEADS["/hitta-hjalp/jour-storby/"]
    assert (head.title, head.tab_title) == ("Kvinnojouren i Storby", "Jour i Storby")


def test_each_kind_of_page_has_a_template_of_its_own():
    templates = {address.removeprefix("/hitta-hjalp/").split("/")[0]: head.template for address, head in HEADS.items()}
    assert templates == {
        "linjen": "verksamhet",
        "jour-storby": "verksamhet",
        "osaker": "verksamhet",
        "behov": "behov",
        "lan": "lan",
        "kommun": "kommun",
    }


def test_every_description_is_long_enough_to_say_something():
    assert [address for address, head in HEADS.items() if not 15 <= len(head.summary) <= 200] == []


def test_the_templates_know_the_red_days_from_the_day_of_the_directory_on():
    assert tools(DIRECTORY)["holidays"].startswith("2026 0101 ")
    assert " 2028 " in tools(DIRECTORY)["holidays"]


def test_hours_are_told_as_a_line_and_as_a_table():
    assert tools(DIRECTORY)["hours_line"]("Mo-Fr 09:00-16:00; PH off").startswith("Måndag–fredag 9–16")
    assert tools(DIRECTORY)["hours_rows"]("24/7") == [("Alla dagar", "dygnet runt")]


def test_a_list_too_long_for_one_page_is_split_and_nobody_is_lost():
    linjen, storby = DIRECTORY.by_id["linjen"], DIRECTORY.by_id["jour-storby"]
    many = [service.model_copy(update={"id": f"{service.id}-{n}"}) for service in (linjen, storby) for n in range(PART + 1)]
    directory = replace(DIRECTORY, services=tuple(many))
    made = {page.meta.address: page for page in pages(directory)}
    assert set(made) == directory.addresses
    for address, sizes in (("behov/nu", [PART, 1]), ("lan/storlan", [PART, 1])):
        first, second = made[f"/hitta-hjalp/{address}/"], made[f"/hitta-hjalp/{address}/2/"]
        found = [page.services or page.groups.national for page in (first, second)]
        assert list(map(len, found)) == sizes
        assert {first.meta.title, first.meta.tab_title}.isdisjoint({second.meta.title, second.meta.tab_title})
        assert second.part.before == first.meta.address


def test_the_list_of_all_goes_on_over_as_many_pages_as_it_needs_and_nobody_is_lost():
    linjen = DIRECTORY.by_id["linjen"]
    many = tuple(linjen.model_copy(update={"id": f"linjen-{n}"}) for n in range(SHORT_PART + 1))
    directory = replace(DIRECTORY, services=(*many, DIRECTORY.by_id["jour-storby"]))
    first, second = directory.parts_of_all
    made = {page.meta.address: page for page in pages(directory)}
    assert "/hitta-hjalp/alla/" not in made  # a page of staff's
    page = made[second[0].own_address]
    assert (page.meta.template, page.meta.title, page.part.before) == ("alla", "Alla verksamheter, del 2", first[0].own_address)
    assert page.sections == second[1]
    assert [one for _, sections in (first, second) for section in sections for one in section.services] == list(directory.services)
