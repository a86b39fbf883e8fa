"""Whenever a publication is killed, visitors meet a whole site."""

from tests.publishing.killing import kill_again_and_again

KILLS = 12  # tests/benchmarks/kill_publishing.py kills 200


def test_a_visitor_meets_a_whole_site_whenever_publishing_is_killed(reached, tmp_path):
    told, fetch = reached
    result = kill_again_and_again(told, fetch, tmp_path / "platser", KILLS)
    assert result.faults == []
    assert result.visits > KILLS
    assert result.failed == 0
