# GDAL, by which QGIS reads too: the boundaries with their figures. The archipelagos are features of their own, without a row.
curl -sf "$ATLAS/data/published.geojson?indicators=units_eligible&where.unitTypes=commune&periods=2025" -o communes.geojson
ogr2ogr -f GPKG communes.gpkg communes.geojson -nln communes -nlt PROMOTE_TO_MULTI -where "area is not null"
ogrinfo -ro -q communes.gpkg -sql "select count(*) as 'rows', count(value) as known, cast(sum(value) as integer) as 'sum',
  min(area_code) as code from communes where geom is not null" |
  awk '/ = / { line = line sep $1 "=" $NF; sep = " " } END { print line }'
