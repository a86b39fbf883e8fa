import base64
import hashlib
import re
from multiprocessing import get_context

import pytest
from qjouren.inline import CORE, Bundles, _minified, csp_hash

LISTS = """
styles:
  core: [a, b]
  extra: [b]
scripts:
  first: [one, two]
large:
  first: [two, one]
head_scripts: [first]
"""
FILES = {
    "bundles.yaml": LISTS,
    "static/css/a.css": "a { color: red; }\n",
    "static/css/b.css": "/* words */ b { color: blue; }\n",
    "static/js/one.js": "// words\nlet one = 1; self.first = one;\n",
    "static/js/two.js": "let two = 2; self.second = one + two;\n",
}


@pytest.fixture
def bundles(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Bundles(tmp_path)


def test_the_hash_is_the_one_a_browser_computes():
    digest = base64.b64encode(hashlib.sha256("å{}".encode()).digest()).decode()
    assert csp_hash("å{}") == f"'sha256-{digest}'"


def test_style_files_are_joined_in_order_and_made_small(bundles):
    assert bundles.style(CORE) == "a{color:red}b{color:blue}"


def test_scripts_are_joined_in_order_and_made_small(bundles):
    script = bundles.script("first")
    assert "words" not in script
    assert 0 <= script.index("first") < script.index("second")


def test_the_files_of_a_bundle_share_a_scope_that_no_other_script_sees(bundles):
    """So their names can be short, and two bundles can have the same ones."""
    assert bundles.script("first").startswith("{")
    assert bundles.script("first").endswith("}")


@pytest.mark.parametrize(("extra", "names"), [(None, ["core", "text"]), ("extra", ["core", "extra"])])
def test_every_page_has_the_core_style_and_one_more(bundles, extra, names):
    assert bundles.style_names(extra) == names


def test_hashes_are_given_for_all_or_for_those_asked_for(bundles):
    core, extra = csp_hash(bundles.style("core")), csp_hash(bundles.style("extra"))
    assert bundles.style_hashes() == [core, extra]
    assert bundles.style_hashes(["extra"]) == [extra]
    assert bundles.script_hashes() == [csp_hash(bundles.script("first"))]
    assert bundles.script_hashes([]) == bundles.style_hashes([]) == []


def test_a_large_directory_gets_other_files_under_the_same_name(bundles):
    large = Bundles(bundles.theme, large=True)
    assert large.scripts == {"first": ["two", "one"]}
    assert large.script_hashes() != bundles.script_hashes()


def test_a_bundle_that_names_a_missing_file_stops_the_build(bundles):
    (bundles.theme / "static/css/b.css").unlink()
    with pytest.raises(FileNotFoundError):
        bundles.style(CORE)


def test_the_minifier_writes_no_newer_script_than_old_telephones_read(tmp_path):
    """It would else shorten «catch (error)» to a «catch» that a browser of 2018 does not know."""
    (tmp_path / "bundles.yaml").write_text("styles: {}\nscripts: {a: [a]}", encoding="utf-8")
    (tmp_path / "static/js").mkdir(parents=True)
    (tmp_path / "static/js/a.js").write_text("try { a(); } catch (error) { b(); }", encoding="utf-8")
    assert re.search(r"catch\(\w+\)", Bundles(tmp_path).script("a"))


def test_a_forked_process_knows_what_is_minified_and_never_asks_the_minifier(bundles, tmp_path):
    """Its threads are not there: it would be waited for for ever."""

    def write():
        try:
            (tmp_path / "known").write_text(bundles.style(CORE), encoding="utf-8")
            bundles.style("extra")
        except RuntimeError as error:
            (tmp_path / "unknown").write_text(f"{error}", encoding="utf-8")

    known = bundles.style(CORE)
    _minified.cache_clear()
    Bundles(bundles.theme).style(CORE)
    process = get_context("fork").Process(target=write)
    process.start()
    process.join()
    assert (tmp_path / "known").read_text(encoding="utf-8") == known
    assert "forked" in (tmp_path / "unknown").read_text(encoding="utf-8")
