"""A page is small enough for an old telephone with a weak signal."""

import gzip
import statistics

import brotli

MAX_GZIP = 14_600  # bytes: what one network round trip can carry
MAX_MEDIAN_BROTLI = 6_500
MAX_SCRIPT_GZIP = 2_000  # bytes: the exit and the navigation together


def test_each_whole_page_fits_one_network_round_trip(site):
    """At most 14 600 bytes of gzip, everything included."""
    weights = {address: len(gzip.compress(site.html(address).encode(), 9, mtime=0)) for address in site.addresses}
    assert {address: weight for address, weight in weights.items() if weight > MAX_GZIP} == {}


def test_the_median_page_is_lighter_still(site):
    """At most 6 500 bytes of brotli."""
    assert statistics.median(len(brotli.compress(site.html(address).encode())) for address in site.addresses) <= MAX_MEDIAN_BROTLI


def test_the_scripts_of_a_page_are_small(site):
    """The exit and the navigation are at most 2 kB of gzip together."""
    for address, page in site.pages():
        scripts = "".join(script.string for script in page.head.select("script:not([type])"))
        assert len(gzip.compress(scripts.encode(), 9, mtime=0)) <= MAX_SCRIPT_GZIP, address
