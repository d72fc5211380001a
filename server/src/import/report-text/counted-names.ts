import type { Span } from "./proposal.ts";

const NAME = String.raw`[“"][^“”"]{3,120}[”"]`;
const CAMPAIGNS = new RegExp(
  String.raw`(?:điển hình|tiêu biểu)? ?như (?:các )?phong trào (${NAME}(?:, (?:và )?${NAME})+)`,
  "u",
);

/** Campaigns that a sentence names as examples and does not count: there are at least as many. */
export function countedCampaigns(text: string): { readonly names: number; readonly at: Span } | null {
  const match = CAMPAIGNS.exec(text);
  if (match === null) return null;
  const list = match[1] ?? "";
  const names = list.match(new RegExp(NAME, "gu"))?.length ?? 0;
  return { names, at: { from: match.index, to: match.index + match[0].length } };
}
