"""Verdicts on aligned claims: gates, the engine that runs all steps, and explanations."""

from .engine import compare, reconcile
from .gates import relate

__all__ = ["compare", "reconcile", "relate"]
