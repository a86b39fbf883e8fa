from qjouren.staff_texts import Piece, paragraphs, pieces

from tests.unit.samples import BODY_LINE, CONTENT, content_with, document


def test_a_paragraph_is_one_piece_with_the_line_on_which_it_begins():
    found = list(paragraphs(document("\nEn rad\noch en till.\n\n\nSist.")))
    assert found == [
        Piece("content/en-sida.md", "En rad och en till.", BODY_LINE + 1),
        Piece("content/en-sida.md", "Sist.", BODY_LINE + 5),
    ]


def test_a_page_without_text_has_no_paragraphs():
    assert list(paragraphs(document(" \n"))) == []


def test_every_text_field_of_a_page_is_handed_out_by_staffs_own_name():
    page = document(kallor=[{"namn": "SMHI"}], innehallsnotis="Lugnt.")
    found = {(piece.field, piece.text) for piece in pieces(content_with(page)) if piece.path == page.path}
    assert {("titel", "En sida"), ("namn", "SMHI"), ("innehallsnotis", "Lugnt."), (None, page.body)} <= found


def test_no_file_of_staffs_is_left_out():
    files = {document.path for document in CONTENT.documents}
    files |= {f"content/installningar/{name}.yaml" for name in ("webbplats", "meny", "startsida")} | {"content/rapporter/2023.yaml"}
    files |= {f"content/katalog/{name}.yaml" for name in ("kommuner", "lan", "domstolar", "kategorier")} | {"content/katalog/sokord.yml"}
    files |= {f"content/katalog/stodverksamheter/{service.id}.yaml" for service in CONTENT.directory.services}
    assert {piece.path for piece in pieces(CONTENT)} == files


def test_texts_deep_inside_the_settings_are_handed_out():
    texts = {piece.text for piece in pieces(CONTENT)}
    assert {"Box 23126", "Kanalen", "Du kan läsa.", "Adressen kan synas efteråt.", "Samtalen var flest."} <= texts
