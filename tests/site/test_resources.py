"""A page is one file: it loads nothing, from us or from others, and holds nothing its policy does not name."""

import base64
import hashlib
import re

from qjouren.inline import Bundles

from tests.support import ROOT

LOADING = ("src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "archive", "codebase", "imagesrcset")
QUIET_LINKS = {"canonical", "icon", "alternate"}  # these load nothing by themselves
CSS_LOADS = re.compile(r"url\(|@import|image-set\(|src\(", re.IGNORECASE)
SEARCH = Bundles(ROOT / "theme").script("search")
SEARCH_PAGES = ["/en/search/", "/hitta-hjalp/", "/sok/"]
POLICY = "meta[http-equiv=Content-Security-Policy]"


def sources(text):
    """Return the sources of each directive of a policy."""
    return {rule.split()[0]: set(rule.split()[1:]) for rule in text.split(";")}


def hash_of(element):
    digest = hashlib.sha256(element.string.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def inline_code(page):
    """Return the elements that the policy must name: styles, and scripts that run."""
    return page.select("style"), [script for script in page.select("script") if script.get("type") != "application/ld+json"]


def test_no_page_loads_a_file(site):
    """No attribute that fetches, in HTML or in SVG, anywhere; but for pictures that staff have placed and the build has made."""
    for address, page in site.pages():
        tags = [tag for tag in page.find_all(True) if not (tag.find_parent("picture") and tag.find_parent(class_="q-prose"))]
        loads = [f"{tag.name} {name}" for tag in tags for name in LOADING if tag.has_attr(name)]
        loads += [f"link {link['rel']}" for link in page.select("link") if not set(link["rel"]) <= QUIET_LINKS]
        loads += [f"{tag.name} href" for tag in page.select("svg [href], svg [xlink\\:href]")]
        loads += [tag.name for tag in page.select("iframe, object, embed, frame, portal, meta[http-equiv=refresh]")]
        assert loads == [], address


def test_no_style_loads_a_file(site):
    for address, page in site.pages():
        assert not CSS_LOADS.search("".join(style.string for style in page.select("style"))), address


def test_no_script_reaches_for_the_network_or_for_storage(site):
    """Search alone fetches, and only its two files: the next test."""
    forbidden = re.compile(
        r"\b(XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|localStorage|sessionStorage|indexedDB|caches|"
        r"serviceWorker|eval|Function)\b|document\.cookie|\bimport\("
    )
    for address, page in site.pages():
        for script in inline_code(page)[1]:
            assert not forbidden.search(script.string), address
            assert script.string == SEARCH or "fetch" not in script.string, address


def test_search_fetches_its_two_files_and_nothing_that_is_made_of_words(site):
    """One call, given an address that stands in the script as it is, below its language's root; no other stands there."""
    assert [address for address, page in site.pages() if SEARCH in {script.string for script in inline_code(page)[1]}] == SEARCH_PAGES
    assert len(re.findall(r"\bfetch\(\(\w+\.dataset\.root\|\|\"\"\)\+\w+,", SEARCH)) == len(re.findall(r"\bfetch\(", SEARCH)) == 1
    assert {box.get("data-root") for _, page in site.pages() for box in page.select("[data-search]")} == {None, "/en"}
    assert sorted(re.findall(r"""["'`]([^"'`\s]*\.txt)["'`]""", SEARCH)) == ["/sok/index.txt", "/sok/orter.txt"]
    assert not re.search(r"https?:|\blocation\b|\bhistory\b|\.title\s*=[^=]", SEARCH)


def test_no_element_has_style_or_script_in_an_attribute(site):
    for address, page in site.pages():
        found = [tag.name for tag in page.find_all(True) for name in tag.attrs if name == "style" or name.startswith("on")]
        assert found == [], address
        assert not page.select("a[href^='javascript:' i]"), address


def test_each_inline_style_and_script_is_named_by_its_hash(site):
    """Each hash in a page's policy stands for something on that page, and the other way round."""
    for address, page in site.pages():
        (meta,) = page.select(POLICY)
        policy = sources(meta["content"])
        styles, scripts = inline_code(page)
        assert policy["style-src"] == ({hash_of(style) for style in styles} or {"'none'"}), address
        assert policy["script-src"] == ({hash_of(script) for script in scripts} or {"'none'"}), address


def test_the_policy_comes_before_what_it_governs(site):
    for address, page in site.pages():
        names = [tag.name for tag in page.head.find_all(True) if tag.name in {"style", "script"} or tag in page.select(POLICY)]
        assert names[0] == "meta", address


def test_the_policy_allows_nothing_by_default_and_nothing_unsafe(site):
    for address, page in site.pages():
        text = page.select_one(POLICY)["content"]
        policy = sources(text)
        assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == {"'none'"}, address
        assert policy["img-src"] <= {"'self'", "data:"}, address
        assert policy["connect-src"] <= {"'self'", "'none'"}, address
        assert not re.search(r"unsafe|https?:|\*|nonce|strict-dynamic", text), address


def test_no_page_has_a_form_or_a_field_that_remembers(site):
    """A form's words can be kept by the browser. A box to tick has none; directory-filter.js clears it."""
    fields = "form, [name]:not(meta), textarea, input:not([type=checkbox], [autocomplete=off]), select:not([autocomplete=off])"
    assert [address for address, page in site.pages() if page.select(fields)] == []
