from dataclasses import replace
from datetime import date

from qjouren import review_list

from tests.unit.samples import CONTENT

DAY = date(2026, 11, 23)
LINES = review_list.lines(CONTENT.directory, DAY)


def of(name, lines=LINES):
    return next(line for line in lines if line.startswith(f"{name}:"))


def test_what_has_waited_longest_stands_first():
    names = [line.partition(":")[0] for line in LINES]
    assert names[:2] == ["osaker", "jour-storby"]
    assert names.index("jour-storby") < names.index("linjen")


def test_everything_that_needs_checking_is_listed():
    assert {line.partition(":")[0] for line in LINES} == {"osaker", "jour-storby", "linjen", "kommuner", "lan", "domstolar"}


def test_age_doubt_and_the_page_to_look_at_are_shown():
    assert of("linjen") == "linjen: kontrollerad 2026-06-04, 5 månader sedan\n    https://linjen.example  https://linjen.example/om"
    assert of("osaker").startswith("osaker: okänd dag, osäker\n    https://osaker.example")


def test_a_source_without_a_link_is_named():
    assert of("jour-storby").endswith("\n    En tidning")


def test_an_unconfirmed_service_is_marked():
    service = CONTENT.directory.by_id["linjen"].model_copy(update={"unconfirmed": True})
    assert ", obekräftad\n" in of("linjen", review_list.lines(replace(CONTENT.directory, services=(service,)), DAY))


def test_days_are_counted_in_months():
    assert "en månad sedan" in of("linjen", review_list.lines(CONTENT.directory, date(2026, 7, 4)))
    assert "nyss" in of("linjen", review_list.lines(CONTENT.directory, date(2026, 6, 5)))
