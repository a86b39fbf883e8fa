from qjouren.search.publish import INDEX, PLACES, files

from tests.unit.samples import CONTENT


def test_there_are_two_files_and_neither_names_what_it_holds():
    """Their names are seen by whoever sees the requests."""
    assert files(CONTENT).keys() == {INDEX, PLACES} == {"index.txt", "orter.txt"}


def test_twice_the_same_content_gives_the_same_bytes():
    assert files(CONTENT) == files(CONTENT)
