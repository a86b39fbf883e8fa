"""The search engine in a page of its own, without the interface: asked by the tests, fed with the files of the built site."""

from __future__ import annotations

import minify
import yaml

from tests.support import ROOT

INTERFACE = ("search/hits", "search/view")
NAMES = "stem, wordsOf, termOf, unpack, searchEngine"
ASK = """
(queries) => queries.map((query) => {
  const { danger, hits, meant, guessed, words } = search.engine.search(query);
  return { danger, meant, guessed, words, hits };
})
"""
LOAD = """
(files) => {
  self.search.engine = search.searchEngine();
  const get = (address) => Promise.resolve(files[address]);
  return search.engine.load(get).then(() => search.engine.loadPlaces(get)).then(() => true);
}
"""


def parts(bundles: str = "scripts") -> list[str]:
    """Return the text of each file of the engine, in order."""
    names = yaml.safe_load((ROOT / "theme/bundles.yaml").read_text(encoding="utf-8"))[bundles]["search"]
    return [(ROOT / f"theme/static/js/{name}.js").read_text(encoding="utf-8") for name in names if name not in INTERFACE]


def script(bundles: str = "scripts") -> str:
    """Return the engine as it is published, minified, with its parts as `self.search`."""
    text = "\n".join(parts(bundles))
    return str(minify.string("application/javascript", f"self.search = (() => {{ {text}\nreturn {{ {NAMES} }}; }})();"))


def local_script() -> str:
    """Return the engine of a directory too large for one file."""
    return script("large")
