from jinja2 import DictLoader, Environment
from qjouren.compiled import FOLDER, kept

OPTIONS = {"trim_blocks": True, "extensions": []}


def folders(root):
    return {path.name for path in (root / FOLDER).iterdir()}


def test_a_template_is_compiled_once_until_its_text_changes(tmp_path, monkeypatch):
    def compiled(text):
        environment = Environment(loader=DictLoader({"a": text}), bytecode_cache=kept(tmp_path, OPTIONS), autoescape=True)
        asked = []
        compile_ = environment.compile
        monkeypatch.setattr(environment, "compile", lambda *arguments: asked.append(arguments) or compile_(*arguments))
        return environment.get_template("a").render(), len(asked)

    assert compiled("ett") == ("ett", 1)
    assert compiled("ett") == ("ett", 0)
    assert compiled("två") == ("två", 1)


def test_other_options_have_a_folder_of_their_own(tmp_path):
    kept(tmp_path, OPTIONS)
    kept(tmp_path, dict(reversed(OPTIONS.items())))
    assert len(folders(tmp_path)) == 1
    kept(tmp_path, OPTIONS | {"trim_blocks": False})
    assert len(folders(tmp_path)) == 2
