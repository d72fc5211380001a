# curl: a question of the API as a table of the columns it names.
curl -sf "$ATLAS/graphql" -H 'content-type: application/json' -H 'accept: text/csv' -d '{"query":
  "{ statistics(indicators: [\"units_eligible\"], where: { unitTypes: [\"commune\"] }, periods: [\"2025\"]) { nodes { area { code } value } } }"}' |
  tr -d '\r' | awk -F, 'NR == 2 { code = $1 } NR > 1 { rows++; if ($2 != "") { known++; sum += $2 } }
    END { printf "rows=%d known=%d sum=%d code=%s\n", rows, known, sum, code }'
