"""What is read is asked; what is asked can be asked again of other content."""

from dataclasses import replace

import pytest
from qjouren.navigation import breadcrumbs
from qjouren.resident.tracing import MISSING, Recorder, answer, is_same

from tests.unit.samples import CONTENT, content_with, document


@pytest.fixture
def read():
    """Return a function that hands traced content to `use` and returns what it says, and the questions it asked."""

    def run(use, content=CONTENT):
        recorder = Recorder()
        trace = recorder.begin()
        result = use(recorder.traced(content))
        recorder.end()
        return result, trace.answers

    return run


@pytest.mark.parametrize(
    "use",
    [
        lambda content: content.site.name,
        lambda content: content.news,
        lambda content: content.report_at("/om/verksamhetsberattelse/2023/"),
        lambda content: content.children("/"),
        lambda content: content.directory.by_topic["nu"],
        lambda content: content.directory.topics_of(content.directory.services[0]),
        lambda content: content.directory.shelters_near(content.directory.municipalities.items[0]),
        lambda content: content.by_address["/stod/"].meta.title,
        lambda content: content.by_address.get("/borta/"),
        lambda content: "/stod/" in content.by_address,
        lambda content: sorted(content.by_address),
        lambda content: len(content.by_address),
        lambda content: [one.meta for one in content.documents],
        lambda content: breadcrumbs(content, "/stod/"),
    ],
)
def test_traced_content_says_what_the_content_says_and_every_question_can_be_asked_again(read, use):
    result, answers = read(use)
    assert result == use(CONTENT)
    assert answers
    assert [question for question, known in answers.items() if not is_same(answer(question, CONTENT), known)] == []


def test_a_breadcrumb_asks_for_heads_and_not_for_texts(read):
    above, below = document(adress="/stod/en/"), document(adress="/stod/en/till/")
    _, answers = read(lambda content: breadcrumbs(content, "/stod/en/till/"), content_with(above, below))

    def is_the_same(changed):
        return all(is_same(answer(question, content_with(changed, below)), known) for question, known in answers.items())

    assert is_the_same(replace(above, body="Ny text."))
    assert not is_the_same(document(adress="/stod/en/", titel="En annan titel"))


def test_what_was_missing_is_a_question_too(read):
    _, answers = read(lambda content: content.by_address.get("/en-sida/"))
    assert not all(is_same(answer(question, content_with(document())), known) for question, known in answers.items())


def test_what_is_no_longer_there_has_no_answer(read):
    _, answers = read(lambda content: content.by_address["/en-sida/"].meta, content_with(document()))
    assert MISSING in [answer(question, CONTENT) for question in answers]


def test_a_missing_key_is_an_error_as_ever(read):
    with pytest.raises(KeyError):
        read(lambda content: content.by_address["/borta/"])


def test_a_trace_inside_another_has_its_own_questions():
    recorder = Recorder()
    content = recorder.traced(CONTENT)
    outer = recorder.begin()
    inner = recorder.begin()
    content.menu  # noqa: B018 (reading is what is noted)
    recorder.end()
    content.site  # noqa: B018
    recorder.end()
    content.start  # noqa: B018
    assert [[question[-1][1] for question in trace.answers] for trace in (outer, inner)] == [["site"], ["menu"]]
