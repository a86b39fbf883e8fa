import json
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from qjouren.filters import FILTERS
from qjouren.models.site import SiteSettings
from qjouren.reader import CONTENT_SETTING
from qjouren.templating import _equip, organisation

from tests.support import ROOT
from tests.unit.samples import CONTENT


@pytest.fixture
def environment():
    env = Environment(autoescape=True)
    _equip(SimpleNamespace(env=env, theme=str(ROOT / "theme"), settings={CONTENT_SETTING: CONTENT}))
    return env


def test_the_templates_get_every_filter(environment):
    assert environment.filters.items() >= FILTERS.items()


def test_search_engines_are_told_how_the_shelter_is_reached():
    data = json.loads(organisation(CONTENT.site))
    assert (data["@type"], data["telephone"], data["email"]) == ("NGO", "+4686442032", "info@example.se")
    assert data["sameAs"] == ["https://www.example.com/kanal"]


def test_search_engines_are_never_told_a_place():
    text = organisation(CONTENT.site)
    assert not [word for word in ("address", "geo", "location", "Box", "map") if word in text]


def test_no_name_can_break_out_of_the_script_element():
    data = CONTENT.site.model_dump(by_alias=True) | {"namn": "</script><b>"}
    text = organisation(SiteSettings.model_validate(data))
    assert "<" not in text
    assert json.loads(text)["name"] == "</script><b>"


def test_a_pages_own_policy_allows_its_style_and_head_scripts_and_keeps_its_quotes(environment):
    policy = environment.from_string("{{ page_policy() }}").render()
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors" not in policy


def test_a_style_is_allowed_only_on_the_page_that_asks_for_it(environment):
    plain, other = (set(environment.from_string(f"{{{{ page_policy({argument}) }}}}").render().split()) for argument in ("", "'start'"))
    assert len(plain - other) == len(other - plain) == 1
