#!/usr/bin/env python3
"""Draws a project file or a hand-over as QGIS shows it, to lay beside a picture of our own window. No part of CI.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 .ci/qgis_render.py FILE.gpkg OUT.png \
        [--layers gebied,waarden_vlakken] [--size 1400x900] [--extent x1,y1,x2,y2] [--dpi 96] [--json OUT.json]

Every layer is opened with the style that lies in the file (`layer_styles`, the default one), as QGIS does when somebody
drags the file into it. It fails when a layer has no such style, when a rule or label does not parse, or when QGIS had to
leave a part of the style out. `--json` tells per layer what QGIS made of it: rules, labels, aliases, value maps.

Needs `qgis` and `python3-qgis` (Debian 12 has 3.22).
"""

import argparse
import json
import sys

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFontDatabase
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

# Lowest on the map first, as in our window.
KINDS = [QgsWkbTypes.PolygonGeometry, QgsWkbTypes.LineGeometry, QgsWkbTypes.PointGeometry]
ORDER = ["gebied", "", "maskers", "zones", "waarden", "opgaven", "koppelkansen"]


def layers_of(path, wanted):
    every = Qgis.SublayerQueryFlags(Qgis.SublayerQueryFlag.ResolveGeometryType)
    found = []
    for sub in QgsProviderRegistry.instance().querySublayers(path, every):
        kind = QgsWkbTypes.geometryType(sub.wkbType())
        # QGIS can't draw a shape of several kinds, and has nothing to draw of an empty table that could hold any.
        if kind in KINDS and (not wanted or sub.name() in wanted):
            found.append((sub.name(), kind, sub.uri()))

    def place(one):
        name, kind, _ = one
        at = [at for at, start in enumerate(ORDER) if start and name.startswith(start)]
        return (at[0] if at else 1, KINDS.index(kind))

    layers = []
    for name, kind, uri in sorted(found, key=place):
        is_split = sum(1 for other, *_ in found if other == name) > 1
        layer = QgsVectorLayer(uri, f"{name} ({QgsWkbTypes.geometryDisplayString(kind)})" if is_split else name, "ogr")
        assert layer.isValid(), name
        message, ok = layer.loadDefaultStyle()
        assert ok, f"{name}: no style of its own: {message}"
        layers.append(layer)
    return layers


def checked(expression, layer, what):
    if expression:
        parsed = QgsExpression(expression)
        assert not parsed.hasParserError(), f"{layer.name()}: {what}: {parsed.parserErrorString()}"
        known = {field.name() for field in layer.fields()}
        unknown = parsed.referencedColumns() - known
        assert not unknown, f"{layer.name()}: {what}: no columns {unknown}"


def told(layer):
    """What QGIS made of the style of a layer."""
    renderer = layer.renderer()
    rules = []
    for rule in renderer.rootRule().descendants():
        checked(rule.filterExpression(), layer, rule.label())
        rules.append({"label": rule.label(), "filter": rule.filterExpression(), "shown": rule.active()})
    labels = []
    if layer.labeling():
        for key in layer.labeling().subProviders():
            settings = layer.labeling().settings(key)
            checked(settings.fieldName, layer, "label")
            labels.append(settings.fieldName)
    fields = {}
    for at, field in enumerate(layer.fields()):
        setup = layer.editorWidgetSetup(at)
        words = [list(entry)[0] for entry in setup.config().get("map", [])] if setup.type() == "ValueMap" else []
        fields[field.name()] = {"alias": field.alias(), "widget": setup.type(), "words": words}
    return {"rows": layer.featureCount(), "renderer": renderer.type(), "rules": rules, "labels": labels, "fields": fields}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("out")
    parser.add_argument("--layers", default="")
    parser.add_argument("--size", default="1400x900")
    parser.add_argument("--extent", default="")
    parser.add_argument("--dpi", type=float, default=96)
    parser.add_argument("--json", default="")
    parser.add_argument("--font", action="append", default=[], help="a font file to use, such as assets/fonts/*.ttf")
    options = parser.parse_args()

    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    for font in options.font:
        QFontDatabase.addApplicationFont(font)
    layers = layers_of(options.file, [name for name in options.layers.split(",") if name])
    QgsProject.instance().addMapLayers(layers)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as out:
            json.dump({layer.name(): told(layer) for layer in layers}, out, ensure_ascii=False, indent=1)

    settings = QgsMapSettings()
    # The first of the list lies on top.
    settings.setLayers(list(reversed(layers)))
    settings.setDestinationCrs(layers[0].crs())
    width, height = (int(part) for part in options.size.split("x"))
    settings.setOutputSize(QSize(width, height))
    settings.setOutputDpi(options.dpi)
    settings.setBackgroundColor(QColor(242, 239, 232))
    if options.extent:
        extent = QgsRectangle(*(float(part) for part in options.extent.split(",")))
    else:
        extent = layers[0].extent()
        extent.scale(1.08)
    settings.setExtent(extent)
    # As in the window of QGIS: expressions know the scale.
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), [error.message for error in job.errors()]
    job.renderedImage().save(options.out)
    print(f"{options.out}: {len(layers)} layers, {', '.join(layer.name() for layer in layers)}")
    application.exitQgis()


if __name__ == "__main__":
    sys.exit(main())
