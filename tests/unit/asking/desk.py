"""Someone who answers each question with her next answer to it, and reads what is said."""

from functools import partial

from qjouren.asking import files, form

from tests.support import ROOT

REAL = ROOT / "content"


class Desk:
    """The desk of someone who begins something new in the content folder `content`."""

    def __init__(self, content, answers, *, tried=True):
        self.content, self.tried = content, tried
        self.answers = {field: [given] if isinstance(given, str) else list(given) for field, given in answers.items()}
        self.heard, self.asked = [], []

    def fill(self, what):
        """Answer the questions of the form `what` and return its files, tried beside the content unless that is another test's matter."""
        fields = {question.prompt: question.field for question in what.questions}

        def ask(prompt):
            self.asked.append(fields[prompt])
            return self.answers[fields[prompt]].pop(0)

        return form.fill(what, ask, self.heard.append, partial(files.faults_with, self.content) if self.tried else lambda _: [])

    def write(self, what):
        """Answer and write; return the paths."""
        return files.write(self.content, self.fill(what))
