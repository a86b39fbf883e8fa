"""The editor in the browser saves what the build can read, refuses what it would refuse, and asks nobody else for anything."""

import json
import re
import tomllib
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft7Validator
from playwright.sync_api import Browser
from qjouren import preview
from qjouren.content_folder import ContentFolder
from qjouren.documents import Content
from qjouren.editing import config, package
from qjouren.editing.folder import ADDRESS
from qjouren.loading import load_content

from tests.browser.editing import CHOOSE, PATIENCE, PUT, WINDOW, Editor, files, write_editor
from tests.browser.test_axe import AXE, RUN
from tests.support import ROOT, Site, copy_repository

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.xdist_group("editor")]

AA = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "rules": {"target-size": {"enabled": True}}, "preload": False}
PAGE, SERVICE = "content/stod/fragor.md", "content/katalog/stodverksamheter/jour-malmo.yaml"
SETTINGS = "content/installningar/webbplats.yaml"
EXAMPLES = re.findall(r"```toml\n(.*?)```", (ROOT / "docs/dev/editor.md").read_text(encoding="utf-8"), re.DOTALL)
BACKENDS = [tomllib.loads(example)["tool"]["qjouren"]["redaktion"]["backend"] for example in EXAMPLES]


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """Every address that the browser has asked for, or would have, had the policy let it."""
    return []


@pytest.fixture(scope="module")
def complaints() -> list[str]:
    """What the page says in the console that is wrong."""
    return []


@pytest.fixture(scope="module")
def editor(browser: Browser, site: Site, tmp_path_factory, asked, complaints) -> Iterator[Editor]:
    """The editor behind its own headers, open on a copy of the repository."""
    root = copy_repository(tmp_path_factory.mktemp("edited"))
    place = tmp_path_factory.mktemp("editor") / "sida"
    write_editor(root, place)
    server = preview.start_server(site.output, mounts={ADDRESS: place})
    context = browser.new_context(locale="sv-SE", viewport=WINDOW)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(CHOOSE)
    address = f"http://{preview.HOST}:{server.server_port}{ADDRESS}"
    page.goto(address)
    page.evaluate(PUT, files(root))
    opened = Editor(page, address, root)
    opened.sign_in()
    yield opened
    context.close()
    server.shutdown()
    server.server_close()


def record(content: Content, name: str):
    """Return the fields that the build reads in the file `name`."""
    heads = {document.path: document.meta for document in content.documents}
    services = {f"content/katalog/stodverksamheter/{service.id}.yaml": service for service in content.directory.services}
    return {**heads, **services, SETTINGS: content.site}[name].model_dump()


def test_a_page_and_a_service_that_are_edited_are_built_with_the_change(editor, tmp_path):
    before = load_content(editor.root / "content")
    kept = (editor.root / PAGE).read_text(encoding="utf-8").partition("\n---\n")[2]
    described = {"description": "Kvinnojour i Malmö. Du kan ringa, chatta eller komma."}
    page = editor.change("stod-md/entries/fragor", "Titel", "Frågor som många bär på", PAGE)
    editor.change("katalog-stodverksamheter-yaml/entries/jour-malmo", "Beskrivning", described["description"], SERVICE)

    after = load_content(editor.root / "content")
    assert record(after, PAGE) == record(before, PAGE) | {"title": "Frågor som många bär på"}
    assert record(after, SERVICE) == record(before, SERVICE) | described
    assert page.partition("\n---\n")[2] == kept, "The text below the head is kept to the letter."

    assert preview.build(editor.root, output=tmp_path / "site")
    built = Site(tmp_path / "site")
    assert built.page("/stod/fragor/").h1.get_text() == "Frågor som många bär på"
    assert described["description"] in built.html("/hitta-hjalp/jour-malmo/")


def test_numbers_and_days_in_the_settings_survive_an_edit(editor):
    before = load_content(editor.root / "content")
    editor.change("installningar/entries/webbplats", "Förhandstext", "Stöd på dina egna villkor.", SETTINGS)
    after = load_content(editor.root / "content")
    assert record(after, SETTINGS) == record(before, SETTINGS) | {"preview_text": "Stöd på dina egna villkor."}


@pytest.mark.parametrize(
    ("entry", "file", "field", "wrong", "remedy"),
    [
        ("stod-md/entries/gemenskap", "content/stod/gemenskap.md", "Adress", "/Stöd/Gemenskap", "Skriv små bokstäver utan å, ä och ö"),
        ("stod-md/entries/juridik", "content/stod/juridik.md", "Ord på fliken", "Ett ord på fliken som är alldeles för långt", "25"),
        ("stod-md/entries/medfoljning", "content/stod/medfoljning.md", "Titel", "", "Detta fält är obligatoriskt"),
        (
            "katalog-stodverksamheter-yaml/entries/roks",
            "content/katalog/stodverksamheter/roks.yaml",
            "Webb",
            "www.roks.se",
            "Skriv hela adressen, med https:// först.",
        ),
    ],
)
def test_a_wrong_value_is_refused_and_the_file_left_alone(editor, entry, file, field, wrong, remedy):
    before = editor.text(file)
    editor.open(entry)
    editor.write(field, wrong)
    editor.save()
    editor.page.get_by_text(remedy).first.wait_for()
    assert editor.text(file) == before


def test_what_is_not_edited_is_not_touched(editor):
    untouched = {name: text for name, text in files(editor.root).items() if name not in {PAGE, SERVICE, SETTINGS}}
    assert {name for name, text in untouched.items() if editor.text(name) != text} == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(390, 800), (1280, 900)])
def test_the_editor_shuts_nobody_out(editor, scheme, size):
    """axe's rules of WCAG 2.2 A and AA; what the program still fails of good practice stands in ADR 18."""
    editor.page.emulate_media(color_scheme=scheme)
    editor.open("katalog-stodverksamheter-yaml/entries/roks")
    editor.page.set_viewport_size({"width": size[0], "height": size[1]})
    editor.page.evaluate(AXE)
    assert editor.page.evaluate(RUN, AA) == []


def test_the_way_in_offers_only_what_works_here(editor, browser):
    page = browser.new_page(locale="sv-SE")
    page.set_default_timeout(PATIENCE)
    page.goto(editor.address)
    page.get_by_role("button", name="Arbeta med lokalt repository").wait_for()
    assert page.get_by_role("button").count() == 1
    assert page.locator("html").get_attribute("lang") == "sv"
    assert "maximum-scale" not in str(page.locator("meta[name=viewport]").last.get_attribute("content"))
    page.close()


def test_nobody_else_was_asked_for_anything(editor, asked, complaints):
    editor.open("stod-md/entries/juridik")
    elsewhere = {
        url for url in asked if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).netloc != urlsplit(editor.address).netloc
    }
    assert elsewhere == set()
    assert complaints == []


@pytest.mark.parametrize("backend", [None, *BACKENDS], ids=lambda backend: backend["name"] if backend else "folder")
def test_the_programs_own_schema_takes_our_configuration(content, backend):
    """With each git host that docs/dev/editor.md shows, too. The schema knows every key and refuses others."""
    schema = json.loads((package.fetched(ROOT / ".cache/redaktion/npm") / "schema/sveltia-cms.json").read_text(encoding="utf-8"))
    made = config.config(content, ContentFolder(ROOT / "content"), backend)
    assert [error.message for error in Draft7Validator(schema).iter_errors(made)] == []
    made["backend"]["okand"] = True
    assert list(Draft7Validator(schema).iter_errors(made)) != []
