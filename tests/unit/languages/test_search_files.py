from dataclasses import replace
from types import SimpleNamespace

from qjouren.languages import translations
from qjouren.languages.search_files import TranslatedSearchGenerator
from qjouren.reader import CONTENT_SETTING

from tests.unit.languages.test_search import ENTRY, FIND, STOD
from tests.unit.samples import CONTENT, translated


def test_both_files_are_written_below_the_language(tmp_path):
    found = translated("ltr", ENTRY, FIND, STOD)
    content = replace(found, made=translations.made_addresses(found), search_words={"xx": CONTENT.search})
    generator = SimpleNamespace(settings={CONTENT_SETTING: content}, output_path=str(tmp_path))
    TranslatedSearchGenerator.generate_output(generator, SimpleNamespace(later=lambda work: work()))
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.txt")) == ["xx/sok/index.txt", "xx/sok/orter.txt"]
