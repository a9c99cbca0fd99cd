"""Verdicts on aligned claims: gates, the engine that runs all steps, and explanations."""

from .gates import relate

__all__ = ["relate"]
