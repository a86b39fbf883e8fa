"""What the builder takes for traced; the whole is held by tests/site/test_resident.py."""

import pytest
from qjouren.resident.building import SiteBuilder


@pytest.mark.parametrize(
    ("name", "traced"),
    [
        ("content/stod/index.md", True),
        ("content/katalog/lan.yaml", True),
        ("content/stod", True),
        ("theme/templates/sida.html", True),
        ("theme/templates/components/after.html", True),
        ("content/bilder/fika.jpg", False),
        ("theme/static/css/10-tokens.css", False),
        ("theme/bundles.yaml", False),
        ("theme/pdf/rapport.typ", False),
    ],
)
def test_what_is_not_read_through_traces_takes_a_whole_build(tmp_path, name, traced):
    assert SiteBuilder(tmp_path).is_traced(tmp_path / name) is traced


def test_templates_are_told_by_the_names_that_others_call_them(tmp_path):
    paths = [tmp_path / "theme/templates/components/after.html", tmp_path / "content/a.md"]
    assert SiteBuilder(tmp_path).templates(paths) == {"components/after.html"}
