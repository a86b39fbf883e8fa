import pytest
from qjouren.publishing.progress import bar


@pytest.mark.parametrize("total", [3, None])
def test_a_bar_counts_and_says_what_it_counts(total, capsys):
    with bar("Skickar till prov", total) as step:
        for _ in range(3):
            step()
    shown = capsys.readouterr()
    assert "Skickar till prov" in shown.err
    assert shown.out == ""
