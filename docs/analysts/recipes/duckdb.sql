-- DuckDB: curl -sf "$ATLAS/data/published.parquet?indicators=units_eligible&where.unitTypes=commune&periods=2025" -o communes.parquet
select format('rows={} known={} sum={} code={}', count(*), count(value), sum(value)::int, min(area_code))
from read_parquet('communes.parquet');
