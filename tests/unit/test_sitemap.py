import xml.etree.ElementTree as ET
from types import SimpleNamespace

from qjouren import alphabet
from qjouren.reader import CONTENT_SETTING
from qjouren.sitemap import SmallFilesGenerator, robots, security_contact, sitemap

from tests.unit.samples import CONTENT

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_sitemap_lists_every_page_but_the_404_page_with_the_day_of_its_review():
    root = ET.fromstring(sitemap(CONTENT))  # noqa: S314 (made by the line itself)
    found = {url.find(f"{SITEMAP}loc").text: url.find(f"{SITEMAP}lastmod").text for url in root}
    addresses = {*CONTENT.by_address, *CONTENT.directory.addresses, *alphabet.addresses(CONTENT)} - {"/404.html"}
    assert found == {f"https://www.example.se{address}": "2026-11-23" for address in addresses}


def test_robots_may_read_everything_and_find_the_sitemap():
    assert robots(CONTENT.site).splitlines() == ["User-agent: *", "Disallow:", "", "Sitemap: https://www.example.se/sitemap.xml"]


def test_the_security_contact_has_every_line_that_rfc_9116_demands():
    assert security_contact(CONTENT.site).splitlines() == [
        "Contact: mailto:info@example.se",
        "Expires: 2027-11-23T00:00:00.000Z",
        "Preferred-Languages: sv, en",
        "Canonical: https://www.example.se/.well-known/security.txt",
    ]


def test_the_three_files_are_written_where_they_are_looked_for(tmp_path):
    SmallFilesGenerator.generate_output(SimpleNamespace(settings={CONTENT_SETTING: CONTENT}, output_path=str(tmp_path)), None)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {"sitemap.xml", "robots.txt", ".well-known/security.txt"}
