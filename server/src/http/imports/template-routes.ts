import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { coverage } from "../../accounts/territories.ts";
import { may } from "../../accounts/may.ts";
import { NotAllowed, Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { NoTemplate, type Template, templateOf } from "../../import/template/template.ts";
import { templateCsv, templateXlsx } from "../../import/template/write-template.ts";
import { askerOf } from "../accounts/asker.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { answered } from "./answered.ts";
import { sendFile } from "./send-file.ts";

/** What a form is asked for by, and the language of a CSV file's headings. */
const PARAMETERS = ["dataset", "area", "period", "lang"] as const;
const LANGUAGES = ["vi", "en"] as const;

/**
 * `GET /imports/template.xlsx` and `.csv`: the form that an area fills in for a period, as `atlas template` writes it, for whoever may
 * hand in that area's figures.
 */
export function templateRoutes(app: FastifyInstance, catalogues: CatalogueKeeper): void {
  app.get("/imports/template.xlsx", (request, reply) =>
    answered(reply, async () => {
      const { template } = await asked(request);
      return send(reply, template, "xlsx", await templateXlsx(template));
    }),
  );
  app.get("/imports/template.csv", (request, reply) =>
    answered(reply, async () => {
      const { template, lang } = await asked(request);
      return send(reply, template, "csv", Buffer.from(templateCsv(template, lang)));
    }),
  );

  async function asked(request: FastifyRequest): Promise<{ template: Template; lang: "vi" | "en" }> {
    const { actor } = askerOf(request);
    const inGeneral = may(actor, "HAND_IN", { area: null }, () => false);
    if (!inGeneral.may) throw new NotAllowed(inGeneral);
    const { lang: written = "vi", ...of } = parametersOf(request.query);
    const lang = LANGUAGES.find((each) => each === written);
    if (lang === undefined) throw new Refusal(400, oneOf("lang", written, LANGUAGES), "lang");
    const catalogue = await catalogues.current();
    const template = templateFor(catalogue, of);
    const verdict = may(actor, "HAND_IN", { area: template.area.id }, coverage(catalogue.areas.list));
    if (!verdict.may) throw new NotAllowed(verdict);
    return { template, lang };
  }
}

/** The parameters of an address, each once. */
function parametersOf(query: unknown): { readonly [Name in (typeof PARAMETERS)[number]]?: string } {
  const of: { [Name in (typeof PARAMETERS)[number]]?: string } = {};
  for (const [name, value] of Object.entries(query ?? {})) {
    const known = PARAMETERS.find((each) => each === name);
    if (known === undefined || typeof value !== "string")
      throw new Refusal(400, oneOf("parameter", name.slice(0, 100), PARAMETERS), name.slice(0, 100));
    of[known] = value.slice(0, 100);
  }
  return of;
}

function templateFor(
  catalogue: Parameters<typeof templateOf>[0],
  { dataset = "", area = "", period = "" }: { dataset?: string; area?: string; period?: string },
): Template {
  if (dataset === "") throw new Refusal(400, { code: "DATASET_MISSING", args: {} }, "dataset");
  try {
    return templateOf(catalogue, { dataset, area, period });
  } catch (error) {
    throw error instanceof NoTemplate ? new Refusal(400, error.said, error.argument) : error;
  }
}

const oneOf = (argument: string, written: string, accepted: readonly string[]) =>
  ({ code: "ONE_OF", args: { argument, written, accepted } }) as const;

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

function send(
  reply: FastifyReply,
  { dataset, area, period }: Template,
  format: keyof typeof TYPES,
  bytes: Buffer,
): FastifyReply {
  return sendFile(reply, `${dataset.id}_${area.id}_${period.code}.${format}`, TYPES[format], bytes);
}
