#!/usr/bin/env python3
"""Makes the files that files.sh reads: data.py FOLDER [PARCELS]

A mosaic of parcels in RD New, each a crooked square of about 60 by 60 m with two more points on every side (13 with the
closing one) that neighbours share; numbers, words and areas as a land registry gives them. PARCELS of them (1 000 000)
as a GeoPackage, a tenth of them as zipped shapefile and as FlatGeobuf, and as many rows of a list with x and y. No
chance in it: the same arguments give the same land. What is there already stays as it is.
Needs geopandas, pyogrio and shapely 2.
"""

import os
import sys
import tempfile
import zipfile

import geopandas
import numpy as np
import pyogrio
import shapely

SIDE_M = 60.0
WEST, SOUTH = 100_000.0, 400_000.0
SHIFT_M = 12.0
# A point of every corner and two between it and the next.
THIRDS = (0.0, 1.0 / 3.0, 2.0 / 3.0)


def corner(column, row):
    """The corner of the mosaic with this number, shifted by what its number gives, the same for all that share it."""
    mixed = (column * 73_856_093) ^ (row * 19_349_663)
    across = (mixed % 97) / 97.0 - 0.5
    along = (mixed // 97 % 89) / 89.0 - 0.5
    return np.stack([WEST + column * SIDE_M + across * SHIFT_M, SOUTH + row * SIDE_M + along * SHIFT_M], axis=1)


def parcels(count):
    """That many parcels, row by row from the south-west, as near to a square as it goes."""
    wide = int(np.ceil(np.sqrt(count)))
    number = np.arange(count)
    column, row = number % wide, number // wide
    corners = [corner(column + dx, row + dy) for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))]
    points = [a + (b - a) * part for a, b in zip(corners, corners[1:]) for part in THIRDS]
    land = shapely.polygons(np.stack(points + points[:1], axis=1))
    columns = {
        "perceel": number,
        "gemeente": np.where(column % 2 == 0, "WVD", "VLD"),
        "sectie": "A",
        "opp": np.round(shapely.area(land)),
    }
    return geopandas.GeoDataFrame(columns, geometry=land, crs=28992)


def zipped_shapefile(frame, path):
    with tempfile.TemporaryDirectory() as folder:
        pyogrio.write_dataframe(frame, f"{folder}/percelen.shp", encoding="UTF-8")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            for name in sorted(os.listdir(folder)):
                out.write(f"{folder}/{name}", name)


def listed(frame, path):
    """The middles of the parcels as rows of a list."""
    middle = shapely.centroid(frame.geometry.array)
    with open(path, "w", encoding="utf-8") as out:
        out.write("naam;x;y;opp\n")
        for number, x, y, area in zip(frame.perceel, shapely.get_x(middle), shapely.get_y(middle), frame.opp):
            out.write(f"perceel {number};{x:.2f};{y:.2f};{area:.0f}\n")


def made(folder, name, make):
    """Makes a file whole or not at all, unless it is there."""
    path = f"{folder}/{name}"
    if os.path.exists(path):
        return
    print(f"making {path}", file=sys.stderr)
    half = f"{folder}/half-{name}"
    make(half)
    os.replace(half, path)


folder = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
os.makedirs(folder, exist_ok=True)
few = parcels(count // 10)
made(folder, f"parcels_{count}.gpkg", lambda path: pyogrio.write_dataframe(parcels(count), path, layer="percelen"))
made(folder, f"parcels_{count // 10}.zip", lambda path: zipped_shapefile(few, path))
made(folder, f"parcels_{count // 10}.fgb", lambda path: pyogrio.write_dataframe(few, path, driver="FlatGeobuf"))
made(folder, f"places_{count // 10}.csv", lambda path: listed(few, path))
