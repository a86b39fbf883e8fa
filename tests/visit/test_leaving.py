"""Leaving in three real browsers: gone at once, whatever the destination does, and Back does not return."""

import json
import re
import time
from itertools import product

import pytest
from qjouren.inline import HEAD, Bundles, csp_hash

from tests.support import ROOT
from tests.visit.engine import until
from tests.visit.journey import EXIT, WAY, walk
from tests.visit.world import OTHER_SITE, SEARCH, altered, host_of

pytestmark = [pytest.mark.browser, pytest.mark.long]

NEUTRAL = "Sida"
ALL = ("chromium", "firefox", "webkit")
HIDDEN = f"""(() => {{
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const link = style("{EXIT}");
  return ["header", "main", ".q-traces", "footer"].every((part) => style(part).opacity === "0")
    && [link.color, link.backgroundColor, link.borderTopColor].every((colour) => colour === "rgba(0, 0, 0, 0)");
}})()"""
# Click on a new link and say whether a script of ours took the click; the browser itself is kept from acting on it.
CLICK = """(attributes, options) => {
  const link = document.body.appendChild(document.createElement("a"));
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  let taken;
  const watch = (event) => { taken = event.defaultPrevented; event.preventDefault(); };
  addEventListener("click", watch, { once: true });
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...options }));
  return taken;
}"""
SECONDS_OF_WATCHING = 10

in_every_browser = pytest.mark.parametrize("name", ALL)


def click(engine):
    engine.press_at(EXIT)


def enter(engine):
    engine.call(f"document.querySelector('{EXIT}').focus()")
    engine.key("Enter")


def shift(engine):
    for _ in range(3):
        engine.key("Shift")


def by_voice(engine):
    engine.call(f"document.querySelector('{EXIT}').click()")


def tap(engine):
    engine.tap(EXIT)


def is_gone(engine):
    """Tell whether nothing of the page is seen; WebKit draws no picture once a press has begun to lead away."""
    return engine.call(HIDDEN) if engine.name == "webkit" else engine.is_blank()


@pytest.mark.parametrize(("name", "leave"), [*product(ALL, [click, enter, shift, by_voice]), ("chromium", tap)])
def test_every_way_of_leaving_reaches_the_destination_and_tells_it_nothing(world, arrive, name, leave):
    """A2, A8, A12: from the search page over ten pages; then one Back is the search page, and no request carries a Referer."""
    engine = arrive(name)
    walk(engine, world)
    length = engine.call("history.length")
    leave(engine)
    engine.arrive(world.destination)
    assert engine.call("history.length") == length
    assert engine.call("document.referrer") == ""
    ours = [request for url in (world.site, world.destination) for request in world.asked(url)]
    assert [request.path for request in ours] == ["/", *(address for _, address in WAY), "/"]
    assert [request.headers["Referer"] for request in ours[1:]] == [None] * (len(ours) - 1)
    engine.back()
    engine.arrive(SEARCH)


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_the_tab_knows_no_page_of_ours_after_the_exit(world, arrive, name):
    """A8: neither behind nor ahead."""
    engine = arrive(name)
    walk(engine, world)
    before = [url for url in engine.entries() if host_of(url) != host_of(world.site)]
    click(engine)
    engine.arrive(world.destination)
    assert engine.entries() == [*before, world.destination]


@pytest.mark.parametrize(("name", "dark"), [*product(("chromium", "firefox"), [False, True]), ("webkit", False)])
def test_the_window_is_one_colour_while_the_destination_hangs(world, arrive, name, dark):
    """A5: at once and as long as it takes, dark in the dark (WebKitGTK's shell knows no dark), with a title that says nothing."""
    world.hanging = {host_of(world.destination), host_of(world.second)}
    engine = arrive(name, "/spar/", **({"dark": True} if dark else {}))
    click(engine)
    assert engine.title() == NEUTRAL
    until(lambda: len(engine.colours()) == 1, "one colour")  # a busy machine may be caught while it paints
    (colour,) = engine.colours()
    assert max(colour) < 64 if dark else min(colour) > 192
    if name == "chromium":
        assert [text for text in engine.spoken() if text != NEUTRAL] == []
    time.sleep(2)
    assert engine.is_blank()


@in_every_browser
@pytest.mark.parametrize("trouble", ["hangs", "refuses", "is offline"])
def test_whatever_the_destination_does_the_page_never_comes_back(world, arrive, name, trouble):
    """A7: Escape does not bring it back either."""
    engine = arrive(name, "/spar/")
    heading = engine.call("document.querySelector('h1').innerText")
    destinations = {host_of(world.destination), host_of(world.second)}
    if trouble == "hangs":
        world.hanging = destinations
    else:
        world.refusing = world.hosts if trouble == "is offline" else destinations
    click(engine)
    end = time.monotonic() + SECONDS_OF_WATCHING
    while time.monotonic() < end:
        time.sleep(0.5)
        engine.key("Escape")
        assert heading not in engine.text()
    until(lambda: engine.call("location.href") == "about:blank" or trouble != "hangs", "the empty page")


@in_every_browser
def test_the_second_destination_is_used_when_the_first_is_silent(world, arrive, name):
    world.hanging = {host_of(world.destination)}
    engine = arrive(name)
    click(engine)
    engine.arrive(world.second)


@pytest.mark.parametrize(("name", "leave"), [*product(ALL, [click]), ("chromium", tap)])
def test_without_script_the_page_is_gone_and_the_press_is_not_lost(site, content, world, arrive, name, leave, tmp_path):
    """A6: the rule in the style sheet blanks the page while the destination hangs, and the navigation still starts."""
    if name == "webkit":  # its driver needs script itself, so ours are taken out of the pages
        world.output = altered(site.output, tmp_path, lambda text: re.sub(r"<script>.*?</script>", "", text))
    world.hanging = {host_of(world.destination)}
    engine = arrive(name, "/spar/", **({} if name == "webkit" else {"scripts": False}))
    leave(engine)
    until(lambda: world.asked(world.destination), "the request to the destination")
    until(lambda: is_gone(engine), "a blank window", 2)


def test_it_works_before_the_page_has_come(world, start):
    """A3: on a slow network the link is there first, and its script before it."""
    world.drip_after = b"Till inneh"
    engine = start("chromium")
    engine.page.goto(world.site + "/spar/", wait_until="commit")
    until(lambda: engine.call(f"!!document.querySelector('{EXIT}')"), "the exit")
    assert engine.call("document.readyState") == "loading"
    click(engine)
    engine.arrive(world.destination)


@pytest.mark.parametrize("fault", ["throw new Error('trasig')", "}{ ingen kod alls"], ids=["throws", "cannot be read"])
def test_it_works_when_every_other_script_fails(site, content, tmp_path, start, world, fault):
    """A3: the exit's script is an element of its own and leans on nothing."""
    bundles = Bundles(ROOT / "theme")
    others = [bundles.script(name) for name in bundles.scripts if name != HEAD[0]]

    def break_them(text):
        for script in others:
            text = text.replace(f"<script>{script}</script>", f"<script>{fault}</script>").replace(csp_hash(script), csp_hash(fault))
        return text

    world.output = altered(site.output, tmp_path, break_them)
    engine = start("chromium")
    errors = []
    engine.page.on("pageerror", lambda error: errors.append(str(error)))
    engine.open(world.site + "/spar/")
    assert len(errors) == 1
    shift(engine)
    engine.arrive(world.destination)


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_back_forward_and_a_restored_session_show_nothing_of_ours(world, arrive, start, name):
    """A11: ten steps each way, then the browser is closed and opens the tabs it remembers."""
    engine = arrive(name)
    walk(engine, world)
    click(engine)
    engine.arrive(world.destination)
    seen = set()
    for step in [engine.back] * 10 + [engine.forward] * 10:
        step()
        seen.add(host_of(engine.url()))
    if name == "firefox":
        time.sleep(16)  # Firefox writes its session down every fifteenth second
    engine.quit()
    again = start(name, restore=True)
    until(lambda: world.destination in again.all_entries(), "the restored tab")
    seen |= {host_of(url) for url in again.all_entries()}
    assert seen <= {"", host_of(SEARCH), host_of(world.destination)}


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_other_links_and_other_clicks_are_left_to_the_browser(world, arrive, name):
    """A18: what opens elsewhere, rings, writes, downloads, or is pressed with a key held down."""
    engine = arrive(name, "/spar/")
    taken = {
        str(case): engine.call(f"({CLICK})(...{json.dumps(case)})")
        for case in [
            *([{"href": "/stod/"}, {key: True}] for key in ("ctrlKey", "metaKey", "shiftKey", "altKey")),
            [{"href": "/stod/"}, {"button": 1}],
            [{"href": "/stod/", "target": "_blank"}, {}],
            [{"href": "/sitemap.xml", "download": ""}, {}],
            *([{"href": href}, {}] for href in ("tel:112", "mailto:a@example.org", OTHER_SITE)),
            [{"href": "/stod/"}, {}],
        ]
    }
    assert list(taken.values()) == [*[False] * (len(taken) - 1), True], taken


def test_the_exit_begins_no_later_than_a_plain_link(world, arrive):
    """A17 in what can be promised whatever the machine: no request, no wait and no timer of ours comes before the destination's."""
    engine = arrive("chromium", "/spar/")
    before = len(world.requests)
    order = engine.call(
        f"""(() => {{
          const order = [], replace = Location.prototype.replace;
          for (const name of ["setTimeout", "fetch"]) {{
            const real = window[name];
            window[name] = (...rest) => {{ order.push(name); return real(...rest); }};
          }}
          document.querySelector("{EXIT}").click();
          return order;
        }})()"""
    )
    engine.arrive(world.destination)
    assert [request.host for request in world.requests[before:]] == [host_of(world.destination)]
    assert order == ["setTimeout", "setTimeout"], "the watchdogs, set after the navigation has begun"
