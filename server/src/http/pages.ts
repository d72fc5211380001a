import { existsSync } from "node:fs";
import { join } from "node:path";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Addresses that the atlas knows itself; the page tells them apart. */
export const PAGES = ["/", "/nation", "/provinces/:id", "/sources", "/definitions"] as const;

const SELF = "'self'";

/**
 * Nothing comes from another host. MapLibre starts its worker from a blob and draws into blobs, the query desk's editor
 * brings its letters as data, and both write styles into elements.
 */
const directives = {
  defaultSrc: [SELF],
  baseUri: [SELF],
  connectSrc: [SELF, "blob:", "data:"],
  fontSrc: [SELF, "data:"],
  formAction: [SELF],
  frameAncestors: ["'none'"],
  imgSrc: [SELF, "data:", "blob:"],
  objectSrc: ["'none'"],
  scriptSrc: [SELF],
  styleSrc: [SELF, "'unsafe-inline'"],
  workerSrc: [SELF, "blob:"],
};

/** The pages and their files from `folder`, with headers that shut out everything foreign. Unknown addresses are 404. */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    // Served without TLS on its own machine; whoever puts TLS in front sets this there.
    strictTransportSecurity: false,
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
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
  app.get("/graphiql", (_request, reply) => reply.sendFile("graphiql.html"));
  app.setNotFoundHandler((request, reply) => {
    reply.code(404);
    const asksPage = request.method === "GET" && request.headers.accept?.includes("text/html") === true;
    // The page says in words that there is nothing here, and where to go.
    if (asksPage && existsSync(join(folder, "index.html"))) return reply.sendFile("index.html");
    return reply.send({ error: "There is nothing at this address.", path: request.url.split("?")[0] });
  });
}
