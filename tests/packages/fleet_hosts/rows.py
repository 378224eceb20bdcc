"""What was looked at, and whether it was as it has to be."""

import sys

rows = []


def expect(what, good, seen=""):
    rows.append((what, bool(good)))
    print("%s %s" % ("ok  " if good else "FAIL", what), flush=True)
    if not good:
        print("     seen: %s" % (seen,), flush=True)


def equal(what, seen, expected):
    expect(what, seen == expected, "%r, not %r" % (seen, expected))


def close():
    failed = [what for what, good in rows if not good]
    print("\n%d passed, %d failed" % (len(rows) - len(failed), len(failed)), flush=True)
    sys.exit(1 if failed else 0)
