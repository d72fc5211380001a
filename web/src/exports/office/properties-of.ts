import type { WrittenBriefing } from "../../briefing/page.ts";
import { officeWords } from "../../i18n/office-words.ts";
import type { ChartWords } from "./chart/chart-data.ts";
import { languageTag } from "./chart/value-format.ts";
import type { FileProperties } from "./package/properties.ts";

/** What a file made of a briefing says of itself. */
export function propertiesOf({ title, subtitle, locale, provenance }: WrittenBriefing): FileProperties {
  const { dataset, dataVersion, chain, knownAt, boundaries, productVersion, link, madeFrom } = provenance;
  return {
    title,
    subject: subtitle ?? "",
    asOf: knownAt,
    dataVersion,
    language: languageTag(locale),
    link,
    custom: {
      dataset,
      dataVersion,
      chain,
      knownAt,
      boundaries,
      productVersion,
      ...(madeFrom === null ? {} : { madeFrom: JSON.stringify(madeFrom) }),
    },
  };
}

/** The names of the sheets behind charts. */
export function chartWords({ locale }: WrittenBriefing): ChartWords {
  const { sheets, day } = officeWords(locale);
  return { data: sheets.data, written: sheets.written, day };
}
