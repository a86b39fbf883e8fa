"""A visit of ten pages, as a woman who looks for help might make it, and the words it must not leave behind."""

from __future__ import annotations

from tests.support import EXIT_ID, Site
from tests.visit.engine import Engine, until
from tests.visit.world import World

EXIT = f"#{EXIT_ID}"
LANDING = "/"
# Each page with the link that leads there: menu, text, card, breadcrumb, footer, strip.
WAY = (
    ("nav a[href='/stod/']", "/stod/"),
    (".q-breadcrumb a[href='/']", "/"),
    ("nav a[href='/kanna-igen/']", "/kanna-igen/"),
    ("main a[href='/kanna-igen/psykiskt/']", "/kanna-igen/psykiskt/"),
    ("nav a[href='/hitta-hjalp/']", "/hitta-hjalp/"),
    ("main a[href='/hitta-hjalp/lan/gotland/']", "/hitta-hjalp/lan/gotland/"),
    ("main a[href='/hitta-hjalp/kommun/gotland/']", "/hitta-hjalp/kommun/gotland/"),
    ("footer a[href='/kontakt/']", "/kontakt/"),
    (".q-traces a", "/spar/"),
)
WORD = "zebrafink"  # that stands on no page of ours
WORDS = f"ingenstans att sova {WORD}"
LENGTH = 40  # characters that no other page on earth has in this order


def walk(engine: Engine, world: World) -> None:
    """Go from the landing page over all the others, with the site's own links."""
    for link, address in WAY:
        engine.follow(link, world.site + address)


def search(engine: Engine, world: World) -> None:
    """Go to the page of search and type some words, until their answer stands."""
    engine.follow("header a[href='/sok/']", f"{world.site}/sok/")
    engine.press_at("#sokord")
    engine.write(WORDS)
    until(lambda: engine.call("!!document.querySelector('[data-search-state=ready]')"), "the answer")


def needles(site: Site, world: World) -> dict[str, list[str]]:
    """Return what to look for: the site's name, which pages were read, their titles, words, style and script."""
    pages = [site.page(address) for address in {LANDING: None, **{address: None for _, address in WAY}}]
    texts = [text[:LENGTH] for page in pages for part in page.main.select("p") if len(text := part.get_text(strip=True)) > LENGTH]
    return {
        "site": [world.site.partition("www.")[2]],
        "pages": [address.strip("/") for _, address in WAY if address.count("/") > 2],
        "words": [WORD],
        "titles": [page.title.get_text() for page in pages if page.title],
        "text": texts,
        "style": [style.get_text()[:LENGTH] for page in pages for style in page.select("style")],
        "script": [script.get_text()[-LENGTH:] for script in pages[0].select("head script:not([type])")],
    }
