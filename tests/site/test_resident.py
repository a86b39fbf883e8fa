"""The oracle: after any edit, what the resident process has made is what a clean build makes, byte for byte.

The small site has the real texts, languages, templates and styles, and a small part of the directory. The last test takes the real site.
"""

import shutil
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings
from qjouren import preview
from qjouren.build import CarefulPelican
from qjouren.faults import ContentError
from qjouren.resident import building
from qjouren.resident.building import SiteBuilder
from qjouren.resident.memory import CompiledTemplates
from qjouren.resident.supervisor import Supervisor

from tests.pictures import photograph
from tests.small_site import shrink
from tests.support import copy_repository, fingerprint

COMPILED = CompiledTemplates()  # by their text: what a clean build would make again
PAGE = "content/stod/gemenskap.md"
NEWS = "content/aktuellt/2024"
SERVICE = "content/katalog/stodverksamheter/roks.yaml"
TRANSLATION = "content/sprak/en/support.md"
NEW_PAGE = """---
titel: Ett möte till
fliktitel: Ett möte till
adress: /aktuellt/ett-mote-till/
mall: nyhet
datum: "2024-05-06"
skriven_av: redaktionen
sammanfattning: En kort mening om vad nyheten handlar om.
granskad: 2024-05-06
---
Vi ses och dricker kaffe.
"""


class Clean(CarefulPelican):
    """A build that starts from nothing, and leaves the checks of the finished pages to the one it is compared with."""

    run = Pelican.run


class Resident:
    """A site that is built again and again, and can be compared with a clean build."""

    def __init__(self, root: Path) -> None:
        self.root, self.output = root, root / "output"
        self.builder = SiteBuilder(root)
        self.builder.build(None)

    def change(self, name: str, old: str, new: str) -> Path:
        """Replace the first `old` in a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    def append(self, name: str, text: str) -> Path:
        """Add `text` to the end of a file."""
        with (self.root / name).open("a", encoding="utf-8") as file:
            file.write(text)
        return self.root / name

    def news(self) -> Path:
        """Return one of the news items that stand."""
        return max((self.root / NEWS).glob("*.md"))

    def build(self, *saved: Path) -> set[str]:
        """Build after `saved`, and what follows; return the names of the files that changed."""
        built = self.builder.build([str(path) for path in saved])
        return {*built.changed, *(self.builder.build([]).changed if built.more else ())}

    def clean(self) -> dict[str, str]:
        """Return the fingerprint of a clean build of the files as they are."""
        place = self.root / "ren"
        settings = read_settings(str(self.root / "pelicanconf.py"), override={"OUTPUT_PATH": str(place)})
        settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {"bytecode_cache": COMPILED}
        Clean(settings).run()
        return fingerprint(place)


@pytest.fixture
def resident(tmp_path):
    """A small site of the test's own: what one edit leaves behind is nothing that another builds on."""
    root = copy_repository(tmp_path)
    shrink(root / "content")
    return Resident(root)


def text(site):
    return [site.append(PAGE, "\nVi dricker kaffe på torsdagar.\n")]


def text_with_a_heading_and_a_link(site):
    return [site.append(PAGE, "\n## Kaffe\n\nLäs om [att ringa](/stod/nar-du-ringer/).\n")]


def news_text(site):
    path = site.news()
    return [site.append(path.relative_to(site.root).as_posix(), "\nVi dricker kaffe.\n")]


def report_text(site):
    return [site.append("content/rapporter/2023.md", "\nVi tackar alla.\n")]


def title(site):
    return [site.change(PAGE, "titel: ", "titel: Nu ")]


def address(site):
    path = site.news()
    return [site.change(path.relative_to(site.root).as_posix(), "adress: /aktuellt/", "adress: /aktuellt/ny-")]


def menu(site):
    return [site.change("content/installningar/meny.yaml", "text: ", "text: Ny ")]


def site_settings(site):
    return [site.change("content/installningar/webbplats.yaml", 'visas: "08-644', 'visas: "08-645')]


def figures(site):
    return [site.change("content/rapporter/2023.yaml", "namn: ", "namn: Alla ")]


def directory_entry(site):
    return [site.change(SERVICE, "namn: ", "namn: Nya ")]


def search_words(site):
    return [site.change("content/katalog/sokord.yml", "text: ", "text: Nu. ")]


def translation(site):
    return [site.append(TRANSLATION, "\nWe drink coffee on Thursdays.\n")]


def head_of_a_translation(site):
    return [site.change(TRANSLATION, "titel: ", "titel: Now ")]


def word_of_a_language(site):
    return [site.change("content/sprak/en/ord.po", 'msgstr "Read on"', 'msgstr "Now read on"')]


def template_of_one_page(site):
    return [site.change("theme/templates/kontakt.html", "<dl", "<dl data-b")]


def template_of_all(site):
    return [site.change("theme/templates/base.html", "<main", "<main data-a")]


def style(site):
    return [site.append("theme/static/css/10-tokens.css", "\n.x-ny { color: red; }\n")]


def script(site):
    return [site.append("theme/static/js/age.js", "\ndocument.title;\n")]


def new_file(site):
    path = site.root / NEWS / "ny.md"
    path.write_text(NEW_PAGE, encoding="utf-8")
    return [path]


def deleted_file(site):
    path = site.news()
    path.unlink()
    return [path]


def renamed_folder(site):
    path = site.root / "content/aktuellt/2023"
    new = path.rename(path.with_name("2023-b")) if path.exists() else path.with_name("2023-b").rename(path)
    return [path, new]


def two_at_once(site):
    return [*text(site), *title(site), *template_of_one_page(site), *directory_entry(site)]


def a_picture(site):
    picture = site.root / "content/bilder/kaffe.jpg"
    photograph(picture, 80, 60)
    return [picture, site.append(PAGE, "\n![Tre koppar kaffe](/bilder/kaffe.jpg)\n")]


EDITS = (
    text,
    text_with_a_heading_and_a_link,
    news_text,
    report_text,
    title,
    address,
    menu,
    site_settings,
    figures,
    directory_entry,
    search_words,
    translation,
    head_of_a_translation,
    word_of_a_language,
    template_of_one_page,
    template_of_all,
    style,
    script,
    new_file,
    deleted_file,
    renamed_folder,
    two_at_once,
    a_picture,
)


WITHOUT_TRACE = (renamed_folder,)  # no page says where its file stands


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_after_an_edit_the_site_is_what_a_clean_build_makes(resident, edit):
    before = fingerprint(resident.output)
    told = resident.build(*edit(resident))
    after = fingerprint(resident.output)
    assert after == resident.clean()
    differs = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert bool(differs) is (edit not in WITHOUT_TRACE)
    assert differs <= told


def test_a_saved_text_is_written_at_once_and_what_follows_later(resident):
    path = resident.append("content/stod/nar-du-ringer.md", "\n" + "Kanelbullar. " * 20 + "\n")  # what search tells it by
    built = resident.builder.build([str(path)])
    assert (built.changed, built.more) == (("stod/nar-du-ringer/index.html",), True)
    assert resident.builder.build([]).changed == ("sok/index.txt",)
    assert fingerprint(resident.output) == resident.clean()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PAGE, "granskad:", "granskat:"),
        (PAGE, "\n---\n", "\n---\nLäs [mer om oss](/borta/).\n"),
        (SERVICE, "namn: ", "nam: "),
        ("theme/templates/kontakt.html", "<dl", "{% if %}<dl"),
        ("theme/templates/base.html", "{{ frame.exit(site.exit) }}", ""),
    ],
)
def test_a_fault_changes_nothing_and_what_mends_it_is_built(resident, name, old, new):
    before = fingerprint(resident.output)
    good = (resident.root / name).read_text(encoding="utf-8")
    other = title(resident)
    path = resident.change(name, old, new)
    with pytest.raises(Exception) as stopped:  # noqa: PT011 (faults of content and of templates)
        resident.build(path, *other)
    assert isinstance(stopped.value, ContentError) or "Template" in type(stopped.value).__name__
    assert fingerprint(resident.output) == before
    mended = good.replace("titel: ", "titel: Nu ", 1) if name == PAGE else good
    path.write_text(mended, encoding="utf-8")
    resident.build(path, *other)
    assert fingerprint(resident.output) == resident.clean()


def test_a_file_saved_during_a_build_is_in_the_next(resident, monkeypatch):
    saved, load = [], building.load_content

    def load_and_save(*arguments):
        content = load(*arguments)
        if not saved:
            saved.extend([*menu(resident), *text(resident)])
        return content

    monkeypatch.setattr(building, "load_content", load_and_save)
    resident.build(*title(resident))
    resident.build(*saved)
    assert fingerprint(resident.output) == resident.clean()


def test_a_site_that_others_have_built_is_built_anew(resident):
    shutil.rmtree(resident.output)
    shutil.copytree(resident.root / "theme", resident.output)
    resident.build(*text(resident))
    assert fingerprint(resident.output) == resident.clean()


def test_the_real_site_is_the_same_after_edits_of_every_reach_and_changed_code(tmp_path):
    root = copy_repository(tmp_path)
    supervisor = Supervisor(root)
    try:
        assert supervisor.build().faults == ()
        site = object.__new__(Resident)
        site.root = root
        service = "content/katalog/stodverksamheter/" + min(
            path.name for path in (root / "content/katalog/stodverksamheter").glob("*.yaml")
        )
        for saved in ([site.append(PAGE, "\nVi dricker kaffe.\n")], [], title(site), [site.change(service, "namn: ", "namn: Nya ")]):
            assert supervisor.build(saved).faults == ()
        assert supervisor.build([site.change("plugins/qjouren/navigation.py", '"Start"', '"Hem"')]).faults == ()
        assert supervisor.build(menu(site)).faults == ()
    finally:
        supervisor.stop()
    assert preview.build(root, output=root / "ren")
    assert fingerprint(root / "output") == fingerprint(root / "ren")
