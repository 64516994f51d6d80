#!/usr/bin/env python3
"""Reckons again with GEOS what `cargo bench --bench geos` wrote: geos.py FOLDER

For each pair of layers: pairs missed and invented, the largest relative difference of one pair over 1 m2, and the same
for covered areas (without the mosaic, whose union is all). Needs shapely 2. Exits with 1 when a pair over 1e-6 m2 is
missed or invented, or when a pair over 1 m2 differs by more than 1e-9 of its area and 1e-7 m2."""
import csv
import struct
import sys

import numpy as np
import shapely

bad = False


def land(path):
    data, at, found = open(path, "rb").read(), 0, []
    while at < len(data):
        (length,) = struct.unpack_from("<I", data, at)
        found.append(data[at + 4 : at + 4 + length])
        at += 4 + length
    return shapely.from_wkb(np.array(found, dtype=object))


def differ(name, ours, theirs):
    over = theirs > 1.0
    if not over.any():
        return f"{name}: none over 1 m2"
    apart = np.abs(ours - theirs)[over] / theirs[over]
    worst = int(np.argmax(apart))
    return f"{name}: {over.sum()} over 1 m2, largest relative difference {apart[worst]:.2e} (of {theirs[over][worst]:.3f} m2)"


for name in ("file", "mosaic", "cells"):
    a, b = (land(f"{sys.argv[1]}/{name}_{side}.wkb") for side in "ab")
    invalid = int((~shapely.is_valid(a)).sum() + (~shapely.is_valid(b)).sum())
    i, j = shapely.STRtree(b).query(a, predicate="intersects")
    shapely.prepare(a)
    areas = shapely.area(shapely.intersection(a[i], b[j]))
    theirs = dict(zip(zip(i.tolist(), j.tolist()), areas.tolist()))
    with open(f"{sys.argv[1]}/{name}_pairs.csv") as file:
        ours = {(int(r["a"]), int(r["b"])): float(r["area_m2"]) for r in csv.DictReader(file, delimiter=";")}
    missed = [k for k, v in theirs.items() if v > 1e-6 and ours.get(k, 0.0) == 0.0]
    invented = [k for k, v in ours.items() if v > 1e-6 and theirs.get(k, 0.0) == 0.0]
    keys = [k for k in theirs if k in ours]
    x, y = np.array([ours[k] for k in keys]), np.array([theirs[k] for k in keys])
    print(f"{name}: {len(ours)} pairs, GEOS {len(theirs)}, not valid to GEOS {invalid}, "
          f"missed {len(missed)}, invented {len(invented)}, sums {x.sum():.4f} and {y.sum():.4f} m2")
    print("  " + differ("pairs", x, y))
    wrong = (y > 1.0) & (np.abs(x - y) > 1e-9 * y) & (np.abs(x - y) > 1e-7)
    for at in np.flatnonzero(wrong)[:5]:
        print(f"  pair {keys[at]}: {x[at]!r} instead of {y[at]!r}")
    bad |= bool(missed or invented or wrong.any())
    if name == "mosaic":
        with open(f"{sys.argv[1]}/{name}_covered.csv") as file:
            covered = np.array([float(r["area_m2"]) for r in csv.DictReader(file, delimiter=";")])
        # Cells share no land, so that what GEOS gives for the pairs adds up.
        print("  " + differ("covered", covered, np.bincount(i, areas, len(a))))
    elif name == "file":
        with open(f"{sys.argv[1]}/{name}_covered.csv") as file:
            covered = np.array([float(r["area_m2"]) for r in csv.DictReader(file, delimiter=";")])
        print("  " + differ("covered by itself", covered, shapely.area(a)))
sys.exit(1 if bad else 0)
