"""A page that is open keeps its script while the site is published anew: the file it then fetches must be one it can read."""

import hashlib

from qjouren.search.publish import INDEX, PLACES

from tests.support import ROOT

READERS = ("unpack", "places")
FORM = ("index.txt", "orter.txt", "62b4050bd88d15c6")
REMEDY = """What reads the search files has changed. Can a page with the old script read the new files, and the other way round?
If not, give the files new names in search/publish.py and in engine.js (index-2.txt). Then write the new names and the sum in FORM."""


def test_files_of_another_form_have_other_names():
    texts = [(ROOT / f"theme/static/js/search/{name}.js").read_bytes() for name in READERS]
    assert (INDEX, PLACES, hashlib.sha256(b"".join(texts)).hexdigest()[:16]) == FORM, REMEDY
