import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { type DatabaseWatch, whileThere } from "../../db/database-watch.ts";
import { argumentsInAddress } from "../../graphql/address/arguments-in-address.ts";
import { GivenUpError, LaterError, toPublicError } from "../../graphql/errors.ts";
import { UNTOLD } from "../../graphql/limits/answer-text.ts";
import type { MessageLanguage } from "../../messages/message.ts";
import { InputError } from "../../statistics/request/request.ts";
import { askerOf } from "../accounts/asker.ts";
import type { CallerOf } from "../admission/caller.ts";
import type { Quota } from "../admission/quota.ts";
import { rateLimitHeaders } from "../admission/rate-limit-headers.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { questionOf } from "../answers/question.ts";
import type { Dispatcher } from "../dispatch/dispatcher.ts";
import { setLanguage } from "../language.ts";
import { isKnown } from "../writers/entity-tag.ts";
import { atom } from "./atom.ts";
import { FEED_QUESTION, type FeedAnswer, type FeedOf, feedOfChanges } from "./feed-of-changes.ts";

export interface FeedRouteOptions {
  readonly dispatcher: Dispatcher;
  readonly schema: GraphQLSchema;
  readonly watch: DatabaseWatch;
  readonly catalogues: CatalogueKeeper;
  readonly callerOf: CallerOf;
  readonly quota: Quota;
  /** Where others find the atlas; null: where the reader asked. */
  readonly publicUrl: string | null;
  /** Milliseconds until an answer is given up. */
  readonly timeout: number;
}

/** What a feed can be narrowed to. */
const PARAMETERS = ["indicators", "areas", "causes"];
/** Feeds that are kept until the data change: readers come every hour, and mostly for the same. */
const KEPT = 64;

/**
 * `GET /data/{dataset}/changes.atom`: what changed and why, as Atom (RFC 4287). It is an answer of the API in another form, admitted, charged and given up
 * as the question itself would be; `indicators`, `areas`, `causes` narrow it, `lang` says in which language.
 */
export function feedRoute(app: FastifyInstance, options: FeedRouteOptions): void {
  const { dispatcher, schema, watch, catalogues, callerOf, quota, publicUrl, timeout } = options;
  const declared = (schema.getQueryType()?.getFields()["updates"]?.args ?? []).filter(({ name }) =>
    PARAMETERS.includes(name),
  );
  const kept = new LRUCache<string, string>({ max: KEPT });

  app.get<{ Params: { dataset: string } }>("/data/:dataset/changes.atom", {
    config: { opensFromElsewhere: true },
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const lang = languageAsked(request);
      try {
        if (caller.isCharged) quota.check(caller.name);
        const of = feedAsked(request, lang);
        const origin = (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/, "");
        const { id } = (await catalogues.current()).dataVersion;
        const key = JSON.stringify([id, origin, of]);
        const etag = `"${id}-${createHash("sha256").update(key).digest("base64url").slice(0, 22)}"`;
        reply.headers({ etag, "cache-control": "no-cache", vary: "accept-language" });
        if (isKnown(request.headers["if-none-match"], etag)) return await reply.code(304).send();
        const known = kept.get(key);
        if (known !== undefined) return await send(reply, lang, known);
        const told = await ask(request, reply, of, id);
        if (!("data" in told)) {
          reply.removeHeader("etag");
          return await setLanguage(reply.code(told.status), lang)
            .header("cache-control", "no-store")
            .type("application/json; charset=utf-8")
            .send({ errors: told.errors });
        }
        const feed = atom(feedOfChanges(of, told.data, origin));
        kept.set(key, feed);
        return await send(reply, lang, feed);
      } catch (error) {
        reply.removeHeader("etag");
        // What is wrong with the address; all else is told as everywhere.
        if (!(error instanceof InputError || error instanceof GraphQLError)) throw error;
        const said = toPublicError({ message: error.message }, error, {
          requestId: request.id,
          lang,
          schema,
          log: () => undefined,
        });
        return setLanguage(reply.code(400), lang)
          .header("cache-control", "no-store")
          .send({ errors: [said] });
      }
    },
  });

  /** The answer of the API, or what it says instead. */
  async function ask(
    request: FastifyRequest,
    reply: FastifyReply,
    of: FeedOf,
    atLeast: number,
  ): Promise<{ readonly data: FeedAnswer } | { readonly status: number; readonly errors: unknown }> {
    const caller = callerOf(request);
    const end = new AbortController();
    const giveUp = (why: string): void => end.abort(new GivenUpError(why));
    const timer = setTimeout(giveUp, timeout, "the time was up");
    reply.raw.once("close", () => giveUp("the reader went away"));
    const question = {
      ...questionOf(request, askerOf(request).actor),
      method: "POST" as const,
      headers: { "content-type": "application/json", accept: "application/json" },
      search: "",
      body: JSON.stringify({ query: FEED_QUESTION, variables: of }),
      atLeast,
      lang: of.lang,
      encoding: null,
    };
    try {
      const { answer } = await whileThere(watch, dispatcher.answer(question, caller, end.signal));
      if (caller.isCharged) reply.headers(rateLimitHeaders(quota.left(caller.name), Date.now()));
      for (const fault of answer.faults) request.log.error({ err: fault }, "a feed could not be answered");
      const { head, isOpen } = answer.body;
      const { data, errors } = JSON.parse(`${new TextDecoder().decode(head)}${isOpen ? UNTOLD : ""}`) as {
        readonly data?: FeedAnswer;
        readonly errors?: unknown;
      };
      if (answer.isGood && data !== undefined) return { data };
      return { status: answer.status === 200 ? 400 : answer.status, errors };
    } catch (error) {
      giveUp("it is answered otherwise");
      if (!(error instanceof GivenUpError) || error instanceof LaterError) throw error;
      return { status: 503, errors: [{ message: error.message }] };
    } finally {
      clearTimeout(timer);
    }
  }

  /** What an address asks for. Throws InputError, in the words of the API. */
  function feedAsked({ url, params }: FastifyRequest, lang: MessageLanguage): FeedOf {
    const given = new Map<string, string>();
    for (const [name, value] of parametersOf(url)) {
      if (given.has(name)) throw new InputError(name, { code: "PARAMETER_TWICE", args: { name } });
      given.set(name, value);
    }
    const written = given.get("lang") ?? "vi";
    if (!["vi", "en"].includes(written.toLowerCase()))
      throw new InputError("lang", {
        code: "ONE_OF",
        args: { argument: "lang", written, accepted: ["vi", "en"] },
      });
    given.delete("lang");
    const read = argumentsInAddress(declared, given) as Partial<
      Pick<FeedOf, "indicators" | "areas" | "causes">
    >;
    const { dataset } = params as { readonly dataset: string };
    const { indicators = null, areas = null, causes = null } = read;
    return { dataset, lang, indicators, areas, causes };
  }
}

function send(reply: FastifyReply, lang: MessageLanguage, feed: string): FastifyReply {
  return setLanguage(reply, lang).type("application/atom+xml; charset=utf-8").send(feed);
}

const parametersOf = (url: string): URLSearchParams =>
  new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?")) : "");

/** As the address says; Vietnamese where it says nothing, as files have it. */
const languageAsked = ({ url }: FastifyRequest): MessageLanguage =>
  parametersOf(url).get("lang")?.toLowerCase() === "en" ? "EN" : "VI";
