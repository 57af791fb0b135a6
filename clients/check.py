#!/usr/bin/env python3
"""Runs every operation of the official SellApp SDK that concerns a catalogue against a running Stall.

    mvn -Plocal                     in one shell
    python clients/check.py         in another

Ends with 0 when every operation does what `sellapp/expectations.py` expects of it, with 1 when one does not, and with
2 when nothing could be examined.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import sellapp.checks  # noqa: F401  (registers the checks)
from sellapp.cloud import Cloud, NoCloud
from sellapp.examination import Unprepared, examine
from sellapp.shop import Shop
from sellapp.table import NoMarks, Page, as_text, summary

NOTES = Path(__file__).resolve().parent.parent / ".stall" / "local.json"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--local", type=Path, default=NOTES, help="the notes of `mvn -Plocal` (%(default)s)")
    parser.add_argument("--url", help="the address to call, instead of the one in the notes")
    parser.add_argument("--key", help="an API key for SellApp's API")
    parser.add_argument("--store", help="the slug of the key's store")
    parser.add_argument("--neighbour", help="the slug of a store that the key does not open")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="writes the table into this page too")
    return parser.parse_args()


def cloud(given: argparse.Namespace) -> Cloud:
    named = (given.url, given.key, given.store, given.neighbour)
    if all(named):
        return Cloud(*named)
    if any(named):
        raise NoCloud("--url, --key, --store and --neighbour belong together")
    return Cloud.described_in(given.local)


def main() -> int:
    given = arguments()
    try:
        page = Page(given.markdown) if given.markdown else None
        shop = Shop(cloud(given))
        shop.reach()
        results = []
        try:
            for result in examine(shop):
                results.append(result)
                print(as_text(result), flush=True)
        finally:
            shop.tidy()
    except (NoCloud, NoMarks, Unprepared) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"\n{summary(results)}")
    if page:
        page.write(results)
    return 0 if all(result.accepted for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
