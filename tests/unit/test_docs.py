"""The handbook and the first pages tell of everything there is to use."""

import importlib
import inspect
import pkgutil
import re

import pytest
from invoke.tasks import Task
from qjouren import models
from qjouren.markdown_blocks import BLOCKS
from qjouren.models.common import Record

import tasks
from tests.support import ROOT

HANDBOOK = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/handbok").glob("*.md"))}
WHOLE_HANDBOOK = "\n".join(HANDBOOK.values())
HEADINGS = [line for line in WHOLE_HANDBOOK.splitlines() if line.startswith("#")]
PICTURES = [(name, *match) for name, text in HANDBOOK.items() for match in re.findall(r"!\[([^\]]*)\]\((bilder/[^)]+)\)", text)]
VERBS = {name.replace("_", "-"): verb for name, verb in vars(tasks).items() if isinstance(verb, Task)}
RECORDS = {
    record
    for module in pkgutil.iter_modules(models.__path__)
    for _, record in inspect.getmembers(importlib.import_module(f"qjouren.models.{module.name}"), inspect.isclass)
    if issubclass(record, Record) and record.__module__ != Record.__module__  # a part of a date is no record of staff's
}
FIELDS = {(str(info.alias), str(info.description)) for record in RECORDS for info in record.model_fields.values() if info.alias}


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_handbook_tells_of_every_command(verb):
    assert f"## invoke {verb}\n" in WHOLE_HANDBOOK


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_command_explains_itself(verb):
    assert VERBS[verb].__doc__


@pytest.mark.parametrize("block", sorted(BLOCKS))
def test_the_handbook_shows_every_box_under_a_heading(block):
    assert f"\n## {block}\n" in HANDBOOK["rutor.md"]
    assert f"/// {block}" in HANDBOOK["rutor.md"]


@pytest.mark.parametrize("field", sorted({alias for alias, _ in FIELDS}))
def test_the_handbook_has_a_heading_for_every_field(field):
    assert any(f"`{field}`" in heading for heading in HEADINGS)


@pytest.mark.parametrize(("field", "description"), sorted(FIELDS))
def test_every_field_is_described_in_a_sentence(field, description):
    assert description.endswith((".", "]."))


@pytest.mark.parametrize("record", sorted(RECORDS, key=lambda record: record.__name__))
def test_every_field_has_the_name_that_staff_write(record):
    assert [name for name, info in record.model_fields.items() if not info.alias] == []


@pytest.mark.parametrize("name", sorted(HANDBOOK))
def test_every_page_of_the_handbook_is_in_its_list(name):
    assert name == "README.md" or f"({name})" in HANDBOOK["README.md"]


def test_every_picture_that_the_handbook_shows_is_there_and_every_picture_there_is_shown():
    shown = {file for _, _, file in PICTURES}
    assert shown == {f"bilder/{path.name}" for path in (ROOT / "docs/handbok/bilder").iterdir()}


@pytest.mark.parametrize(("name", "alternative", "file"), PICTURES)
def test_a_picture_in_the_handbook_says_what_it_shows(name, alternative, file):
    assert len(alternative.split()) > 3
    assert not alternative.lower().startswith("bild")


def test_every_link_in_the_documents_leads_to_a_file():
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    links = [(path, link) for path in documents for link in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8"))]
    assert links
    dead = [f"{path.name}: {link}" for path, link in links if "://" not in link and link[0] != "/" and not (path.parent / link).exists()]
    assert [link for link in dead if "(" not in link and "{" not in link] == []


@pytest.mark.parametrize("command", ["make serve", "make test"])
def test_the_readme_names_the_command(command):
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs/README.md", "docs/fragor-till-jouren.md"]
)
def test_the_document_is_there(name):
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_the_changelog_speaks_to_staff_and_to_developers():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "Nytt för personalen" in changelog
    assert "Under the hood" in changelog
