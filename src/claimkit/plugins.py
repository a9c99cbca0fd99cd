"""Finding, loading, blocking and listing plugins.

Entry points are loaded one by one on request, so that one that cannot be imported takes nothing else
down: it becomes a :class:`Problem` that names the plugin and its distribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import metadata
from typing import Any

import pluggy
from attrs import frozen

from . import hookspecs
from .errors import PluginError
from .hookspecs import PROJECT, Comparator, ExtractorPlugin


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


@frozen
class PluginInfo:
    """What ``claimkit plugins`` shows of one plugin."""

    name: str
    distribution: str | None
    version: str | None
    status: str
    """"loaded", "blocked" or "failed"."""
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
        self._blocked = frozenset(block)
        self.problems: list[Problem] = []

    def register(
        self, plugin: Any, name: str | None = None, *, distribution: str | None = None, version: str | None = None
    ) -> None:
        """Add one plugin object; raises :class:`~claimkit.errors.PluginError` when it cannot be used."""
        name = name or getattr(plugin, "__name__", None) or type(plugin).__name__
        if name in self._blocked:
            self._infos[name] = PluginInfo(name, distribution, version, "blocked")
            return
        known = self._infos.get(name)
        if known is not None and known.status == "loaded":
            raise PluginError(
                name, f"a plugin of this name is already loaded from {known.distribution or 'this program'}", distribution
            )
        try:
            self._manager.register(plugin, name)
            self._manager.check_pending()
            extractors, comparators = self._contributions(plugin, name, distribution)
        except PluginError:
            self._forget(plugin)
            raise
        except Exception as error:  # whatever a foreign plugin raises is its own failure, named and passed on
            self._forget(plugin)
            raise PluginError(name, f"{type(error).__name__}: {error}", distribution) from error
        self._extractors.update(extractors)
        self._comparators.update(comparators)
        hooks = tuple(sorted(h.name for h in self._manager.get_hookcallers(plugin) or ()))
        self._infos[name] = PluginInfo(name, distribution, version, "loaded", hooks)

    def load_installed(self, group: str = PROJECT) -> None:
        """Load every installed entry point of the group; failures are kept in :attr:`problems`."""
        for entry in sorted(metadata.entry_points(group=group), key=lambda e: (e.name, e.value)):
            distribution = entry.dist.name if entry.dist else None
            version = entry.dist.version if entry.dist else None
            if entry.name in self._blocked:
                self._infos[entry.name] = PluginInfo(entry.name, distribution, version, "blocked")
                continue
            try:
                plugin = self._load(entry, distribution)
                self.register(plugin, entry.name, distribution=distribution, version=version)
            except PluginError as error:
                self.problems.append(Problem(f"plugin {entry.name}", str(error), plugin=entry.name))
                failed = PluginInfo(entry.name, distribution, version, "failed", reason=error.reason)
                self._infos[entry.name if entry.name not in self._infos else f"{entry.name} ({entry.value})"] = failed

    @staticmethod
    def _load(entry: metadata.EntryPoint, distribution: str | None) -> Any:
        try:
            return entry.load()
        except Exception as error:  # an import can raise anything; BaseException still stops the program
            raise PluginError(
                entry.name, f"cannot be imported: {type(error).__name__}: {error}", distribution
            ) from error

    def _contributions(
        self, plugin: Any, name: str, distribution: str | None
    ) -> tuple[dict[str, tuple[str, ExtractorPlugin]], dict[str, tuple[str, Comparator]]]:
        extractors: dict[str, tuple[str, ExtractorPlugin]] = {}
        for extractor in self._call(plugin, "claimkit_extractors"):
            if not isinstance(extractor, ExtractorPlugin):
                raise PluginError(name, f"an extractor has name, version, kinds and extract, {extractor!r} has not", distribution)
            if extractor.name in self._extractors or extractor.name in extractors:
                raise PluginError(name, f"an extractor named {extractor.name!r} is already registered", distribution)
            extractors[extractor.name] = (name, extractor)
        comparators: dict[str, tuple[str, Comparator]] = {}
        for comparator in self._call(plugin, "claimkit_comparators"):
            if comparator.kind in self._comparators or comparator.kind in comparators:
                raise PluginError(name, f"kind {comparator.kind!r} already has a comparator", distribution)
            comparators[comparator.kind] = (name, comparator)
        return extractors, comparators

    def _call(self, plugin: Any, hook: str) -> Sequence[Any]:
        """What one plugin answers to one hook; nothing when it has not got the hook."""
        function = getattr(plugin, hook, None)
        return tuple(function()) if function is not None else ()

    def _forget(self, plugin: Any) -> None:
        if self._manager.is_registered(plugin):
            self._manager.unregister(plugin)

    def extractors(self) -> tuple[tuple[str, ExtractorPlugin], ...]:
        """(plugin name, extractor) pairs, by extractor name."""
        return tuple(self._extractors[name] for name in sorted(self._extractors))

    def comparators(self) -> dict[str, Comparator]:
        """Comparators of the plugins by kind."""
        return {kind: comparator for kind, (_, comparator) in self._comparators.items()}

    def gather(self, hook: str) -> tuple[Any, ...]:
        """All that the plugins add to a data hook (knowledge, vocabulary), by plugin name.

        A plugin that raises is named in :attr:`problems` and adds nothing.
        """
        found: list[Any] = []
        for name, info in sorted(self._infos.items()):
            plugin = self._manager.get_plugin(name) if info.status == "loaded" else None
            if plugin is None or not hasattr(plugin, hook):
                continue
            try:
                found.extend(getattr(plugin, hook)())
            except Exception as error:  # the plugin's failure is reported under its name
                message = str(PluginError(name, f"{hook} raised {type(error).__name__}: {error}", info.distribution))
                self.problems.append(Problem(f"plugin {name}", message, plugin=name))
        return tuple(found)

    def infos(self) -> tuple[PluginInfo, ...]:
        """What is loaded, blocked or failed, by name."""
        return tuple(self._infos[name] for name in sorted(self._infos))


def default_plugins(block: Iterable[str] = ()) -> PluginManager:
    """A manager with everything that is installed, but for the blocked names."""
    manager = PluginManager(block)
    manager.load_installed()
    return manager


__all__ = ["PluginInfo", "PluginManager", "Problem", "default_plugins"]
