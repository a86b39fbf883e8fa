from dataclasses import replace

from jinja2 import DictLoader, Environment
from qjouren.resident.memory import CompiledTemplates, Drawn, Made, Memory

from tests.unit.samples import CONTENT

SITE, MENU = (("attribute", "site"),), (("attribute", "menu"),)


def test_only_questions_that_are_of_use_are_asked_again():
    answers = {SITE: CONTENT.site, MENU: CONTENT.menu, (("attribute", "start"),): CONTENT.start}
    memory = Memory({"a": Drawn("sida.html", {}, frozenset({SITE}))}, {"b": Made(frozenset(), frozenset({MENU}))}, answers)
    assert memory.asked_again(CONTENT) == ({SITE: CONTENT.site, MENU: CONTENT.menu}, frozenset())
    other = replace(CONTENT, menu=CONTENT.menu.model_copy(update={"main": ()}))
    assert memory.asked_again(other) == ({SITE: CONTENT.site, MENU: other.menu}, frozenset({MENU}))


def test_nothing_is_asked_of_an_empty_memory():
    assert Memory().asked_again(CONTENT) == ({}, frozenset())


def test_a_template_is_compiled_once_and_again_when_its_text_is_another(monkeypatch):
    compiled, texts = [], {"a.html": "ett"}
    real = Environment.compile
    monkeypatch.setattr(Environment, "compile", lambda self, *args, **named: compiled.append(args[1]) or real(self, *args, **named))
    cache = CompiledTemplates()

    def render():
        return Environment(loader=DictLoader(texts), bytecode_cache=cache, autoescape=True).get_template("a.html").render()

    assert [render(), render()] == ["ett", "ett"]
    assert compiled == ["a.html"]
    texts["a.html"] = "två"
    assert render() == "två"
