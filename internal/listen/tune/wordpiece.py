"""Splits texts into the tokens of BERT's uncased vocabulary (Devlin et al. 2018,
arXiv:1810.04805). Package minilm does the same in Go, and its tests compare both.
"""
import unicodedata

import torch

LONGEST_WORD = 100  # a longer word is unknown
CHINESE = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FA1F), (0xF900, 0xFAFF)]
ASCII_SIGNS = [(33, 47), (58, 64), (91, 96), (123, 126)]


class WordPiece:
    def __init__(self, path):
        """reads a vocabulary that has one entry on each line"""
        with open(path, encoding="utf-8") as lines:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}

    def __call__(self, answers, questions, most=96):
        """reads each answer, after its question or None, as one sequence.

        Returns token ids, segments and a mask, all of the same shape. A question
        gets at most a third of the tokens, and the answer what remains.
        """
        rows = [self.sequence(answer, question, most) for answer, question in zip(answers, questions)]
        width = max(len(ids) for ids, _ in rows)

        def padded(values):
            return torch.tensor([row + [0] * (width - len(row)) for row in values])

        ids, segments = zip(*rows)
        return padded(ids), padded(segments), padded([[1] * len(row) for row in ids])

    def sequence(self, answer, question, most):
        """returns the ids and segments of [CLS] question [SEP] answer [SEP]"""
        separator = [self.ids["[SEP]"]]
        asked = self.pieces(question)[: most // 3] if question else []
        said = self.pieces(answer)[: most - 3 - len(asked)]
        first = [self.ids["[CLS]"]] + (asked + separator if asked else [])
        second = said + separator
        return first + second, [0] * len(first) + [1 if asked else 0] * len(second)

    def pieces(self, text):
        return [piece for word in split(text) for piece in self.pieces_of_word(word)]

    def pieces_of_word(self, word):
        """takes the longest entry that the rest of the word begins with, again and again"""
        unknown = [self.ids["[UNK]"]]
        if len(word) > LONGEST_WORD:
            return unknown
        pieces, at = [], 0
        while at < len(word):
            end = self.end_of_piece(word, at)
            if end == at:
                return unknown
            pieces.append(self.ids[spell(word, at, end)])
            at = end
        return pieces

    def end_of_piece(self, word, at):
        for end in range(len(word), at, -1):
            if spell(word, at, end) in self.ids:
                return end
        return at


def spell(word, at, end):
    """writes a piece as the vocabulary does: "##" is before one that continues a word"""
    return ("##" if at else "") + word[at:end]


def split(text):
    """splits a text into words in lower case without accents. A punctuation
    character is a word, and so is a Chinese one."""
    words, word = [], ""
    for c in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(c)
        is_space = c.isspace() or category == "Zs"
        is_word = not is_space and stands_alone(c, category)
        if (is_space or is_word) and word:
            words.append(word)
            word = ""
        if is_word:
            words.append(c)
        elif not is_space and not is_dropped(c, category):
            word += c
    return words + [word] if word else words


def is_dropped(c, category):
    """reports whether a character is an accent or a control character"""
    return category in ("Mn", "Cc", "Cf") or c in "\0\ufffd"


def stands_alone(c, category):
    if is_dropped(c, category):
        return False
    return category[0] == "P" or any(low <= ord(c) <= high for low, high in ASCII_SIGNS + CHINESE)
