# Python with polars: Parquet has the types, nothing has to be said.
import io
import os
import urllib.request
import polars as pl

url = os.environ["ATLAS"] + "/data/published.parquet?indicators=units_eligible&where.unitTypes=commune&periods=2025"
rows = pl.read_parquet(io.BytesIO(urllib.request.urlopen(url).read()))
known = rows["value"].is_not_null().sum()
print(f"rows={rows.height} known={known} sum={rows['value'].sum():.0f} code={rows['area_code'][0]}")
