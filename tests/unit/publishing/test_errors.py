from qjouren.publishing.errors import HostError, StoppedError


def test_what_went_wrong_is_said_in_the_words_it_was_given():
    assert [str(StoppedError("Bygget stannade.")), str(HostError("Värden svarar inte."))] == ["Bygget stannade.", "Värden svarar inte."]
