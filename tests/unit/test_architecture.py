"""The arrows of the house point one way; docs/dev/architecture.md draws them."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.unit.samples import PACKAGE

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
MODELS = {f"models.{path.stem}" for path in (PACKAGE / "models").glob("*.py")} - {"models.__init__"}
MAX_LINES = 199

READING = {"faults", "yaml_source", "front_matter", "validation", "content_folder"} | MODELS
CHECKS = {
    "consistency",
    "directory_rules",
    "film_rules",
    "languages.rules",
    "lecture_rules",
    "picture_rules",
    "reading_ease",
    "redirect_rules",
    "safety_rules",
    "search_rules",
    "text_limits",
    "text_rules",
}
ASKING = {"asking.questions", "asking.form", "asking.files"}
# What a module may import of ours; a module that is not here may import whatever is no plugin.
ALLOWED = {
    "faults": set(),
    "byte_ranges": set(),
    "headers": set(),
    "inline": set(),
    "markdown_blocks": set(),
    "readability": set(),
    "swedish_holidays": set(),
    "opening_hours": {"swedish_holidays"},
    "hours_text": {"opening_hours"},
    "yaml_nodes": set(),
    "yaml_source": {"faults", "yaml_nodes"},
    "front_matter": {"faults"},
    "validation": {"faults", "yaml_source"},
    "content_folder": {"faults", "yaml_source", "validation"},
    "long_lists": set(),
    "directory_groups": MODELS,
    "directory": {"directory_groups", "long_lists", *MODELS},
    "directory_rules": {"consistency", "directory", "faults", *MODELS},
    "directory_loading": {"content_folder", "directory", "directory_rules", "faults", *MODELS},
    "editor_schemas": MODELS,
    "editing.labels": set(),
    "editing.order": set(),
    "editing.fields": {"editing.labels"},
    "editing.collections": {
        "content_folder",
        "directory_loading",
        "documents",
        "editing.fields",
        "editing.order",
        "editor_schemas",
        "front_matter",
        "yaml_nodes",
        "yaml_source",
        *MODELS,
    },
    "editing.config": {"content_folder", "documents", "editing.collections"},
    "npm_packages": set(),
    "editing.package": {"npm_packages"},
    "editing.folder": {"editing.config", "headers", "hosts.pages", "inline"},
    "freshness": {"directory", "directory_rules", "faults", *MODELS},
    "open_data": {"directory", *MODELS},
    "open_data_places": {"directory", "directory_view", "open_data", *MODELS},
    "open_data_table": {"open_data"},
    "hsds": {"open_data", "opening_hours", *MODELS},
    "cards": {"hours_text", "open_data", "opening_hours"},
    "review_list": {"directory", "directory_rules", *MODELS},
    "review_note": set(),
    "review_files": {"directory_loading", "editor_schemas", "faults", "review_note", "validation", "yaml_source", *MODELS},
    "documents": {"directory", *MODELS},
    "alphabet": {"directory", "documents", "search.analyse", *MODELS},
    "filters": MODELS,
    "charts": {"filters", *MODELS},
    "navigation": {"documents"},
    "build_day": {"documents", "faults"},
    "agenda": {"documents", *MODELS},
    "archives": {"documents", *MODELS},
    "lecture_rules": {"documents", "faults", *MODELS},
    "lecture_calendar": MODELS,
    "lecture_data": {"filters", *MODELS},
    "redirect_rules": {"documents", "faults"},
    "report_data": MODELS,
    "report_tree": set(),
    "report_pdf": {"charts", "filters", "report_data", "report_tree", *MODELS},
    "pictures": {"documents"},
    "picture_markup": {"pictures"},
    "picture_encoding": {"pictures", "whole_files"},
    "picture_rules": {"consistency", "documents", "faults", "pictures"},
    "picture_checks": set(),
    "films": {"documents", "pictures"},
    "film_markup": {"films", "markdown_blocks"},
    "film_rules": {"consistency", "documents", "faults", "films", "languages.translations", "markdown_blocks", "pictures"},
    "film_checks": set(),
    "staff_texts": {"documents"},
    "consistency": {"documents", "faults", *MODELS},
    "safety_rules": {"documents", "faults", "staff_texts"},
    "text_limits": {"documents", "faults", "staff_texts"},
    "text_rules": {"documents", "faults", "films", "markdown_blocks", "pictures", *MODELS},
    "reading_ease": {"conversion", "documents", "faults", "languages.translations", "readability", *MODELS},
    "sharing": set(),
    "whole_files": set(),
    "finishing": {"sharing"},
    "compiled": {"filters"},
    "conversion": {
        "documents",
        "film_markup",
        "films",
        "languages.translations",
        "markdown_blocks",
        "picture_markup",
        "pictures",
        *MODELS,
    },
    "page_facts": set(),
    "loading": {"archives", "documents", "directory_loading", "languages.loading", "languages.translations", *READING, *CHECKS},
    "asking.questions": {"consistency"},
    "asking.form": {"asking.questions", "consistency", "faults", "safety_rules", "validation", "yaml_source"},
    "asking.files": {"asking.form", "asking.questions", "consistency", "documents", "faults", "loading"},
    "asking.new_page": {"documents", *ASKING, *MODELS},
    "asking.new_news": {"documents", *ASKING, *MODELS},
    "asking.new_lecture": {"documents", *ASKING, *MODELS},
    "asking.new_service": {"consistency", "directory_loading", "directory_rules", "documents", "review_note", *ASKING, *MODELS},
    "wording.advice": set(),
    "wording.prose": {"documents", "staff_texts"},
    "wording.words": {"wording.advice", "wording.prose", "models.wording"},
    "wording.capitals": {"wording.advice", "wording.prose", "models.wording"},
    "wording.links": {"wording.advice", "wording.prose"},
    "wording.sentences": {"wording.advice", "wording.prose"},
    "wording.guard": {
        "documents",
        "models.wording",
        *(f"wording.{name}" for name in ("advice", "capitals", "links", "prose", "sentences", "words")),
    },
    "status.section": {"documents"},
    "status.facts": {"directory_rules", "freshness", "review_list", "status.section"},
    "status.pages": {"documents", "reading_ease", "status.section", "status.translations", *MODELS},
    "status.translations": {"documents", "languages.translations", "status.section", *MODELS},
    "status.questions": {"status.section"},
    "status.overview": {"wording.guard", *(f"status.{name}" for name in ("facts", "pages", "questions", "section", "translations"))},
    "history.hook": set(),
    "history.staged": set(),
    "languages.catalogue": {"faults"},
    "languages.loading": {"content_folder", "documents", "faults", "languages.catalogue", *MODELS},
    "languages.rules": {"consistency", "documents", "faults", "languages.loading", "languages.translations", "search_rules", *MODELS},
    "languages.search": {
        "directory",
        "directory_view",
        "documents",
        "languages.catalogue",
        "languages.translations",
        "search.assemble",
        "search.entries",
        "search_rules",
        *MODELS,
    },
    "languages.hours": {"hours_text", "opening_hours"},
    "languages.translations": {"directory", "documents", *MODELS},
    "search_rules": {"documents", "faults", "search.analyse"},
    "search.analyse": set(),
    "search.packing": set(),
    "search.entries": {"directory", "directory_view", "documents", *MODELS},
    "search.local": {"directory", "search.entries"},
    "search.index": {"search.analyse", "search.entries"},
    "search.staff": {"search.packing", "search.analyse", "models.search_words"},
    "search.places": {"search.packing", "directory", *MODELS},
    "search.assemble": {"search.index", "search.packing", "search.analyse", "search.entries", "search.staff", "models.search_words"},
    "output_checks": {"faults", "film_checks", "inline", "models.common", "page_facts", "picture_checks", "sharing"},
    "resident.live": {"faults"},
    "resident.messages": {"faults"},
    "resident.failures": {"faults"},
    "resident.watching": set(),
    "resident.injection": {"inline"},
    "resident.report_page": {"faults", "headers", "inline"},
    "resident.pausing": set(),
    "resident.ahead": {"resident.replacing"},
    "resident.supervisor": {"faults", "resident.messages", "resident.pausing"},
    "resident.worker": {"faults", "resident.building", "resident.failures", "resident.messages", "resident.pausing"},
    "resident.tracing": {"directory", "documents"},
    "resident.template_names": set(),
    "resident.memory": {"documents", "resident.template_names", "resident.tracing"},
    "resident.remembering": {"content_folder", "faults"},
    "resident.checking": {"faults", "output_checks", "page_facts"},
    "resident.replacing": {"build"},
    "resident.session": {
        "faults",
        "preview",
        "resident.live",
        "resident.messages",
        "resident.serving",
        "resident.supervisor",
        "resident.watching",
    },
    "publishing.errors": set(),
    "publishing.names": set(),
    "publishing.progress": set(),
    "publishing.bill": set(),
    "publishing.repository": set(),
    "publishing.manifest": {"hosts.policy"},
    "publishing.release": {"publishing.manifest", "publishing.progress"},
    "publishing.turn": {"publishing.errors"},
    "publishing.folder": {f"publishing.{name}" for name in ("manifest", "names", "progress", "release", "turn")},
    "publishing.ssh": {f"publishing.{name}" for name in ("errors", "folder", "manifest", "names", "progress", "release", "turn")},
    "publishing.s3_objects": {"hosts.pages", "hosts.objects", "hosts.policy", "publishing.manifest"},
    "publishing.s3": {f"publishing.{name}" for name in ("manifest", "names", "progress", "release", "s3_objects")},
    "publishing.hosted": {"hosts.policy"},
    "publishing.comparing": {"hosts.pages", "hosts.policy", "publishing.manifest", "publishing.progress", "publishing.release"},
    "preview": {"byte_ranges", "hosting", "hosts.policy"},
    "handbook.text": set(),
    "handbook.publish": {"handbook.text", "headers", "hosts.pages", "inline"},
    "handbook.screenshots": set(),
    "hosts.kept_packs": {"whole_files"},
    "hosts.policy": set(),
    "visits.log": set(),
    "visits.counting": {"visits.log", *MODELS},
    "visits.files": {"visits.log", *MODELS},
    "hosts.pages": {"hosts.policy"},
    "hosts.nginx": {"hosts.policy", "visits.log"},
    "hosts.apache": {"hosts.policy", "visits.log"},
    "hosts.caddy": {"hosts.policy", "visits.log"},
    "hosts.objects": {"hosts.policy"},
    "hosts.configs": {f"hosts.{name}" for name in ("apache", "caddy", "nginx", "objects", "pages")},
}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _ours(path: Path) -> set[str]:
    """Return the modules of ours that `path` imports; all of them relative, as the next test demands."""
    package = _name(path).split(".")[:-1]
    found = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            within = not node.module or ((PACKAGE / node.module.replace(".", "/")).is_dir() and not base)
            names = [".".join(filter(None, [node.module, alias.name])) for alias in node.names] if within else [node.module]
            found |= {".".join([*base, name]) for name in names}
    return found


def _others(path: Path) -> set[str]:
    """Return the first part of every absolute import in `path`."""
    nodes = list(ast.walk(_tree(path)))
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {module.partition(".")[0] for module in modules}


@cache
def _plugins() -> set[str]:
    """Return the modules that Pelican starts: those with a `register` function."""
    return {_name(path) for path in MODULES if "register" in {node.name for node in _tree(path).body if isinstance(node, ast.FunctionDef)}}


every_module = pytest.mark.parametrize("path", MODULES, ids=_name)


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_a_module_imports_only_what_its_duty_needs(name):
    assert _ours(PACKAGE / f"{name.replace('.', '/')}.py") <= ALLOWED[name]


@pytest.mark.parametrize("name", sorted(MODELS))
def test_the_models_know_nothing_but_each_other_and_pydantic(name):
    path = PACKAGE / f"{name.replace('.', '/')}.py"
    assert _ours(path) <= MODELS | ({"opening_hours"} if name == "models.hours" else set())
    assert _others(path) <= {*sys.stdlib_module_names, "pydantic", "pydantic_core"} | (
        {"phonenumbers"} if name == "models.phone" else set()
    )


def test_faults_are_plain_python():
    assert _others(PACKAGE / "faults.py") <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_pelican_is_unknown_to_what_only_reads_checks_or_converts(name):
    assert "pelican" not in _others(PACKAGE / f"{name.replace('.', '/')}.py")


@every_module
def test_no_module_imports_the_settings_or_itself_by_its_full_name(path):
    assert not _others(path) & {"pelicanconf", "publishconf", "tasks", "tests", "qjouren"}


@every_module
def test_plugins_do_not_lean_on_each_other_but_for_the_reader(path):
    """What hosting shares with the preview is its files' names and two plain functions that read them back."""
    allowed = {"reader"} | ({"hosting"} if _name(path) in {"preview", "resident.serving", "resident.standing"} else set())
    allowed |= {"writing"} if _name(path) == "resident.drawing" else set()  # whose writer it makes its own of
    assert _ours(path) & _plugins() <= allowed


@every_module
def test_a_file_can_be_read_in_one_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


@every_module
def test_every_module_and_every_public_thing_in_it_says_what_it_is_for(path):
    tree = _tree(path)
    things = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
    assert ast.get_docstring(tree)
    assert [node.name for node in things if not ast.get_docstring(node)] == []


def test_every_module_has_a_file_of_tests_and_every_file_of_tests_a_module():
    here = Path(__file__).parent
    tested = {path.relative_to(here).as_posix().replace("test_", "") for path in here.rglob("test_*.py")}
    assert tested - {"architecture.py", "docs.py", "tasks.py"} == {path.relative_to(PACKAGE).as_posix() for path in MODULES}


def test_the_rules_above_name_modules_that_exist():
    names = {_name(path) for path in MODULES}
    assert names >= ALLOWED.keys() | CHECKS
    assert _plugins()
