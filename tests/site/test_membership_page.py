"""Someone who wants to be a member learns what it means before she leaves any trace of it."""

import pytest

ADDRESS = "/bli-medlem/"


@pytest.fixture(scope="module")
def main(site):
    return site.page(ADDRESS).main


def place(main, words):
    text = main.get_text(" ", strip=True)
    assert words in text
    return text.index(words)


@pytest.mark.parametrize(
    "heading",
    ["Vad som krävs", "Grundutbildningen", "Vad medlemmar gör", "Vad du får", "Dina uppgifter och posten från oss", "Så visar du intresse"],
)
def test_the_page_answers(main, heading):
    assert [found for found in main.select("h2") if found.get_text() == heading]


def test_whoever_shares_a_home_or_an_account_is_warned_before_she_is_asked_to_write(main):
    assert place(main, "Delar du hem, mejl eller konto med en man du är rädd för?") < place(main, "Så visar du intresse")
    assert place(main, "innan du lämnar ditt namn eller din adress") < place(main, "Så visar du intresse")


def test_interest_is_shown_by_telephone_or_mail_and_nothing_is_filled_in(main):
    steps = main.select_one(".q-steps")
    assert [link["href"].partition(":")[0] for link in steps.select("a")] == ["tel", "mailto"]
    assert not main.select("form, input, textarea, iframe")


def test_no_fee_is_told_that_is_not_known(main):
    assert not [word for word in ("kronor", "SEK", ":-") if word in main.get_text()]
