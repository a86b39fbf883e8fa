from dataclasses import replace

from qjouren.lecture_rules import check

from tests.unit.samples import content_with_lectures, document, lecture

TOPIC = document(mall="forelasningsamne", adress="/forelasningar/amnen/samverkan/")


def faults(meta, *others):
    content = content_with_lectures(meta)
    return list(check(replace(content, documents=(*content.documents, *others))))


def test_a_topic_that_has_a_page_is_well():
    assert faults(lecture(amnen=["samverkan"]), TOPIC) == []


def test_a_topic_without_a_page_is_told_with_those_there_are():
    [fault] = faults(lecture(amnen=["samvarkan"]), TOPIC)
    assert (fault.field, fault.path) == ("amnen", "content/skulder/")
    assert "”samvarkan” finns inte" in fault.problem
    assert fault.remedy == "Välj bland: samverkan."


def test_the_first_topic_needs_a_page():
    [fault] = faults(lecture(amnen=["samverkan"]))
    assert "content/amnen" in fault.remedy


def test_a_link_afterwards_leads_to_a_page_that_is_there():
    links = [{"text": "Stöd", "lank": "/stod/"}, {"text": "Borta", "lank": "/borta/"}, {"text": "Annan", "lank": "https://a.se/"}]
    [fault] = faults(lecture(lankar_efterat=links))
    assert (fault.field, "/borta/" in fault.problem) == ("lankar_efterat", True)
