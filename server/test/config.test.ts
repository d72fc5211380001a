import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type Config, type Environment, loadConfig } from "../src/config.ts";

const project = resolve(import.meta.dirname, "../..");

function configOf(environment: Environment): Config {
  const result = loadConfig(environment);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.config;
}

function problemsOf(environment: Environment): readonly string[] {
  const result = loadConfig(environment);
  return "problems" in result ? result.problems : [];
}

test("with nothing set it serves this machine only, on port 4000, with its data in the project", () => {
  expect(configOf({})).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    dataDir: { path: resolve(project, ".data"), explicit: false },
    databaseUrl: null,
    backup: null,
    logLevel: "info",
    development: false,
  });
});

test("who looks after it is answered on a port of their own, on this machine, if anywhere", () => {
  expect(configOf({}).admin).toBeNull();
  expect(configOf({ ADMIN_PORT: "9464" }).admin).toEqual({ host: "127.0.0.1", port: 9464, isLocal: true });
  expect(configOf({ ADMIN_PORT: "9464", ADMIN_HOST: "0.0.0.0" }).admin).toMatchObject({ isLocal: false });
  expect(problemsOf({ ADMIN_PORT: "3998", PROCESSES: "3" })).toHaveLength(1);
  expect(problemsOf({ ADMIN_PORT: "4000" })).toEqual([
    "ADMIN_PORT must be another port than PORT: readers must not reach it.",
  ]);
});

test("the log is for programs, or for a person at a terminal, who is told what is the matter alone", () => {
  const formatOf = (environment: Environment, isAtTerminal: boolean): unknown => {
    const result = loadConfig(environment, isAtTerminal);
    return "config" in result ? [result.config.logFormat, result.config.logLevel] : result.problems;
  };
  expect(formatOf({}, false)).toEqual(["json", "info"]);
  expect(formatOf({}, true)).toEqual(["pretty", "warn"]);
  expect(formatOf({ LOG_FORMAT: "json" }, true)).toEqual(["json", "info"]);
  expect(formatOf({ LOG_FORMAT: "pretty", LOG_LEVEL: "info" }, false)).toEqual(["pretty", "info"]);
  expect(formatOf({ LOG_FORMAT: "xml" }, false)).toEqual([
    'LOG_FORMAT must be one of json, pretty, not "xml".',
  ]);
});

test("an empty variable counts as not set", () => {
  expect(configOf({ PORT: "", DATA_DIR: " ", DATABASE_URL: "" })).toEqual(configOf({}));
});

test("a relative data directory lies in the project, an absolute one where it says", () => {
  expect(configOf({ DATA_DIR: "elsewhere" }).dataDir).toEqual({
    path: resolve(project, "elsewhere"),
    explicit: true,
  });
  expect(configOf({ DATA_DIR: "/srv/atlas" }).dataDir).toEqual({ path: "/srv/atlas", explicit: true });
});

test.each(["postgres://localhost/atlas", "postgresql://me:secret@db.example:5433/atlas?sslmode=require"])(
  "the database may be %s",
  (DATABASE_URL) => {
    expect(configOf({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  },
);

test("limits can be set one by one", () => {
  expect(configOf({ MAX_DEPTH: "7", REQUEST_TIMEOUT_MS: "500" }).limits).toEqual({
    ...configOf({}).limits,
    depth: 7,
    timeout: 500,
  });
});

test.each(["four", "-1", "65536", "40.5", "0x10", "1e3"])("the port cannot be %s", (PORT) => {
  expect(problemsOf({ PORT })).toEqual([`PORT must be a whole number from 0 to 65535, not "${PORT}".`]);
});

test("everything that is wrong is told at once", () => {
  const problems = problemsOf({ PORT: "x", LOG_LEVEL: "loud", DATABASE_URL: "mysql://me:secret@db/atlas" });
  expect(problems).toHaveLength(3);
  expect(problems.join("\n")).toContain(
    "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent",
  );
});

test("replicas are addresses with commas between, of a database of one's own, and none of them is repeated when it is wrong", () => {
  const DATABASE_URL = "postgresql://db/atlas";
  const replicas = ["postgresql://a:1%2C2@one/atlas", "postgres://two/atlas"];
  expect(configOf({ DATABASE_URL, READ_DATABASE_URL: replicas.join(", ") }).readDatabaseUrls).toEqual(
    replicas,
  );
  expect(configOf({}).readDatabaseUrls).toEqual([]);
  const wrong = problemsOf({ DATABASE_URL, READ_DATABASE_URL: "mysql://me:secret@db/atlas" });
  expect(wrong).toEqual([expect.stringMatching(/^READ_DATABASE_URL must be/)]);
  expect(wrong.join("")).not.toContain("secret");
  expect(problemsOf({ READ_DATABASE_URL: "postgres://two/atlas" })).toEqual([
    expect.stringContaining("needs DATABASE_URL"),
  ]);
  expect(problemsOf({ DATABASE_URL, READ_DATABASE_URL: DATABASE_URL })).toEqual([
    expect.stringContaining("must not name the database"),
  ]);
});

test("a wrong DATABASE_URL is not repeated: it may hold a password", () => {
  expect(problemsOf({ DATABASE_URL: "mysql://me:secret@db/atlas" }).join("")).not.toContain("secret");
});

test("readers' address is kept without what follows the name, proxies and seeds as lists", () => {
  expect(configOf({})).toMatchObject({ publicUrl: null, trustProxy: [], seeds: ["published", "demo"] });
  expect(
    configOf({
      PUBLIC_URL: "https://Atlas.example.vn/",
      TRUST_PROXY: " 127.0.0.1, fd00::/8 ",
      SEED: "published",
    }),
  ).toMatchObject({
    publicUrl: "https://atlas.example.vn",
    trustProxy: ["127.0.0.1", "fd00::/8"],
    seeds: ["published"],
  });
  expect(configOf({ SEED: "demo,published" }).seeds).toEqual(["published", "demo"]);
  expect(configOf({ SEED: "none" }).seeds).toEqual([]);
});

test.each([
  [{ PUBLIC_URL: "atlas.example.vn" }, "PUBLIC_URL must be the address readers use"],
  [{ PUBLIC_URL: "https://atlas.example.vn/maps" }, "without a path"],
  [{ PUBLIC_URL: "ftp://atlas.example.vn" }, "PUBLIC_URL"],
  [{ TRUST_PROXY: "proxy.local" }, '"proxy.local" is none'],
  [{ TRUST_PROXY: "10.0.0.0/33" }, '"10.0.0.0/33" is none'],
  [{ TRUST_PROXY: "*" }, '"*" is none'],
  [{ SEED: "all" }, "SEED must be published,demo or one of them, or none"],
  [{ SEED: "published,none" }, "SEED must be"],
])("%j is refused in words", (environment, words) => {
  expect(problemsOf(environment)).toHaveLength(1);
  expect(problemsOf(environment)[0]).toContain(words);
});

test.each([
  [{}, "off"],
  [{ HOST: "::1" }, "off"],
  [{ HOST: "127.0.0.2" }, "off"],
  [{ HOST: "0.0.0.0" }, "local"],
  [{ HOST: "atlas.example.vn" }, "local"],
  [{ PUBLIC_URL: "https://atlas.example.vn" }, "local"],
  [{ TRUST_PROXY: "127.0.0.1" }, "local"],
  [{ AUTH: "local" }, "local"],
])("with %j sign-in is %s", (environment, auth) => {
  expect(configOf(environment)).toMatchObject({ auth, readers: "all", oidc: null });
});

test.each([{ HOST: "0.0.0.0" }, { PUBLIC_URL: "https://atlas.example.vn" }, { TRUST_PROXY: "127.0.0.1" }])(
  "nobody else may reach an atlas without sign-in: not with %j",
  (environment) => {
    expect(problemsOf({ AUTH: "off", ...environment })).toEqual([
      expect.stringContaining("AUTH=off is for one person"),
    ]);
  },
);

test("readers can sign in only where somebody can", () => {
  expect(problemsOf({ READERS: "signed-in" })).toEqual([
    expect.stringContaining("AUTH must be local or oidc"),
  ]);
  expect(problemsOf({ READERS: "some" })).toEqual(['READERS must be one of all, signed-in, not "some".']);
  expect(configOf({ READERS: "signed-in", AUTH: "local" }).readers).toBe("signed-in");
});

test("an identity provider is named whole, and read over TLS", () => {
  const whole = {
    AUTH: "oidc",
    PUBLIC_URL: "https://atlas.example.vn",
    OIDC_ISSUER: "https://id.example.vn",
    OIDC_CLIENT_ID: "atlas",
    OIDC_CLIENT_SECRET: "secret",
  };
  expect(configOf(whole).oidc).toEqual({
    issuer: "https://id.example.vn",
    clientId: "atlas",
    clientSecret: "secret",
  });
  for (const name of ["PUBLIC_URL", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]) {
    expect(problemsOf({ ...whole, [name]: "" })).toEqual([expect.stringContaining(name)]);
  }
  expect(problemsOf({ ...whole, OIDC_ISSUER: "http://id.example.vn" })).toEqual([
    expect.stringContaining("https"),
  ]);
});
