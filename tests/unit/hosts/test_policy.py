import pytest
from qjouren.hosts.policy import HOST_FILES, PACKED, TYPES, content_type, is_served, is_text


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("stod/index.html", "text/html; charset=utf-8"),
        ("data/katalog.JSON", "application/json; charset=utf-8"),
        ("kalender.ics", "text/calendar; charset=utf-8"),
        ("aret-2023.pdf", "application/pdf"),
        ("okand.xyz", "application/octet-stream"),
        ("utan", "application/octet-stream"),
    ],
)
def test_a_file_is_served_as_what_its_ending_says(name, kind):
    assert content_type(name) == kind


def test_every_text_says_its_letters_are_utf_8():
    assert [name for name in TYPES if is_text(f"a.{name}") and "utf-8" not in TYPES[name]] == []


@pytest.mark.parametrize("name", [*HOST_FILES, *(f"stod/index.html.{ending}" for ending in PACKED)])
def test_what_is_for_the_host_alone_has_no_address(name):
    assert not is_served(name)


def test_what_is_published_is_of_a_known_kind(site):
    names = [path.name for path in site.output.rglob("*") if path.is_file() and is_served(path.name)]
    assert [name for name in names if content_type(name) == "application/octet-stream"] == []
