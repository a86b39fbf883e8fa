from jinja2 import DictLoader, Environment
from qjouren.resident.template_names import needs

TEMPLATES = {
    "base.html": '{% import "macros.html" as macros %}{{ site }}{% block main %}{% endblock %}',
    "macros.html": "{% macro draw(given) %}{{ given }}{{ helper(given) | louder }}{% endmacro %}",
    "page.html": '{% extends "base.html" %}{% block main %}{% set own = 1 %}{{ own }}{{ page.title }}{% endblock %}',
    "alone.html": "{{ page }}",
    "dynamic.html": "{% include page.template %}",
}


def needed(name):
    environment = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
    environment.globals["helper"] = environment.filters["louder"] = str
    return needs(environment, name)


def test_a_template_needs_what_those_it_is_made_of_need():
    found = needed("page.html")
    assert found.files == {"page.html", "base.html", "macros.html"}
    assert found.names == {"site", "helper", "page"}
    assert found.known


def test_a_template_by_itself_needs_no_other():
    assert needed("alone.html").files == {"alone.html"}


def test_a_template_that_names_another_when_it_runs_is_not_known():
    assert not needed("dynamic.html").known
