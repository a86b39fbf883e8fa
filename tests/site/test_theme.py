"""The theme keeps its own house rules: small files, roles and not colours, no force, no unescaped text."""

import re

import yaml
from qjouren.inline import Bundles

from tests.site.style_sheets import FILES, TOKENS, rules
from tests.support import ROOT

MAX_LINES, MAX_BYTES, MAX_TEMPLATE_LINES = 150, 25_000, 100
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|light-dark)a?\(")
FORCE_ALLOWED = re.compile(r"print|prefers-reduced-motion|\[hidden\]|forced-colors")
UNESCAPED = re.compile(r"\{\{-?\s*(?P<what>.*?)\s*\|\s*safe\b")
NEWER_THAN_2018 = re.compile(
    r"\?\.\D|\?\?|\|\|=|&&=|\bcatch\s*\{|#\w+\s*[=(]|\.(?:at|flat|flatMap|replaceAll|matchAll|trimEnd|trimStart|fromEntries|toSorted)\("
)
TRUSTED = {
    "page.content",
    "style(name)",
    "script(name)",
    "organisation(CONTENT.site)",
    "event_data(page.meta, CONTENT.site)",
}


def print_only(file):
    return file.name.endswith("-print.css")


def test_each_style_file_is_short_and_all_of_them_are_light():
    assert FILES
    assert {file.name: lines for file in FILES if (lines := len(file.read_text(encoding="utf-8").splitlines())) > MAX_LINES} == {}
    assert sum(file.stat().st_size for file in FILES) <= MAX_BYTES


def test_every_token_that_is_used_is_declared_and_the_other_way_round():
    """One with a value to fall back on is a choice for whoever uses the class, and needs no declaration."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    declared = {name for file in FILES for rule in rules(file) for name in rule.values() if name.startswith("--")}
    assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= declared <= set(re.findall(r"var\((--[\w-]+)", text))


def test_components_name_roles_and_never_colours():
    """A new look is one file; print alone has ink and paper of its own."""
    for file in FILES:
        values = [value for rule in rules(file) for value in rule.values().values()]
        assert file == TOKENS or print_only(file) or not [value for value in values if COLOUR.search(value)], file.name


def test_no_rule_selects_by_id():
    for file in FILES:
        found = [rule.selector for rule in rules(file) if any(node.type == "hash" for node in rule.prelude)]
        assert found == [], file.name


def test_important_is_kept_for_print_for_hidden_things_and_for_still_motion():
    for file in FILES:
        for rule in rules(file):
            forced = [declaration.name for declaration in rule.declarations if declaration.important]
            where = " ".join((file.name, *rule.conditions, rule.selector))
            assert not forced or FORCE_ALLOWED.search(where), f"{where}: {forced}"


def test_motion_only_where_she_has_not_asked_for_less():
    moving = re.compile(r"^(transition|animation|scroll-behavior)")
    for file in FILES:
        for rule in rules(file):
            moves = [name for name in rule.values() if moving.search(name)]
            assert not moves or "media (prefers-reduced-motion: no-preference)" in rule.conditions, f"{file.name}: {rule.selector}"


def test_every_class_in_a_style_file_is_used_by_a_template_a_script_or_the_markdown():
    """No dead rules. The Markdown joins a box and its part: «q-notice» and «__title»."""
    sources = [*(ROOT / "theme").rglob("*.html"), *(ROOT / "theme").rglob("*.js"), *(ROOT / "plugins").rglob("*.py")]
    words = set(re.findall(r"[\w-]+", " ".join(file.read_text(encoding="utf-8") for file in sources)))
    classes = {name for file in FILES for rule in rules(file) for name in re.findall(r"\.([a-z][\w-]*)", rule.selector)}
    assert {name for name in classes - words if not set(name.replace("__", " __").split()) <= words} == set()


def test_text_is_unescaped_only_where_we_made_it_ourselves():
    for template in (ROOT / "theme/templates").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        found = [match["what"] for match in UNESCAPED.finditer(text)]
        assert set(found) <= TRUSTED, template.name
        assert len(re.findall(r"\bsafe\b", text)) == len(found), template.name
        assert not re.search(r"autoescape|Markup", text), template.name


def test_each_script_is_short():
    scripts = (ROOT / "theme/static/js").rglob("*.js")
    lengths = {script.name: len(script.read_text(encoding="utf-8").splitlines()) for script in scripts}
    assert {name: length for name, length in lengths.items() if length > MAX_LINES} == {}


def test_scripts_hold_nothing_that_a_browser_of_2018_cannot_read():
    """As they are published; the minifier could put it there. What the exit needs has its own tests."""
    bundles = Bundles(ROOT / "theme")
    assert {name: found for name in bundles.scripts if (found := NEWER_THAN_2018.findall(bundles.script(name)))} == {}


def test_no_script_swallows_another():
    """Only exit and move, the parts of search, and the mark of age, which cannot fail, with the card of municipalities share one."""
    scripts = yaml.safe_load((ROOT / "theme/bundles.yaml").read_text(encoding="utf-8"))["scripts"]
    assert {name: parts for name, parts in scripts.items() if name not in {"head", "search", "place"} and parts != [name]} == {}


def test_templates_are_short():
    templates = (ROOT / "theme/templates").rglob("*.html")
    lengths = {template.name: len(template.read_text(encoding="utf-8").splitlines()) for template in templates}
    assert {name: length for name, length in lengths.items() if length > MAX_TEMPLATE_LINES} == {}
