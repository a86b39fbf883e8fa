"""Say which of staff's files the editor shows, and with which fields; every field comes from the model of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel

from .. import directory_loading, front_matter, yaml_source
from ..content_folder import ContentFolder
from ..documents import Content
from ..editor_schemas import plain_schema, service_schema
from ..models.lecture import LectureMeta
from ..models.page import NewsMeta, PageMeta, ReportMeta
from ..models.report import Report
from ..models.site import Menu, Redirects, SiteSettings, StartPage
from .fields import fields_of
from .order import usual_order

BODY = {
    "name": "body",
    "label": "Text",
    "widget": "text",
    "hint": "Sidans text. ## framför en rubrik, - framför en punkt, [ord](/adress/) för en länk.",
}
SETTINGS: dict[str, tuple[str, type[BaseModel]]] = {
    "webbplats": ("Uppgifter som gäller hela webbplatsen", SiteSettings),
    "meny": ("Menyn och sidfoten", Menu),
    "startsida": ("Startsidans kort och rutor", StartPage),
    "omdirigeringar": ("Gamla adresser", Redirects),
}
OTHERS = {".": "start", "sidor": "övriga"}
NO_TEMPLATE = {"field": "id", "pattern": "^(?!jour-storby$)"}  # the model file _mall.yaml is no service


@dataclass(frozen=True)
class EditedFiles:
    """The files of one kind: where they are, what they are called together and the schema of their fields."""

    folder: str
    label: str
    schema: dict[str, Any]
    pattern: str = "*.md"


def collections(content: Content, folder: ContentFolder) -> list[dict[str, Any]]:
    """Return the editor's collections of everything in `folder` that staff edit there."""
    page = plain_schema(PageMeta)
    made = [_fixed(EditedFiles(name, label, page), folder) for name, label in _page_folders(content).items()]
    news = EditedFiles("aktuellt", "Nyheter", plain_schema(NewsMeta))
    lectures = EditedFiles("forelasningar", "Föreläsningar", plain_schema(LectureMeta))
    return [
        _growing(news, folder, "{{fliktitel}}", path="{{year}}/{{slug}}"),
        _growing(lectures, folder, "{{fliktitel}}"),
        _services(content, folder),
        *made,
        _fixed(EditedFiles("rapporter", "Rapport: text", plain_schema(ReportMeta)), folder),
        _fixed(EditedFiles("rapporter", "Rapport: siffror", plain_schema(Report), "*.yaml"), folder),
        _settings(folder),
    ]


def _page_folders(content: Content) -> dict[str, str]:
    """Return each folder that holds ordinary pages, and its name for staff: that of its language, or of the page that stands for it."""
    others = OTHERS | {f"sprak/{language.id}": language.swedish_name for language in content.languages}
    pages = {
        PurePosixPath(document.path).relative_to("content"): document.meta.tab_title
        for document in content.documents
        if isinstance(document.meta, PageMeta)
    }
    folders = sorted({path.parent for path in pages})
    return {str(folder): f"Sidor: {pages.get(folder / 'index.md') or others.get(str(folder), folder.name)}" for folder in folders}


def _fixed(files: EditedFiles, folder: ContentFolder) -> dict[str, Any]:
    """Return a collection whose files staff change, but neither add nor remove here."""
    return {**_collection(files, folder), "create": False, "delete": False}


def _growing(files: EditedFiles, folder: ContentFolder, slug: str, path: str = "{{slug}}") -> dict[str, Any]:
    return {**_collection(files, folder), "create": True, "delete": False, "slug": slug, "path": path}


def _services(content: Content, folder: ContentFolder) -> dict[str, Any]:
    directory = content.directory
    schema = service_schema(directory.categories)
    fields = schema["properties"]
    fields["lan"]["items"] |= _choices((county.code, county.name) for county in directory.counties.items)
    fields["kommuner"]["items"] |= _choices((place.code, place.name) for place in directory.municipalities.items)
    files = EditedFiles(directory_loading.SERVICES, "Verksamheter", schema, "*.yaml")
    return {**_growing(files, folder, "{{id}}"), "identifier_field": "namn", "filter": NO_TEMPLATE}


def _choices(named: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    codes, names = zip(*named, strict=True)
    return {"enum": list(codes), "enumDescriptions": list(names)}


def _settings(folder: ContentFolder) -> dict[str, Any]:
    files = [
        {
            "name": name,
            "label": label,
            "file": f"content/installningar/{name}.yaml",
            "format": "yaml",
            "fields": _fields(EditedFiles("installningar", label, plain_schema(model), f"{name}.yaml"), folder),
        }
        for name, (label, model) in SETTINGS.items()
    ]
    return {"name": "installningar", "label": "Inställningar", "files": files}


def _collection(files: EditedFiles, folder: ContentFolder) -> dict[str, Any]:
    extension = files.pattern.removeprefix("*.")
    text = extension == "md"
    place = files.folder.strip(".")
    return {
        "name": f"{place or 'start'}-{extension}".replace("/", "-"),
        "label": files.label,
        "folder": f"content/{place}".rstrip("/"),
        "extension": extension,
        "format": "yaml-frontmatter" if text else "yaml",
        "identifier_field": "titel" if text else "rubrik",
        "fields": [*_fields(files, folder), *([BODY] if text else [])],
    }


def _fields(files: EditedFiles, folder: ContentFolder) -> list[dict[str, Any]]:
    heads = [_names(folder, path) for path in folder.files(files.pattern, files.folder)]
    return fields_of(files.schema, usual_order(heads, list(files.schema["properties"])))


def _names(folder: ContentFolder, path: Path) -> list[str]:
    """Return the fields of the file at `path`, in the order in which it has them."""
    text = folder.text(path) or ""
    parts = front_matter.split(text, path.name)[0] if path.suffix == ".md" else None
    document, _ = yaml_source.parse(parts.head if parts else text, path.name)
    return list(document.data) if document and isinstance(document.data, dict) else []
