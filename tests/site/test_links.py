"""Every link leads somewhere, and every page can be reached."""

from urllib.parse import urlsplit

from tests.support import address_of, file_of, internal_links

NOT_LINKED = {"/404.html"}  # the host shows it for every address that does not exist


def test_internal_links_lead_to_a_file_that_is_built(site):
    """Their addresses begin with a slash, since the 404 page is shown at any depth, and need no redirect."""
    for address, page in site.pages():
        targets = {path for path, _ in internal_links(page, address)}
        assert {target for target in targets if not (site.output / file_of(target)).is_file()} == set(), address
        links = [link["href"] for link in page.select("a[href]")]
        assert [link for link in links if not urlsplit(link).scheme and not link.startswith(("/", "#"))] == [], address


def test_anchors_lead_to_an_element_that_is_there(site):
    for address, page in site.pages():
        for target, fragment in internal_links(page, address):
            if fragment:
                assert site.page(target).find(id=fragment), f"{address}: {target}#{fragment}"


def test_no_page_is_an_orphan(site):
    """Following links from the start page, one comes to every page."""
    reached, waiting = set(), ["/"]
    while waiting:
        address = waiting.pop()
        if address not in reached and address.endswith("/"):
            reached.add(address)
            waiting += [target for target, _ in internal_links(site.page(address), address)]
    assert reached == set(site.addresses) - NOT_LINKED


def test_links_to_others_are_encrypted_and_say_nothing_of_where_she_was(site):
    """A calendar program asks for our own calendar by itself, over webcal; no page is left for it."""
    for address, page in site.pages():
        for link in page.select("a[href]:not([href^='webcal://www.qjouren.se/'])"):
            parts = urlsplit(link["href"])
            if parts.netloc:
                assert parts.scheme == "https", f"{address}: {link['href']}"
                assert "noreferrer" in link.get("rel", []), f"{address}: {link['href']}"
                assert not link.has_attr("ping"), f"{address}: {link['href']}"


def test_no_link_opens_a_window_by_itself(site):
    assert [address for address, page in site.pages() if page.select("a[target], base")] == []


def test_no_link_text_repeats_on_a_page_with_another_target(site):
    """A list of links makes sense on its own."""
    for address, page in site.pages():
        targets = {}
        for link in page.select("a[href]"):
            text = link.get_text(" ", strip=True)
            assert text, f"{address}: {link['href']}"
            assert targets.setdefault(text, link["href"]) == link["href"], f"{address}: {text}"


def test_old_addresses_lead_straight_to_a_page(site):
    """One step, to a page that is there, and never over a page of today."""
    redirects = [line.split() for line in site.text("_redirects").splitlines()]
    built = {address_of(path.relative_to(site.output).as_posix()) for path in site.output.rglob("*") if path.is_file()}
    assert redirects
    assert [old for old, new, status in redirects if new not in built or old in built or status != "301"] == []
