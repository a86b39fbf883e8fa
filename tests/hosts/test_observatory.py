"""Mozilla's HTTP Observatory, run on this machine, gives its highest grade to every server."""

import pytest

from tests.hosts import observatory

MISSING = observatory.missing_tools()
pytestmark = pytest.mark.xdist_group("observatory")  # it is fetched once, by one worker


@pytest.mark.skipif(bool(MISSING), reason=f"The Observatory needs {' and '.join(MISSING)}: the grade is NOT checked on this machine")
def test_the_observatory_gives_its_highest_grade(server, tmp_path):
    judgement = observatory.judge(server, tmp_path)
    assert [part for part in judgement["parts"] if not part["pass"] or part["scoreModifier"] < 0] == []
    assert judgement["grade"] == "A+"
    assert judgement["score"] >= 130
