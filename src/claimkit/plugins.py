"""Finding, loading, blocking and listing plugins.

Entry points are loaded one by one on request, so that one that cannot be imported takes nothing else
down: it becomes a :class:`Problem` that names the plugin and its distribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import metadata
from typing import Any, cast

import pluggy
from attrs import frozen

from . import hookspecs
from .errors import PluginError
from .hookspecs import PROJECT, Comparator, ExtractorPlugin

FOREIGN = (Exception, SystemExit, GeneratorExit)
"""What a plugin may raise without stopping the program: all but the user's own interruption."""

OPTIONAL = f"{PROJECT}.optional"
"""Entry-point group of plugins that are off until they are asked for by name."""

LESSONS = {"claimkit_vocabulary": "vocabulary", "claimkit_actor_knowledge": "knowledge"}
"""Data hooks that extractors are taught, by what follows "with_" in the method that learns it."""


def in_words(error: BaseException) -> str:
    """Type and message of an error, also of one whose message cannot be made."""
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:
        return type(error).__name__


@frozen
class Problem:
    """Something that went wrong without stopping the rest."""

    where: str
    """"plugin numbers", "article a.txt", …"""
    message: str
    """One sentence on what happened."""
    article: str | None = None
    """Id or path of the article concerned."""
    plugin: str | None = None
    """Name of the plugin concerned."""
    lost: bool = False
    """Whether the article concerned is missing from the result."""


@frozen
class PluginInfo:
    """What ``claimkit plugins`` shows of one plugin."""

    name: str
    distribution: str | None
    version: str | None
    status: str
    """"loaded", "blocked", "failed", or "off" for one that waits to be enabled."""
    hooks: tuple[str, ...] = ()
    reason: str | None = None
    """Why it failed."""


class PluginManager:
    """The plugins of one comparison.

    ``PluginManager()`` knows no plugin; :meth:`load_installed` adds those installed,
    :meth:`register` one given by hand. Raises :class:`~claimkit.errors.PluginError` for two plugins or two
    extractors of one name registered by hand; installed ones that clash are listed as failed.
    """

    def __init__(self, block: Iterable[str] = ()) -> None:
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._infos: dict[str, PluginInfo] = {}
        self._extractors: dict[str, tuple[str, ExtractorPlugin]] = {}
        self._comparators: dict[str, tuple[str, Comparator]] = {}
        self._taught: tuple[tuple[str, ExtractorPlugin], ...] | None = None
        self._blocked = frozenset(block)
        self.problems: list[Problem] = []

    def register(
        self,
        plugin: Any,
        name: str | None = None,
        *,
        distribution: str | None = None,
        version: str | None = None,
    ) -> None:
        """Add one plugin object; raises :class:`~claimkit.errors.PluginError` when it cannot be used."""
        name = name or str(getattr(plugin, "__name__", type(plugin).__name__))
        if name in self._blocked:
            self._infos[name] = PluginInfo(name, distribution, version, "blocked")
            return
        known = self._infos.get(name)
        if known is not None and known.status == "loaded":
            raise PluginError(
                name,
                f"a plugin of this name is already loaded from {known.distribution or 'this program'}",
                distribution,
            )
        if self._manager.is_registered(plugin):
            raise PluginError(
                name, f"this plugin is already loaded as {self._manager.get_name(plugin)!r}", distribution
            )
        try:
            self._manager.register(plugin, name)
            self._check_hooks(plugin, name, distribution)
            extractors, comparators = self._contributions(plugin, name, distribution)
        except PluginError:
            self._forget(plugin)
            raise
        except FOREIGN as error:
            self._forget(plugin)
            raise PluginError(name, in_words(error), distribution) from error
        self._extractors.update(extractors)
        self._taught = None
        self._comparators.update(comparators)
        hooks = tuple(sorted(h.name for h in self._manager.get_hookcallers(plugin) or ()))
        self._infos[name] = PluginInfo(name, distribution, version, "loaded", hooks)

    def load_installed(self, group: str = PROJECT) -> None:
        """Load every installed entry point of the group; failures are kept in :attr:`problems`."""
        for entry in sorted(metadata.entry_points(group=group), key=lambda e: (e.name, e.value)):
            distribution, version = _origin(entry)
            if entry.name in self._blocked:
                self._infos[entry.name] = PluginInfo(entry.name, distribution, version, "blocked")
                continue
            try:
                plugin = self._load(entry, distribution)
                self.register(plugin, entry.name, distribution=distribution, version=version)
            except PluginError as error:
                self._report(error)
                failed = PluginInfo(entry.name, distribution, version, "failed", reason=error.reason)
                self._infos[
                    entry.name if entry.name not in self._infos else f"{entry.name} ({entry.value})"
                ] = failed
        for entry in metadata.entry_points(group=f"{group}.optional"):
            self._infos.setdefault(entry.name, PluginInfo(entry.name, *_origin(entry), "off"))

    def enable(self, wanted: str) -> None:
        """Load an installed plugin that is off by default: "NAME", or "NAME=SETTING" for one with a setting.

        Its entry point in the group :data:`OPTIONAL` is called with the setting or ``None`` and gives the
        plugin; plugins that its attribute ``replaces`` names are blocked, so call this before
        :meth:`load_installed`. Raises :class:`~claimkit.errors.PluginError` when it cannot be had.
        """
        name, _, setting = wanted.partition("=")
        found = {entry.name: entry for entry in metadata.entry_points(group=OPTIONAL)}
        if name not in found:
            raise PluginError(
                name, f"is none of those that can be enabled: {', '.join(sorted(found)) or 'there are none'}"
            )
        distribution, version = _origin(found[name])
        make = self._load(found[name], distribution)
        try:
            plugin = make(setting or None)
        except PluginError:
            raise
        except FOREIGN as error:
            raise PluginError(name, in_words(error), distribution) from error
        self.register(plugin, name, distribution=distribution, version=version)
        if name not in self._blocked:
            self._blocked |= frozenset(getattr(plugin, "replaces", ()))

    @staticmethod
    def _load(entry: metadata.EntryPoint, distribution: str | None) -> Any:
        try:
            return entry.load()
        except FOREIGN as error:
            raise PluginError(entry.name, f"cannot be imported: {in_words(error)}", distribution) from error

    def _contributions(
        self, plugin: Any, name: str, distribution: str | None
    ) -> tuple[dict[str, tuple[str, ExtractorPlugin]], dict[str, tuple[str, Comparator]]]:
        extractors: dict[str, tuple[str, ExtractorPlugin]] = {}
        for extractor in self._call(plugin, "claimkit_extractors"):
            _check_extractor(extractor, name, distribution)
            if extractor.name in self._extractors or extractor.name in extractors:
                reason = f"an extractor named {extractor.name!r} is already registered"
                raise PluginError(name, reason, distribution)
            extractors[extractor.name] = (name, extractor)
        comparators: dict[str, tuple[str, Comparator]] = {}
        for comparator in self._call(plugin, "claimkit_comparators"):
            if not isinstance(comparator, Comparator):
                raise PluginError(
                    name, f"a comparator has kind and compare, {comparator!r} has not", distribution
                )
            if comparator.kind in self._comparators or comparator.kind in comparators:
                raise PluginError(name, f"kind {comparator.kind!r} already has a comparator", distribution)
            comparators[comparator.kind] = (name, comparator)
        return extractors, comparators

    def _check_hooks(self, plugin: Any, name: str, distribution: str | None) -> None:
        """Refuse hooks that do not exist, and functions that look like hooks but are not marked."""
        self._manager.check_pending()
        marked = {caller.name for caller in self._manager.get_hookcallers(plugin) or ()}
        for hook in vars(self._manager.hook):
            if (
                hook.startswith(f"{PROJECT}_")
                and hook not in marked
                and callable(getattr(plugin, hook, None))
            ):
                raise PluginError(name, f"{hook} is not marked with claimkit.hookimpl", distribution)

    def _call(self, plugin: Any, hook: str) -> tuple[Any, ...]:
        """What one plugin answers to one hook; nothing when it has not got the hook."""
        found: list[Any] = []
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            if implementation.plugin is plugin:
                found.extend(implementation.function())
        return tuple(found)

    def _forget(self, plugin: Any) -> None:
        if self._manager.is_registered(plugin):
            self._manager.unregister(plugin)

    def extractors(self) -> tuple[tuple[str, ExtractorPlugin], ...]:
        """(plugin name, extractor) pairs, by extractor name, each taught what all plugins know.

        An extractor learns when it has a method ``with_vocabulary(rows)`` for words or
        ``with_knowledge(rows)`` for actors that gives the extractor to use; rows that it refuses are
        named in :attr:`problems` and the extractor stays as it was.
        """
        if self._taught is None:
            lessons = [(what, self.gather(hook)) for hook, what in LESSONS.items()]
            taught: list[tuple[str, ExtractorPlugin]] = []
            for plugin, extractor in (self._extractors[name] for name in sorted(self._extractors)):
                for what, rows in lessons:
                    extractor = self._teach(plugin, extractor, what, rows)
                taught.append((plugin, extractor))
            self._taught = tuple(taught)
        return self._taught

    def _teach(
        self, plugin: str, extractor: ExtractorPlugin, what: str, rows: tuple[Any, ...]
    ) -> ExtractorPlugin:
        teach = getattr(extractor, f"with_{what}", None)
        if not rows or teach is None:
            return extractor
        try:
            taught: ExtractorPlugin = teach(rows)
        except Exception as error:  # rows may come from anywhere; the refusal is reported, all else works
            message = str(PluginError(plugin, f"refuses the {what}: {type(error).__name__}: {error}"))
            self.problems.append(Problem(f"plugin {plugin}", message, plugin=plugin))
            return extractor
        return taught

    def comparators(self) -> dict[str, Comparator]:
        """Comparators of the plugins by kind."""
        return {kind: comparator for kind, (_, comparator) in self._comparators.items()}

    def gather(self, hook: str) -> tuple[Mapping[str, Any], ...]:
        """All that the plugins add to a data hook (knowledge, vocabulary), by plugin name.

        A plugin that raises is named in :attr:`problems` and adds nothing; so is one that gives something
        that is no mapping, which is left out.
        """
        found: list[Mapping[str, Any]] = []
        for name, info in sorted(self._infos.items()):
            plugin = self._manager.get_plugin(name) if info.status == "loaded" else None
            if plugin is None:
                continue
            try:
                rows = self._call(plugin, hook)
            except FOREIGN as error:
                self._report(PluginError(name, f"{hook} raised {in_words(error)}", info.distribution))
                continue
            for row in rows:
                if isinstance(row, Mapping):
                    found.append(cast("Mapping[str, Any]", row))
                else:
                    reason = f"{hook} gave {type(row).__name__} instead of a mapping"
                    self._report(PluginError(name, reason, info.distribution))
        return tuple(found)

    def _report(self, error: PluginError) -> None:
        problem = Problem(f"plugin {error.plugin}", str(error), plugin=error.plugin)
        if problem not in self.problems:
            self.problems.append(problem)

    def info(self, name: str) -> PluginInfo | None:
        """What is known of the plugin of this name; ``None`` for one never met."""
        return self._infos.get(name)

    def infos(self) -> tuple[PluginInfo, ...]:
        """What is loaded, blocked or failed, by name."""
        return tuple(self._infos[name] for name in sorted(self._infos))


def _check_extractor(extractor: object, plugin: str, distribution: str | None) -> None:
    """Raise :class:`~claimkit.errors.PluginError` for what cannot be run as an extractor."""
    if not isinstance(extractor, ExtractorPlugin):
        reason = f"an extractor has name, version, kinds and extract, {extractor!r} has not"
        raise PluginError(plugin, reason, distribution)
    name, version = cast("tuple[object, object]", (extractor.name, extractor.version))
    kinds = cast("tuple[object, ...]", extractor.kinds)
    if not isinstance(name, str) or not name or not isinstance(version, str):
        raise PluginError(
            plugin, f"an extractor has a name and a version, not {name!r} and {version!r}", distribution
        )
    if type(kinds) is not tuple or not kinds or not all(isinstance(kind, str) and kind for kind in kinds):
        raise PluginError(plugin, f"extractor {name!r} has a tuple of kinds, not {kinds!r}", distribution)


def _origin(entry: metadata.EntryPoint) -> tuple[str | None, str | None]:
    """Name and version of the distribution of an entry point, as far as its metadata tells."""
    try:
        told = entry.dist.metadata if entry.dist else None
        # not dist.name: for damaged metadata Python 3.13 warns there, and later ones will raise
        name, version = [(told.get_all(key) or [None])[0] if told else None for key in ("Name", "Version")]
    except (KeyError, OSError, ValueError):
        return None, None
    return name, version


def default_plugins(block: Iterable[str] = (), enable: Iterable[str] = ()) -> PluginManager:
    """A manager with everything that is installed, but for the blocked names.

    ``enable`` names plugins that are off by default ("actors-spacy", "actors-spacy=en_core_web_md"); raises
    :class:`~claimkit.errors.PluginError` for one that cannot be had.
    """
    manager = PluginManager(block)
    for wanted in enable:
        manager.enable(wanted)
    manager.load_installed()
    return manager


__all__ = ["PluginInfo", "PluginManager", "Problem", "default_plugins"]
