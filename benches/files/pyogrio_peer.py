#!/usr/bin/env python3
"""Does with pyogrio, geopandas and shapely what Koppelkans does with a file; one piece of work a process.

    pyogrio_peer.py look IN          reads all, turns it into RD New, asks GEOS of each shape whether it is valid
    pyogrio_peer.py take IN OUT      the same, and writes it as a GeoPackage
    pyogrio_peer.py give IN OUT      reads all and writes it in the form of OUT's name: gpkg, fgb, parquet, geojson
    pyogrio_peer.py count FILE       how many features its largest layer has
    pyogrio_peer.py version

Prints how many features it had. It proves but repairs nothing. A list (CSV) has its columns x and y in RD New.
"""

import sys

import geopandas
import pyogrio
import shapely

RD = 28992


def read(path):
    if path.endswith(".csv"):
        rows = pyogrio.read_dataframe(path, read_geometry=False)
        points = shapely.points(rows.x.astype(float), rows.y.astype(float))
        return geopandas.GeoDataFrame(rows, geometry=points, crs=RD)
    return pyogrio.read_dataframe(f"/vsizip/{path}" if path.endswith(".zip") else path)


def look(path):
    frame = read(path)
    if frame.crs.to_epsg() != RD:
        frame = frame.to_crs(RD)
    broken = int((~shapely.is_valid(frame.geometry.array)).sum())
    return frame, broken


def give(frame, path):
    if path.endswith(".parquet"):
        frame.to_parquet(path)
    elif path.endswith(".geojson"):
        pyogrio.write_dataframe(frame.to_crs(4326), path, driver="GeoJSON", layer_options={"RFC7946": "YES"})
    else:
        pyogrio.write_dataframe(frame, path)


def largest(path):
    if path.endswith(".parquet"):
        return len(geopandas.read_parquet(path))
    return max(pyogrio.read_info(path, layer=name)["features"] for name, _ in pyogrio.list_layers(path))


def main(what, *paths):
    if what == "version":
        print(f"pyogrio {pyogrio.__version__} (GDAL {pyogrio.__gdal_version_string__}), geopandas "
              f"{geopandas.__version__}, shapely {shapely.__version__} (GEOS {shapely.geos_version_string})")
        return
    if what == "count":
        print(largest(*paths))
        return
    frame, broken = (read(paths[0]), 0) if what == "give" else look(paths[0])
    if what == "take":
        pyogrio.write_dataframe(frame, paths[1], layer="l")
    elif what == "give":
        give(frame, paths[1])
    print(len(frame), broken)


main(*sys.argv[1:])
