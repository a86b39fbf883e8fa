import pytest
from qjouren.editing.labels import label


@pytest.mark.parametrize(
    ("name", "said"),
    [("titel", "Titel"), ("nasta_steg", "Nästa steg"), ("epost", "E-post"), ("tillfalligt-stangd", "Tillfälligt stängd"), ("id", "Id")],
)
def test_a_name_is_said_in_swedish(name, said):
    assert label(name) == said
