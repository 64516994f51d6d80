#!/usr/bin/env python3
"""Does with QGIS, without a window, what Koppelkans does with a file; one piece of work a process.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 qgis_peer.py look IN       goes along all features, turns each into RD New
                                                                          and asks GEOS whether it is valid
    … qgis_peer.py take IN OUT       "Export › Save features as": a GeoPackage in RD New, with an index; proves nothing
    … qgis_peer.py give IN OUT       the same in the form of OUT's name: gpkg and fgb in RD New, geojson in degrees
    … qgis_peer.py version

Prints how many features it had. A list (CSV) has its columns x and y in RD New.
"""

import sys

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

DRIVERS = {"gpkg": "GPKG", "fgb": "FlatGeobuf", "geojson": "GeoJSON"}


def opened(path):
    if path.endswith(".csv"):
        layer = QgsVectorLayer(f"file://{path}?delimiter=;&xField=x&yField=y&crs=EPSG:28992", "l", "delimitedtext")
    else:
        layer = QgsVectorLayer(f"/vsizip/{path}" if path.endswith(".zip") else path, "l", "ogr")
    assert layer.isValid(), path
    return layer


def into(layer, epsg):
    target = QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
    return QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())


def look(layer):
    turn, count, broken = into(layer, 28992), 0, 0
    for feature in layer.getFeatures():
        shape = feature.geometry()
        shape.transform(turn)
        count += 1
        broken += not shape.isGeosValid()
    return count, broken


def write(layer, path):
    form = path.rsplit(".", 1)[1]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = DRIVERS[form]
    options.layerName = "l"
    options.ct = into(layer, 4326 if form == "geojson" else 28992)
    if form == "geojson":
        options.layerOptions = ["RFC7946=YES"]
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
    assert error[0] == QgsVectorFileWriter.NoError, error
    return QgsVectorLayer(path, "l", "ogr").featureCount(), 0


def main(what, *paths):
    if what == "version":
        print(f"QGIS {Qgis.QGIS_VERSION} (GDAL {gdal.__version__})")
        return
    application = QgsApplication([], False)
    application.initQgis()
    layer = opened(paths[0])
    print(*(look(layer) if what == "look" else write(layer, paths[1])))
    sys.stdout.flush()
    del layer
    application.exitQgis()


main(*sys.argv[1:])
