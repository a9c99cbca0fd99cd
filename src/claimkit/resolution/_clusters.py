"""Clusters of mentions: full names first, never two that differ; short names where they are clear."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from ..values import ActorKind
from ._blocking import LARGEST, blocking_keys
from ._folding import name_key
from ._groups import Group, Node, group_of, is_full, places_around
from ._knowledge import Knowledge
from ._same_actor import same_names

SURE = 0.6
"""Two full names of several articles are merged from this score on; those just above a half rest on one given
name, or on a name without its last word."""


@frozen
class Cluster:
    """One actor of all articles."""

    entity: str
    """Its key: made of the kind and its best name, or the key of the known identity."""
    kind: ActorKind
    names: tuple[str, ...]
    """All spellings: full names before short ones, then by the number of articles."""
    code: str | None = None
    qid: str | None = None


def cluster(nodes: Sequence[Node], knowledge: Knowledge) -> dict[Node, Cluster]:
    """The cluster of every node."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        by_article[node.article].append(index)
    groups: list[Group] = []
    for article in sorted(by_article):
        around = places_around((nodes[i] for i in by_article[article]), knowledge)
        local = [group_of(nodes[i], i, knowledge, around) for i in by_article[article]]
        groups.extend(_linked(local, knowledge, apart=()))
    groups = _linked(groups, knowledge, apart=nodes)
    return _named(groups, nodes)


def _linked(groups: Sequence[Group], knowledge: Knowledge, apart: Sequence[Node]) -> list[Group]:
    """Groups merged: those of one known identity or with equal full names, then full names that are one
    actor's, then short names that fit one of them alone.

    ``apart``: the nodes, when short names that fit several actors must stay apart by article.
    """
    full: list[Group] = []
    short: list[Group] = []
    for group in groups:
        sure = group.identity is not None or any(is_full(n, group.kind) for n in group.names)
        (full if sure else short).append(group)
    merged = _merge_full(_merge_equal(full), knowledge)
    return _attach_short(merged, short, knowledge, apart)


def _merge_equal(groups: Iterable[Group]) -> list[Group]:
    bins: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        if group.identity is not None:
            bins[group.kind, "id " + group.identity.id].append(group)
        else:
            bins[group.kind, "names " + "|".join(sorted({name_key(n) for n in group.names}))].append(group)
    return [_union(found) for _, found in sorted(bins.items())]


def _union(groups: Sequence[Group]) -> Group:
    if len(groups) == 1:
        return groups[0]
    identity = next((g.identity for g in groups if g.identity is not None), None)
    names = frozenset(name for g in groups for name in g.names)
    return Group(groups[0].kind, names, tuple(sorted(i for g in groups for i in g.nodes)), identity)


def _label(group: Group) -> tuple[str, ...]:
    return tuple(sorted(group.names))


def _merge_full(groups: Sequence[Group], knowledge: Knowledge) -> list[Group]:
    """Union of groups whose names are one actor's, the surest pair first, unless a full name of one
    differs from a full name of the other."""
    pairs: list[tuple[float, list[tuple[str, ...]], int, int]] = []
    for x, y in _candidates(groups, knowledge):
        score = _agreement(groups[x], groups[y], knowledge)
        if score >= SURE:
            pairs.append((-score, sorted((_label(groups[x]), _label(groups[y]))), x, y))
    parent = list(range(len(groups)))
    current = dict(enumerate(groups))

    def root(x: int) -> int:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for _, _, one, other in sorted(pairs):
        x, y = root(one), root(other)
        if x != y and _agreement(current[x], current[y], knowledge) >= SURE:
            parent[y] = x
            current[x] = _union((current[x], current.pop(y)))
    return [current[x] for x in sorted(current)]


def _agreement(a: Group, b: Group, knowledge: Knowledge) -> float:
    """How sure it is that all full names of two groups are one actor's; 0 when two of them differ.

    A name of several words that both have decides for organisations and places, whose short forms are many.
    """
    if a.kind != b.kind or (a.identity and b.identity and a.identity.id != b.identity.id):
        return 0.0
    full_a = [n for n in sorted(a.names) if is_full(n, a.kind)] or sorted(a.names)
    full_b = [n for n in sorted(b.names) if is_full(n, b.kind)] or sorted(b.names)
    if a.kind != "person" and {name_key(n) for n in full_a} & {name_key(n) for n in full_b if " " in n}:
        return 0.95
    best = 0.0
    for x in full_a:
        for y in full_b:
            verdict = same_names(x, a.kind, y, b.kind, knowledge)
            if not verdict.same or verdict.metonym:
                return 0.0
            best = max(best, verdict.score)
    return best


def _candidates(groups: Sequence[Group], knowledge: Knowledge) -> list[tuple[int, int]]:
    blocks: dict[str, set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        for name in group.names:
            for key in blocking_keys(name, group.kind, knowledge):
                if not key.startswith("f:"):
                    blocks[f"{group.kind}:{key}"].add(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        for block in _divided(sorted(members), groups):
            pairs.update((x, y) for i, x in enumerate(block) for y in block[i + 1 :])
    return sorted(pairs)


def _divided(members: list[int], groups: Sequence[Group]) -> Iterable[list[int]]:
    """A block, or parts of it that are small enough: by first letters, then in the order of names."""
    if len(members) <= LARGEST:
        return [members]
    parts: dict[str, list[int]] = defaultdict(list)
    for member in members:
        parts[min(name_key(n) for n in groups[member].names)[:3]].append(member)
    return [
        ordered[start : start + LARGEST]
        for part in parts.values()
        for ordered in [sorted(part, key=lambda m: _label(groups[m]))]
        for start in range(0, len(ordered), LARGEST)
    ]


def _attach_short(
    full: Sequence[Group], short: Sequence[Group], knowledge: Knowledge, apart: Sequence[Node]
) -> list[Group]:
    index: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(full):
        for name in group.names:
            for key in blocking_keys(name, group.kind, knowledge):
                index[f"{group.kind}:{key}"].add(number)
    attached: dict[int, list[Group]] = defaultdict(list)
    left: dict[tuple[str, str, str], list[Group]] = defaultdict(list)
    for group in short:
        owners = _owners(group, full, index, knowledge)
        if len(owners) == 1:
            attached[owners[0]].append(group)
        else:
            article = apart[group.nodes[0]].article if owners and apart else ""
            left[group.kind, "|".join(sorted({name_key(n) for n in group.names})), article].append(group)
    done = [_union((group, *attached[n])) if n in attached else group for n, group in enumerate(full)]
    return done + _merge_full([_union(found) for _, found in sorted(left.items())], knowledge)


def _owners(
    group: Group, full: Sequence[Group], index: Mapping[str, set[int]], knowledge: Knowledge
) -> list[int]:
    """The full groups that a short name fits, best kind of fit only."""
    scores: dict[int, float] = {}
    keys = {
        alike
        for name in group.names
        for key in blocking_keys(name, group.kind, knowledge)
        for alike in (f"{group.kind}:{key}", f"{group.kind}:f:{key[2:]}")
    }
    for number in sorted({n for key in keys for n in index.get(key, ())}):
        best = _fit(group, full[number], knowledge)
        if best:
            scores[number] = best
    top = max(scores.values(), default=0.0)
    return [number for number, score in scores.items() if score >= top - 0.1]


def _fit(short: Group, full: Group, knowledge: Knowledge) -> float:
    best = 0.0
    for x in sorted(short.names):
        verdicts = [same_names(x, short.kind, y, full.kind, knowledge) for y in sorted(full.names)]
        good = [v.score for v in verdicts if v.same and not v.metonym]
        if not good:
            return 0.0
        best = max(best, *good)
    return best


def _named(groups: Sequence[Group], nodes: Sequence[Node]) -> dict[Node, Cluster]:
    made: dict[Node, Cluster] = {}
    taken: Counter[str] = Counter()
    described: list[tuple[str, list[str], tuple[str, ...], Group]] = []
    for group in groups:
        names = _ordered_names(group, nodes)
        base = group.identity.id if group.identity else f"{group.kind}:{name_key(names[0]) or names[0]}"
        described.append((base, sorted({nodes[i].article for i in group.nodes}), names, group))
    for base, _, names, group in sorted(described, key=lambda d: (d[0], d[1], d[2])):
        taken[base] += 1
        entity = base if taken[base] == 1 else f"{base}#{taken[base]}"
        code = next((nodes[i].code for i in group.nodes if nodes[i].code), None)
        if group.identity and group.identity.id == f"place:{group.identity.code}":
            code = group.identity.code
        one = Cluster(entity, group.kind, names, code, group.identity.qid if group.identity else None)
        made.update((nodes[i], one) for i in group.nodes)
    return made


def _ordered_names(group: Group, nodes: Sequence[Node]) -> tuple[str, ...]:
    articles: dict[str, set[str]] = defaultdict(set)
    count: Counter[str] = Counter()
    for i in group.nodes:
        for name, times in nodes[i].spellings:
            articles[name].add(nodes[i].article)
            count[name] += times
    known = {group.identity.name, *group.identity.aliases} if group.identity else set[str]()

    def rank(name: str) -> tuple[bool, int, bool, int, int, str]:
        full = is_full(name, group.kind)
        return (not full, -len(articles[name]), name not in known, -count[name], -len(name.split()), name)

    return tuple(sorted(count, key=rank))
