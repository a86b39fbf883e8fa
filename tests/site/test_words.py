"""What the pages say of themselves is no more than the browser tests have shown, and it can be reached from everywhere."""

from qjouren.languages.translations import language_of, twin
from qjouren.safety_rules import promises

TRACES = "/spar/"


def test_no_page_promises_what_a_website_cannot_keep(site):
    """All that can be read on a page, templates' words too."""
    found = {}
    for address, page in site.pages():
        blocks = [block.get_text(" ", strip=True) for block in page.body.select("p, li, h1, h2, h3, dt, dd, summary, td, th, a")]
        if broken := {problem for block in blocks for problem, _ in promises(block)}:
            found[address] = broken
    assert found == {}


def test_every_page_says_what_the_exit_does_not_do_and_where_to_read_more(site, content):
    for address, page in site.pages():
        strip, language = page.select_one(".q-traces"), language_of(content, address)
        said = "Lämna sidan tar dig härifrån, men tar inte bort spåren i webbläsaren."
        words = content.words[language.id] if language else {}
        assert words.get(said, said) in strip.get_text(), address
        assert strip.select_one("a")["href"] == (twin(content, TRACES, language) if language else TRACES), address


def test_the_start_page_tells_before_she_reads_on(site, content):
    """What the exit does, that Back leads out, what can still be seen, and where it is best to read."""
    text = site.page("/").main.get_text(" ", strip=True)
    for word in ("Lämna sidan", "Skift", "bakåtknappen", "kan minnas adressen", "inte kommer åt"):
        assert word in text
    assert site.page("/").main.select(f"a[href='{content.start.notice.link}']")


def test_the_page_about_traces_says_what_was_measured(site):
    """Each of these was seen in a real browser; see docs/dev/exit.md."""
    text = site.page(TRACES).main.get_text(" ", strip=True)
    for fact in (
        "raderar inte dina spår",
        "I webbläsarens historik",
        "I adressfältet",
        "Sökningen du gjorde innan ligger kvar",
        "En rad kan heta Sida",
        "helt tom historik kan märkas",
        "spionprogram",
    ):
        assert fact in text
