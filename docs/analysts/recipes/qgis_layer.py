# QGIS (its own Python): the same layer as Layer → Add Layer → Add Vector Layer, Protocol, with this address.
import os
from qgis.core import QgsVectorLayer

url = os.environ["ATLAS"] + "/data/published.geojson?indicators=units_eligible&where.unitTypes=commune&periods=2025"
layer = QgsVectorLayer("/vsicurl_streaming/" + url, "communes", "ogr")
rows = [feature for feature in layer.getFeatures() if feature["area"]]
values = [feature["value"] for feature in rows if feature["value"] is not None]
print(f"rows={len(rows)} known={len(values)} sum={sum(values):.0f} code={rows[0]['area_code']}")
