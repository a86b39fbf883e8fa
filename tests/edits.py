"""What staff and developers may save: each edit changes files of a `Resident` and returns those that were saved."""

from tests.pictures import photograph
from tests.resident import NEWS

PAGE = "content/stod/gemenskap.md"
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
