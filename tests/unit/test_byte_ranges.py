import pytest
from qjouren.byte_ranges import answer, part

SIZE = 10


@pytest.mark.parametrize(
    ("asked", "bytes_sent"),
    [
        ("bytes=0-1", range(2)),  # Safari's first question
        ("bytes=3-5", range(3, 6)),
        ("bytes=3-", range(3, SIZE)),
        ("bytes=-3", range(7, SIZE)),
        ("bytes=-99", range(SIZE)),
        ("bytes=5-99", range(5, SIZE)),
        ("Bytes=9-9 ", range(9, SIZE)),
    ],
)
def test_a_part_is_counted_from_the_start_or_from_the_end(asked, bytes_sent):
    assert part(asked, SIZE) == bytes_sent


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=10-12", "bytes=-0", f"bytes={'9' * 18}-"])
def test_a_part_beyond_the_file_is_no_part(asked):
    assert list(part(asked, SIZE)) == []


def test_a_file_without_bytes_has_no_parts():
    assert list(part("bytes=0-", 0)) == list(part("bytes=-5", 0)) == []


@pytest.mark.parametrize(
    "asked",
    [
        None,
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-3",
        "bytes=a-b",
        "bytes=0-1,4-5",
        "bytes=0-1 4",
        "lines=0-1",
        "bytes=٣-",
        "bytes=" + "9" * 5000 + "-",
    ],
)
def test_several_parts_or_none_that_can_be_read_give_the_whole(asked):
    assert part(asked, SIZE) is None


def test_the_answer_says_which_bytes_of_how_many_it_is():
    assert answer(None, b"0123456789") == (200, {"Accept-Ranges": "bytes"}, b"0123456789")
    assert answer("bytes=2-4", b"0123456789") == (206, {"Accept-Ranges": "bytes", "Content-Range": "bytes 2-4/10"}, b"234")
    assert answer("bytes=10-", b"0123456789") == (416, {"Accept-Ranges": "bytes", "Content-Range": "bytes */10"}, b"")
