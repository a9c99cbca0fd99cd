"""Verdicts on aligned claims: gates, the engine that runs all steps, explanations, consensus."""

from .consensus import Consensus, consensus
from .engine import compare, reconcile
from .gates import relate

__all__ = ["Consensus", "compare", "consensus", "reconcile", "relate"]
