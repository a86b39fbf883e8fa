"""Whenever a publication is killed, visitors meet a whole site."""

from tests.publishing.killing import kill_again_and_again

KILLS = {"mapp": 20, "s3": 8, "ssh": 4}  # tests/benchmarks/kill_publishing.py kills 200 of each


def test_a_visitor_meets_a_whole_site_whenever_publishing_is_killed(reached, tmp_path):
    told, fetch = reached
    result = kill_again_and_again(told, fetch, tmp_path / "platser", KILLS[told["slag"]])
    assert result.faults == []
    assert result.visits
    assert result.failed == 0
