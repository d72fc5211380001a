# LibreOffice: the workbook, opened and written out again by it, so that it shows what it understood. Zeros in front stay, numbers are numbers.
curl -sf "$ATLAS/data/published.xlsx?indicators=units_eligible&where.unitTypes=commune&periods=2025&lang=en" -o communes.xlsx
soffice -env:UserInstallation="file://$PWD/office" --headless --convert-to 'csv:Text - txt - csv (StarCalc):9,,76,1' communes.xlsx >&2
awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  { rows++; if (NR == 2) code = $at["area_code"]; if ($at["value"] != "") { known++; sum += $at["value"] } }
  END { printf "rows=%d known=%d sum=%d code=%s\n", rows, known, sum, code }' communes.csv
