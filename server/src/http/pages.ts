import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { refusedAnswer } from "../graphql/errors.ts";
import { languageOf, setLanguage } from "./language.ts";
import { setPolicy } from "./headers.ts";

/** Addresses that the atlas knows itself; the page tells them apart. */
export const PAGES = [
  "/",
  "/nation",
  "/provinces/:id",
  "/places/:id",
  "/number",
  "/sources",
  "/changes",
  "/definitions",
  "/briefings",
  "/briefings/:id",
  "/briefings/:id/present",
  "/sign-in",
  "/account",
  "/account/keys",
  "/account/people",
  "/account/status",
  "/imports",
  "/imports/report",
  "/imports/figure",
  "/imports/:id",
  "/catalogue",
  "/reporting/:id",
] as const;

/** The pages and their files from `folder`, with the policy of pages. Unknown addresses are 404. */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  app.addHook("onRoute", (route) => {
    route.config = { ...route.config, opensFromElsewhere: true };
  });
  app.addHook("onRequest", (_request, reply, done) => {
    setPolicy(reply, "page");
    done();
  });
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    // Names of built files change with their content; pages name them, so pages are always asked for anew.
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(join(folder, "assets"));
      reply.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    },
    cacheControl: false,
  });
  for (const page of PAGES) app.get(page, (_request, reply) => reply.sendFile("index.html"));
  app.get("/graphiql", (_request, reply) => {
    setPolicy(reply, "desk");
    return reply.sendFile("graphiql.html");
  });
  app.setNotFoundHandler((request, reply) => {
    reply.code(404);
    const asksPage = request.method === "GET" && request.headers.accept?.includes("text/html") === true;
    // The page says in words that there is nothing here, and where to go.
    if (asksPage && existsSync(join(folder, "index.html"))) return reply.sendFile("index.html");
    const lang = languageOf(request.headers);
    return setLanguage(reply, lang).send(refusedAnswer("NOT_FOUND", { code: "NOT_HERE", args: {} }, lang));
  });
}
