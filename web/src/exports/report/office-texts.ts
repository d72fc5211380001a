import type { OfficeDetails } from "../../briefing/document/office-details.ts";
import type { ReportWords } from "../../i18n/report-words.ts";
import { leftOpen, monthFigures, twoFigures } from "./figures.ts";

/** What stands round the text of a report: as the office says it, else left open. */
export interface OfficeTexts {
  readonly nation: string;
  readonly motto: string;
  readonly superior: string;
  readonly issuing: string;
  readonly number: string;
  readonly placeAndDate: string;
  readonly kind: string;
  /** To whom it goes; null: to nobody in particular. */
  readonly addressee: string | null;
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  readonly signer: string;
}

export function officeTexts(details: OfficeDetails, w: ReportWords): OfficeTexts {
  const { addressee, recipients = [], department, signer, place } = details;
  return {
    nation: w.nation,
    motto: w.motto,
    superior: upper(details.superior ?? w.superior),
    issuing: upper(details.issuing ?? w.issuing),
    number: w.numbered(numberText(details, w)),
    placeAndDate: `${place ?? leftOpen}, ${dateText(details, w)}`,
    kind: w.kind,
    addressee: addressee === undefined ? null : w.addressee(addressee),
    recipientsTitle: w.recipients,
    recipients: [
      ...(addressee === undefined ? [] : [w.asAbove]),
      ...recipients.map((recipient) => `- ${recipient};`),
      w.filed(department ?? leftOpen),
    ],
    signer: upper(signer ?? w.signer),
  };
}

/** `05/BC-BCĐ`, with dots where the office fills it in. */
export function numberText({ number, abbreviation }: OfficeDetails, w: ReportWords): string {
  return w.number(number === undefined ? leftOpen : twoFigures(Number(number)), abbreviation ?? leftOpen);
}

/** `ngày 03 tháng 02 năm 2026`, with dots where the office fills it in. */
export function dateText({ date }: OfficeDetails, w: ReportWords): string {
  if (date === undefined) return w.date(leftOpen, leftOpen, leftOpen);
  const [year = "", month = "", day = ""] = date.split("-");
  return w.date(twoFigures(Number(day)), monthFigures(Number(month)), year);
}

function upper(text: string): string {
  return text.toLocaleUpperCase("vi");
}
