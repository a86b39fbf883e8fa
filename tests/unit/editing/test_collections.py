import pytest
from qjouren.content_folder import ContentFolder
from qjouren.documents import Content
from qjouren.editing import collections
from qjouren.loading import load_content
from qjouren.yaml_source import parse

from tests.support import ROOT
from tests.unit.samples import CONTENT, FOLDER

MADE = collections.collections(CONTENT, ContentFolder(FOLDER))


@pytest.fixture(scope="module")
def real() -> tuple[Content, list]:
    content = load_content(ROOT / "content")
    return content, collections.collections(content, ContentFolder(ROOT / "content"))


def named(made, name):
    return next(collection for collection in made if collection["name"] == name)


def test_every_page_of_staffs_stands_in_one_collection(real):
    content, made = real
    folders = [collection["folder"] for collection in made if collection.get("extension") == "md"]
    homes = {document.path: [f for f in folders if document.path.startswith(f"{f}/")] for document in content.documents}
    assert {path for path, found in homes.items() if not found} == set()


def test_pages_are_called_as_the_page_that_stands_for_them_or_as_their_language(real):
    assert named(real[1], "stod-md")["label"] == "Sidor: Stöd"
    assert named(real[1], "sprak-latt-svenska-md")["label"] == "Sidor: lätt svenska"


def test_the_fields_stand_as_staffs_files_have_them(real):
    stod = named(real[1], "stod-md")
    assert [field["name"] for field in stod["fields"]][:4] == ["titel", "fliktitel", "adress", "mall"]
    assert [field["name"] for field in named(real[1], "katalog-stodverksamheter-yaml")["fields"]][:3] == ["id", "namn", "fliktitel"]


def test_the_words_and_places_of_the_directory_are_choices_with_names(real):
    content, made = real
    services = {field["name"]: field for field in named(made, "katalog-stodverksamheter-yaml")["fields"]}
    places = {option["value"]: option["label"] for option in services["kommuner"]["options"]}
    assert places == {place.code: place.name for place in content.directory.municipalities.items}
    topics = [option["value"] for option in services["behov"]["options"]]
    assert topics == [topic.id for topic in content.directory.categories.topics]


def test_the_model_file_of_services_is_not_edited():
    template, _ = parse((ROOT / "content/katalog/stodverksamheter/_mall.yaml").read_text(encoding="utf-8"), "_mall.yaml")
    assert {"field": "id", "pattern": f"^(?!{template.data['id']}$)"} == collections.NO_TEMPLATE


def test_lists_whose_comments_matter_are_left_alone(real):
    edited = str([collection.get("folder", "") for collection in real[1]]) + str(named(real[1], "installningar"))
    assert not [name for name in ("sokord", "kategorier.yaml", "kommuner.yaml", "lan.yaml", "domstolar") if f"{name}'" in edited]


def test_staff_add_news_lectures_and_services_and_remove_nothing():
    assert {c["name"] for c in MADE if c.get("create")} == {"aktuellt-md", "forelasningar-md", "katalog-stodverksamheter-yaml"}
    assert [c["name"] for c in MADE if c.get("delete")] == []


def test_the_settings_are_four_files_with_every_field_of_their_models():
    files = {file["name"]: file for file in named(MADE, "installningar")["files"]}
    assert {name: {f["name"] for f in file["fields"]} for name, file in files.items()} == {
        name: {info.alias for info in model.model_fields.values()} for name, (_, model) in collections.SETTINGS.items()
    }


def test_a_text_has_its_body_last_and_a_list_of_figures_has_none():
    assert named(MADE, "aktuellt-md")["fields"][-1] == collections.BODY
    assert "body" not in {field["name"] for field in named(MADE, "rapporter-yaml")["fields"]}


def test_no_collection_has_the_name_of_another():
    names = [collection["name"] for collection in MADE]
    assert len(names) == len(set(names))
