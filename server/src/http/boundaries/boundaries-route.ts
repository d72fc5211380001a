import { gunzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { OutlineKeeper } from "../../boundaries/outline-keeper.ts";
import { readCentres, readTile } from "../../boundaries/outline-store.ts";
import { isTiled, ZOOMS } from "../../boundaries/tiles/tile-grid.ts";
import { DatabaseAwayError } from "../../db/database-away.ts";
import { type DatabaseWatch, whileThere } from "../../db/database-watch.ts";
import type { Database } from "../../db/tables.ts";
import { BeingMadeError, refusedAnswer } from "../../graphql/errors.ts";
import type { Message } from "../../messages/message.ts";
import type { CallerOf } from "../admission/caller.ts";
import type { Quota } from "../admission/quota.ts";
import { rateLimitHeaders } from "../admission/rate-limit-headers.ts";
import { preferredEncoding } from "../answers/answer-body.ts";
import type { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { languageOf, setLanguage } from "../language.ts";
import { isKnown } from "../writers/entity-tag.ts";
import { SmallerBodies } from "./smaller-bodies.ts";
import { tileJson } from "./tile-json.ts";

export interface BoundariesRouteOptions {
  readonly db: Kysely<Database>;
  readonly keeper: OutlineKeeper;
  readonly watch: DatabaseWatch;
  readonly catalogues: CatalogueKeeper;
  readonly callerOf: CallerOf;
  readonly quota: Quota;
  /** Who may read: what is for those alone who signed in is kept by no proxy. */
  readonly readers: "all" | "signed-in";
  /** Where others find the atlas; null: where the reader asked. */
  readonly publicUrl: string | null;
  /** Milliseconds to wait for outlines that are being made. */
  readonly patience: number;
}

/** What looking something up in the database takes off the points of whoever asks; what is in memory takes nothing. */
const POINTS = 1_000;
/** All tiles of both vintages are five million bytes. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** Seconds after which outlines that are being made may be there. */
const MAKING = 3;
const LASTING = "max-age=31536000, immutable";
const NOTHING = Buffer.alloc(0);

interface OfVersion {
  readonly vintage: string;
  readonly version: string;
}

/**
 * Outlines of communes for maps: `/boundaries/communes/VN-2025.json` (TileJSON) says under which addresses; those name a version and never change what they give. A tile is a look-up: it
 * was cut when the outlines were made.
 */
export function boundariesRoute(app: FastifyInstance, options: BoundariesRouteOptions): void {
  const { db, keeper, watch, catalogues, callerOf, quota, readers, publicUrl, patience } = options;
  app.addHook("onClose", () => keeper.close());
  const keeping = `${readers === "all" ? "public" : "private"}, ${LASTING}`;
  const kept = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (body, key) => body.length + key.length + 100,
  });

  const smaller = new SmallerBodies();
  app.addHook("onClose", () => smaller.made());

  app.get<{ Params: { vintage: string } }>("/boundaries/communes/:vintage.json", async (request, reply) => {
    const catalogue = await catalogues.current();
    const vintage = catalogue.vintages.find(({ id }) => id === request.params.vintage);
    if (vintage === undefined) return refuse(reply, request, { code: "NOT_HERE", args: {} });
    charge(request, reply);
    const inForce = await whileThere(watch, inTime(keeper.inForce(catalogue, vintage)));
    const site = (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/, "");
    const etag = `"${inForce.version}"`;
    reply.headers({ etag, "cache-control": "no-cache", vary: "accept-encoding, host" });
    if (isKnown(request.headers["if-none-match"], etag)) return reply.code(304).send();
    return reply.send(tileJson(inForce, site));
  });

  app.get<{ Params: OfVersion & { z: string; x: string; y: string } }>(
    "/boundaries/communes/:vintage/:version/:z/:x/:y.mvt",
    async (request, reply) => {
      const { vintage, version, z, x, y } = request.params;
      const address = { z: wholeOf(z), x: wholeOf(x), y: wholeOf(y) };
      const { first, last } = ZOOMS;
      if (!isTiled(address))
        return refuse(reply, request, {
          code: "TILE_OUTSIDE",
          args: { tile: `${z}/${x}/${y}`.slice(0, 40), first, last },
        });
      const body = await look(request, reply, `${vintage}/${version}/${z}/${x}/${y}`, async () => {
        const found = await readTile(db, version, address);
        if (found !== null) return found;
        // Nothing lies there, or there is no such version.
        const known = await readCentres(db, version);
        return known?.vintage === vintage ? NOTHING : null;
      });
      if (body === null) return refuse(reply, request, { code: "OUTLINES_GONE", args: { version, vintage } });
      return send(request, reply, body, "application/vnd.mapbox-vector-tile");
    },
  );

  app.get<{ Params: OfVersion & { province: string } }>(
    "/boundaries/communes/:vintage/:version/:province.json",
    async (request, reply) => {
      const { vintage, version, province } = request.params;
      const body = await look(request, reply, `${vintage}/${version}/${province}`, async () => {
        const known = await readCentres(db, version);
        if (known?.vintage !== vintage) return null;
        const all = JSON.parse(known.centres) as Readonly<Record<string, unknown>>;
        return Buffer.from(JSON.stringify(Object.hasOwn(all, province) ? all[province] : {}));
      });
      if (body === null) return refuse(reply, request, { code: "OUTLINES_GONE", args: { version, vintage } });
      return reply
        .headers({ "cache-control": keeping, etag: `"${version}"` })
        .type("application/json; charset=utf-8")
        .send(body);
    },
  );

  function charge(request: FastifyRequest, reply: FastifyReply): void {
    const caller = callerOf(request);
    if (!caller.isCharged) return;
    quota.check(caller.name);
    quota.charge(caller.name, POINTS);
    reply.headers(rateLimitHeaders(quota.left(caller.name), Date.now()));
  }

  /** What is kept in memory, or is looked up and kept; null where there is none. */
  async function look(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    lookUp: () => Promise<Buffer | null>,
  ): Promise<Buffer | null> {
    const known = kept.get(key);
    if (known !== undefined) return known;
    charge(request, reply);
    if (watch.away !== null) throw new DatabaseAwayError(watch.away);
    const found = await whileThere(watch, lookUp());
    if (found !== null) kept.set(key, found);
    return found;
  }

  function send(request: FastifyRequest, reply: FastifyReply, body: Buffer, type: string): FastifyReply {
    const accepted = request.headers["accept-encoding"];
    const isSmallest = preferredEncoding(accepted, ["br", "gzip"]) === "br";
    const smallest = isSmallest ? smaller.find(request.url, body) : null;
    const isSmall = smallest === null && preferredEncoding(accepted, ["gzip"]) === "gzip";
    const encoding = smallest !== null ? "br" : isSmall ? "gzip" : null;
    const etag = `"${(request.params as OfVersion).version}${encoding === null ? "" : `-${encoding}`}"`;
    reply.headers({ "cache-control": keeping, etag, vary: "accept-encoding" });
    if (isKnown(request.headers["if-none-match"], etag)) return reply.code(304).send();
    if (body.length === 0) return reply.code(204).send();
    reply.type(type);
    if (encoding !== null) reply.header("content-encoding", encoding);
    return reply.send(smallest ?? (isSmall ? body : gunzipSync(body)));
  }

  /** Throws BeingMadeError where making them takes longer than anybody waits; they are being made all the same. */
  async function inTime<T>(making: Promise<T>): Promise<T> {
    const clock = Promise.withResolvers<never>();
    const timer = setTimeout(() => clock.reject(beingMade()), patience);
    try {
      return await Promise.race([making, clock.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const beingMade = (): BeingMadeError =>
  new BeingMadeError((seconds) => ({ code: "OUTLINES_BEING_MADE", args: { seconds } }), MAKING);

function refuse(reply: FastifyReply, { headers }: FastifyRequest, said: Message): FastifyReply {
  const lang = languageOf(headers);
  return setLanguage(reply.code(404), lang)
    .headers({ "cache-control": "no-store", vary: "accept-language" })
    .send(refusedAnswer("NOT_FOUND", said, lang));
}

const wholeOf = (written: string): number => (/^\d{1,4}$/.test(written) ? Number(written) : Number.NaN);
