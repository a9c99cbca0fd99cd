"""Phrases that are a title alone ("the French president"), and the roles that they may mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from ..values import Role
from ._folding import words
from ._knowledge import Knowledge
from ._persons import title_words


@frozen
class RolePhrase:
    """A title and where it is held."""

    title: frozenset[str]
    """Words of the title, folded."""
    of: str | None
    """Code of the country, when one is named."""


@lru_cache(maxsize=4096)
def _phrase(name: str, country: str | None, rest: tuple[str, ...]) -> RolePhrase | None:
    small = {"the", "a", "an", "of", "for", "to", "and", "its", "his", "her", "their", "s"}
    kept = [w for w in rest if w not in small]
    titles = title_words("strong") | title_words("weak") | title_words("royal") | title_words("of")
    if not kept or not set(kept) <= titles or not set(kept) & (title_words("strong") | title_words("royal")):
        return None
    return RolePhrase(frozenset(kept), country)


def role_phrase(name: str, knowledge: Knowledge) -> RolePhrase | None:
    """The role that a name consists of, or None when it has a word that is no title and no country."""
    country: str | None = None
    rest: list[str] = []
    for word in words(name):
        code = knowledge.country(word) if country is None and word not in title_words("of") else None
        if word in ("us", "uk", "eu", "un"):
            code = knowledge.country(word)
        if code is None:
            rest.append(word)
        else:
            country = code
    return _phrase(name, country, tuple(rest))


def has_role(roles: Iterable[Role], phrase: RolePhrase, knowledge: Knowledge) -> bool:
    """Whether one of an actor's stated roles is that of the phrase; "former" is in both or neither."""
    for role in roles:
        held = frozenset(words(role.title))
        if role.status == "former":
            held |= {"former"}
        asked = phrase.title | {"former"} if "ex" in phrase.title else phrase.title
        if ("former" in held) != ("former" in asked):
            continue
        country = knowledge.country(role.of) if role.of else None
        if (held <= asked or asked <= held) and (
            phrase.of is None or country is None or phrase.of == country
        ):
            return True
    return False
