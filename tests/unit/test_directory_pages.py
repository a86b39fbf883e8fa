from qjouren.directory_pages import pages, tools

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
