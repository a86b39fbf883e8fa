"""What is published is exactly what we mean to publish."""

from qjouren import alphabet

from tests.support import PUBLISHED_PATHS

REMEDY = """The built files are not those of the approved list. When each new or lost file is meant, approve the list with
make build && (cd output && find . -type f | cut -c3- | LC_ALL=C sort) > tests/site/published_paths.txt"""


def test_the_built_paths_are_the_approved_ones(site):
    """No author, tag or category page, no draft, no source file, and no page lost."""
    built = sorted(path.relative_to(site.output).as_posix() for path in site.output.rglob("*") if path.is_file())
    assert built == PUBLISHED_PATHS.read_text(encoding="utf-8").splitlines(), REMEDY


def test_each_page_staff_have_written_or_the_index_needs_is_built(site, content):
    assert site.addresses == sorted({*content.by_address, *content.directory.addresses, *alphabet.addresses(content), *content.made})


def test_addresses_are_small_letters_without_diacritics(site):
    """Lower case, no å, ä or ö, no dates, no file endings: easy to say in a telephone."""
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-/")
    assert [address for address in site.addresses if set(address) - allowed] == ["/404.html"]
