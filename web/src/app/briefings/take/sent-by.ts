import type { OfficeDetails } from "../../../briefing/document/office-details.ts";
import { readOffice } from "../../../briefing/document/read-document.ts";
import type { Json, WrittenBriefing } from "../../../briefing/page.ts";

const name = "movement-atlas:office";

/** A written briefing with what its office says of itself; in what it was made from as well, so that it can be made again. */
export function sentBy(briefing: WrittenBriefing, office: OfficeDetails): WrittenBriefing {
  if (Object.keys(office).length === 0) return briefing;
  const { provenance } = briefing;
  const { madeFrom } = provenance;
  return {
    ...briefing,
    office,
    provenance: isDocument(madeFrom)
      ? { ...provenance, madeFrom: { ...madeFrom, office: { ...office } } }
      : provenance,
  };
}

function isDocument(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the office said the last time in this browser. */
export function rememberedOffice(): OfficeDetails {
  try {
    const text = localStorage.getItem(name);
    const read = text === null ? null : readOffice(JSON.parse(text));
    return read?.is === "office" ? read.office : {};
  } catch {
    return {};
  }
}

/** Keeps what an office says for the next report; number and date are of one alone. */
export function rememberOffice({ number: _number, date: _date, ...office }: OfficeDetails): void {
  try {
    localStorage.setItem(name, JSON.stringify(office));
  } catch {
    // It is typed again then.
  }
}
