# Python with pandas: codes stay text, so that "01" is not 1; what is not known is NaN, with its status beside it.
import os
import pandas as pd

url = os.environ["ATLAS"] + "/data/published.csv?indicators=units_eligible&where.unitTypes=commune&periods=2025"
rows = pd.read_csv(url, dtype={"area_code": str}, parse_dates=["period_end"], keep_default_na=False, na_values={"value": [""]})
known = rows["value"].notna()
print(f"rows={len(rows)} known={known.sum()} sum={rows['value'].sum():.0f} code={rows['area_code'][0]}")
