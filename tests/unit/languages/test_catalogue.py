from qjouren.languages.catalogue import parse

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_a_word_is_found_by_its_swedish():
    assert parse(HEAD + 'msgid "Sök"\nmsgstr "Search"\n', "ord.po") == ({"Sök": "Search"}, [])


def test_a_word_that_waits_for_a_person_is_left_out():
    text = HEAD + '#, fuzzy\nmsgid "Sök"\nmsgstr "Search"\n\nmsgid "Meny"\nmsgstr ""\n'
    assert parse(text, "ord.po") == ({}, [])


def test_a_broken_catalogue_is_a_fault_in_swedish_on_its_line():
    words, faults = parse(HEAD + "hej hej\n", "ord.po")
    assert words is None
    assert [(fault.path, fault.problem) for fault in faults] == [("ord.po", "Ordlistan går inte att läsa.")]
