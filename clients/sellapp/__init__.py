"""The official SellApp SDK for Python, run against Stall operation by operation."""
