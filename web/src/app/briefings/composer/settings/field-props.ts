import type { BriefingSetting } from "../../../../briefing/asking/setting.ts";
import type { BriefingPage } from "../../../../briefing/document/briefing-document.ts";
import type { PageChange } from "../history/edits.ts";

/** What each field of a page's settings is given. */
export interface FieldProps {
  readonly page: BriefingPage;
  readonly setting: BriefingSetting;
  /** `of`: letters typed into one field are one step. */
  readonly onChange: (change: PageChange, of?: string) => void;
}

/** Stands in a list for what is said by saying nothing. */
export const unsaid = "_unsaid";
