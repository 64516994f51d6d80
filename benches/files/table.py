#!/usr/bin/env python3
"""Prints what files.sh measured as a table: table.py LINES; how many times ours is faster and smaller than each other."""

import sys

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1])]
widest = max((len(row[0]) for row in rows), default=0)
print(f"{'':{widest}}  {'':9}{'':8}{'seconds':>9}{'of cores':>10}{'MB':>8}{'times slower':>14}{'times larger':>14}{'features':>12}{'not valid':>11}")
own = None
for name, what, tool, spent, said in rows:
    if len(spent.split()) != 4:
        print(f"{name:{widest}}  {what:9}{tool:8}  {spent.upper()}: {said}")
        own = None if tool == "ours" else own
        continue
    seconds, user, system, kilobytes = map(float, spent.split())
    megabytes = kilobytes / 1024.0
    if tool == "ours":
        own = (max(seconds, 0.01), megabytes)
    beside = ("", "") if tool == "ours" or own is None else (f"{seconds / own[0]:.1f}", f"{megabytes / own[1]:.1f}")
    count, *broken = said.split()
    broken = broken[0] if broken and broken[0].isdigit() else ""
    print(f"{name:{widest}}  {what:9}{tool:8}{seconds:>9.2f}{user + system:>10.2f}{megabytes:>8.0f}{beside[0]:>14}{beside[1]:>14}{count:>12}{broken:>11}")
