"""The form of words in which they are searched: without marks and case, on every database."""

import unicodedata


def searchable(*texts: str) -> str:
    """The texts as one, so that "agdam" finds "Ağdam" and "isik" finds "Işık".

    Letters that only look like another with a mark, such as ə, stay what they are.
    """
    return "\n".join(filter(None, map(folded, texts)))


def folded(text: str) -> str:
    """One text without marks and case; the dotless ı is taken for i."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.casefold()
