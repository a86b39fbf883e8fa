from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from qjouren.visits.counting import count
from qjouren.visits.log import View

PAGES = {"/", "/stod/", "/hitta-hjalp/"}
FIRST = date(2026, 12, 30)


def view(address, day=FIRST, *, robot=False):
    return View(day, address, robot)


def test_views_are_counted_by_day_and_by_page_the_most_read_first():
    (visits,) = count([view("/"), view("/stod/"), view("/stod/"), view("/", FIRST + timedelta(1))], PAGES)
    assert [(day.day.day, day.count) for day in visits.days] == [(30, 3), (31, 1)]
    assert [(page.address, page.count) for page in visits.pages] == [("/", 2), ("/stod/", 2)]


def test_robots_are_counted_apart():
    (visits,) = count([view("/"), view("/", robot=True), view("/stod/", robot=True)], PAGES)
    assert (visits.total, visits.robots) == (1, 2)


def test_a_day_without_views_is_a_day_too():
    (visits,) = count([view("/", date(2026, 3, 1)), view("/", date(2026, 3, 4))], PAGES)
    assert [day.count for day in visits.days] == [1, 0, 0, 1]
    assert visits.average == 0.5


def test_a_municipalitys_page_is_counted_with_the_page_above_it():
    (visits,) = count([view("/hitta-hjalp/kommun/ale/"), view("/hitta-hjalp/kommun/alvesta/"), view("/okand/")], PAGES)
    assert [(page.address, page.count) for page in visits.pages] == [("/hitta-hjalp/", 2), ("/", 1)]


def test_each_year_is_by_itself():
    assert [visits.year for visits in count([view("/", FIRST + timedelta(5)), view("/")], PAGES)] == [2026, 2027]


def test_nothing_is_no_year():
    assert count([], PAGES) == []


views = st.builds(View, st.dates(FIRST, FIRST + timedelta(300)), st.sampled_from([*PAGES, "/a/b/"]), st.booleans())


@given(st.lists(views, max_size=40))
def test_every_view_is_counted_once(found):
    years = count(found, PAGES)
    assert sum(visits.total + visits.robots for visits in years) == len(found)
