import { parseAddress } from "../app/address/url-state.ts";
import type { Address } from "../app/address/address.ts";
import { makeAgain, type AskAt } from "../briefing/again/make-again.ts";
import { BriefingError } from "../briefing/asking/ask.ts";
import { askSetting } from "../briefing/asking/setting.ts";
import type { Json, WrittenBriefing } from "../briefing/page.ts";
import { readyMade } from "../briefing/ready-made/ready-made.ts";
import { documentOfPicture } from "../exports/documents/document-of-picture.ts";
import { viewOf } from "../views/catalogue.ts";
import { askFigure } from "./ask-figure.ts";
import { verdictOn, type Verdict } from "./verify-file.ts";

/** The same of an address: nothing of it was changed by hand. */
export type LinkVerdict = Omit<Verdict, "file"> & { readonly file: { readonly format: "link" } };

/** Whether it is an address of the web, and no file. */
export function isLink(text: string): boolean {
  return /^https?:\/\//iu.test(text);
}

/**
 * Holds the numbers that an address shows, as printed beside a picture, against what is known today; null: no page with figures of one kind stands there.
 *
 * @param url where the atlas is asked
 * @throws BriefingError where the address does not say as known when
 */
export async function verifyLink(link: string, url: string, askAt: AskAt): Promise<LinkVerdict | null> {
  const { pathname, search } = new URL(link);
  const { address } = parseAddress(pathname, search);
  if (!["atlas", "nation", "province"].includes(address.page)) return null;
  const { knownAt } = address;
  if (knownAt === null)
    throw new BriefingError(
      "This address shows what is known today: it does not say as known when it was printed.",
    );
  const made = await madeOf(address, url, knownAt, askAt);
  const { madeFrom } = made.provenance;
  if (madeFrom === null) return null;
  const today = await makeAgain(askAt, madeFrom, null);
  return { file: { format: "link" }, ...(await verdictOn(made, today, askAt)) };
}

/** What an address shows, as known then. */
async function madeOf(
  address: Address,
  url: string,
  knownAt: string,
  askAt: AskAt,
): Promise<WrittenBriefing> {
  const { page, lang: locale, dataset, boundaries, indicator, period, view, highlight, versus } = address;
  if (page !== "atlas") {
    const setting = await askSetting(askAt(knownAt), { language: locale, dataset, boundaries });
    const template = page === "nation" ? "national" : "province";
    const wish = {
      template,
      period,
      versus: null,
      area: address.area,
      since: null,
      indicators: null,
    } as const;
    return makeAgain(askAt, asJson(await readyMade(setting, wish)), knownAt);
  }
  if (indicator === null)
    throw new BriefingError(
      "What is known at all is answered as of today only: there is nothing to hold it against.",
    );
  const { model, category, unit, award } = address.members;
  const figure = await askFigure({
    url,
    locale,
    dataset,
    indicator,
    period,
    boundaries,
    tolerance: address.within,
    where: {
      ...(model === undefined ? {} : { models: [model] }),
      ...(category === undefined ? {} : { categories: [category] }),
      ...(unit === undefined ? {} : { unitTypes: [unit] }),
      ...(award === undefined ? {} : { awardLevels: [award] }),
    },
    knownAt,
    classes: address.classes,
    comparison: { versus, as: address.as, since: address.since, held: address.held },
    picture: viewOf(view),
  });
  return documentOfPicture(figure, { view, areas: highlight, from: versus });
}

function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
