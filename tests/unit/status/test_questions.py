from qjouren.status import questions

from tests.support import ROOT
from tests.unit.status.samples import lines

LIST = """
- [ ] **Först: När svarar ni?**
  Varför: därför.
- [x] **Först: Besvarad?** Ja.
- [ ] **Får husdjur följa med?**
  Text med **fetstil**.
"""


def test_open_questions_are_told_and_answered_ones_are_not():
    assert lines(questions.urgent, questions=LIST) == ["När svarar ni?"]
    assert lines(questions.others, questions=LIST) == ["Får husdjur följa med?"]


def test_every_open_question_in_the_real_list_is_found():
    text = (ROOT / questions.PATH).read_text(encoding="utf-8")
    found = len(lines(questions.urgent, questions=text)) + len(lines(questions.others, questions=text))
    assert found == text.count("\n- [ ] ")
