"""Dividing an article into paragraphs, sentences and quotations, with offsets into its text as published."""

from checker.model import Article, Document, Part, Quotation, Sentence
from checker.segment.not_news import silent_sentences
from checker.segment.paragraphs import split_paragraphs
from checker.segment.quotations import find_quotations, outer_first
from checker.segment.sentences import split_sentences
from checker.segment.unmarked import find_unmarked

__all__ = ["segment_article"]


def segment_article(article: Article) -> Document:
    """Return the article as sentences and quotations, in order of position, those of the headline first.

    Sentences cover every character that is not white space exactly once; none crosses a paragraph. Never raises.
    """
    sentences: list[Sentence] = []
    quotations: list[Quotation] = []
    parts: tuple[Part, ...] = ("title", "text") if article.title else ("text",)
    for part in parts:
        text = article.content(part)
        paragraphs, found = split_paragraphs(text), list[Sentence]()
        for number, paragraph in enumerate(paragraphs):
            spans = split_sentences(text, paragraph, headline=part == "title")
            found += [Sentence(part, span, number) for span in spans]
        silent = silent_sentences(text, found) if part == "text" else frozenset()
        sentences += [sentence._replace(silent=True) if sentence.span in silent else sentence for sentence in found]
        quoted = sorted((*find_quotations(text, paragraphs), *find_unmarked(text, paragraphs)), key=outer_first)
        quotations += [Quotation(part, span, words) for span, words in quoted]
    return Document(article, tuple(sentences), tuple(quotations))
