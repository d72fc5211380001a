# R, nothing but base: codes stay text, what is not known is NA.
url <- paste0(Sys.getenv("ATLAS"), "/data/published.csv?indicators=units_eligible&where.unitTypes=commune&periods=2025")
rows <- read.csv(url, colClasses = c(area_code = "character", value = "numeric"), encoding = "UTF-8", check.names = FALSE)
known <- !is.na(rows$value)
cat(sprintf("rows=%d known=%d sum=%.0f code=%s\n", nrow(rows), sum(known), sum(rows$value, na.rm = TRUE), rows$area_code[1]))
