import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { beforeAll, describe, expect, test } from "vitest";
import { addAccount, changeAccount, listAccounts } from "../../../src/accounts/accounts.ts";
import { firstLink } from "../../../src/accounts/links.ts";
import { pathOf } from "../../../src/http/accounts/provider-routes.ts";
import { atEnd } from "../../at-end.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

const HERE = "http://localhost:4000";
type Response = Awaited<ReturnType<Atlas["app"]["inject"]>>;

/** Who signs in at the provider next, and what it says of them. */
let person: { sub: string; email?: string; email_verified?: boolean; name?: string };
let atlas: Atlas;
beforeAll(async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  atEnd(() => new Promise<void>((closed) => server.close(() => closed()).closeAllConnections()));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "atlas",
        client_secret: "a secret of the two",
        redirect_uris: [`${HERE}/session/callback`],
      },
    ],
    features: { devInteractions: { enabled: false } },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["of this test"] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => person }),
    // Everybody agrees to everything.
    async loadExistingGrant({
      oidc: { client, session },
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    interactions: { url: () => "/who" },
  });
  const answer = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== "/who") return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  });
  atlas = await openAtlas({
    environment: {
      AUTH: "oidc",
      PUBLIC_URL: HERE,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: "atlas",
      OIDC_CLIENT_SECRET: "a secret of the two",
    },
  });
});

const cookieIn = (set: string | readonly string[] | undefined, name: string): string =>
  [set ?? []]
    .flat()
    .findLast((each) => each.startsWith(`${name}=`))
    ?.split(";")[0] ?? "";

/** Leaves for the provider and signs in there; where it then sends the browser, and what the browser keeps of us. */
async function travel(search = ""): Promise<{ readonly url: string; readonly cookie: string }> {
  const left = await atlas.app.inject({
    url: `/session/provider${search}`,
    headers: { host: "localhost:4000" },
  });
  expect(left.statusCode).toBe(302);
  const jar = new Map<string, string>();
  let at = String(left.headers.location);
  while (!at.startsWith(HERE)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    at = new URL(answer.headers.get("location") ?? "", at).href;
  }
  return { url: at.slice(HERE.length), cookie: cookieIn(left.headers["set-cookie"], "__Host-atlas-away") };
}

const arrive = (url: string, cookie: string): Promise<Response> =>
  atlas.app.inject({
    url,
    headers: {
      cookie,
      host: "localhost:4000",
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    },
  });

async function comeIn(search = ""): Promise<Response> {
  const { url, cookie } = await travel(search);
  return arrive(url, cookie);
}

async function whoIs(response: Response): Promise<string | null> {
  const cookie = cookieIn(response.headers["set-cookie"], "__Host-atlas");
  const session = await atlas.app.inject({ url: "/session", headers: { cookie } });
  return session.json().account?.address ?? null;
}

describe("signing in at an identity provider", () => {
  test("whoever holds the first link becomes the administrator; nobody else who was not added comes in", async () => {
    const link = await firstLink(atlas.connection.db);
    person = { sub: "1", email: "A@example.vn", email_verified: true, name: "Nguyễn A" };
    const stranger = await comeIn();
    expect(stranger.headers.location).toBe("/sign-in#failed=unknown");
    const first = await comeIn(`?link=${link}&next=/sources`);
    expect(first.headers.location).toBe("/sources");
    expect(await whoIs(first)).toBe("a@example.vn");
    person = { sub: "2", email: "b@example.vn", email_verified: true };
    expect((await comeIn(`?link=${link}`)).headers.location).toBe("/sign-in#failed=unknown");
    expect(await listAccounts(atlas.connection.db)).toMatchObject([
      { name: "Nguyễn A", grants: [{ role: "administrator" }], isOpened: true },
    ]);
  });

  test("an account is found by its verified address once, and by the provider's id of the person from then on", async () => {
    const { db } = atlas.connection;
    const grants = [{ role: "analyst", territory: null }] as const;
    const id = await db
      .transaction()
      .execute((tx) => addAccount(tx, { name: "C", address: "c@example.vn", grants }));
    person = { sub: "3", email: "c@example.vn", email_verified: false };
    expect((await comeIn()).headers.location).toBe("/sign-in#failed=unknown");
    person = { sub: "3", email: "c@example.vn", email_verified: true };
    expect(await whoIs(await comeIn())).toBe("c@example.vn");
    person = { sub: "3", email: "married@example.vn", email_verified: true };
    expect(await whoIs(await comeIn())).toBe("c@example.vn");
    await changeAccount(db, id, { isEnded: true });
    expect((await comeIn()).headers.location).toBe("/sign-in#failed=unknown");
  });

  test("nobody arrives on a journey of somebody else, twice, or with what was changed on the way", async () => {
    person = { sub: "1", email: "a@example.vn", email_verified: true };
    const mine = await travel();
    const theirs = await travel();
    const refused = "/sign-in#failed=refused";
    expect((await arrive(theirs.url, mine.cookie)).headers.location).toBe(refused);
    expect((await arrive(mine.url, "")).headers.location).toBe(refused);
    expect((await arrive(mine.url, "__Host-atlas-away=bm9uc2Vuc2U")).headers.location).toBe(refused);
    expect((await arrive(mine.url.replace(/code=[^&]+/, "code=guessed"), mine.cookie)).headers.location).toBe(
      refused,
    );
    const again = await travel();
    expect(await whoIs(await arrive(again.url, again.cookie))).toBe("a@example.vn");
    expect((await arrive(again.url, again.cookie)).headers.location).toBe(refused);
  });

  test("there are no passwords to sign in with", async () => {
    const response = await atlas.app.inject({
      method: "POST",
      url: "/session",
      payload: { address: "a@example.vn", password: "x" },
    });
    expect(response.json().errors[0].extensions.reason).toBe("PASSWORDS_ELSEWHERE");
  });
});

test.each([
  ["/sources?x=1#y", "/sources?x=1#y"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["\\\\evil.example", "/"],
  ["/%2f/evil.example/..//x", "/"],
  ["javascript:alert(1)", "/"],
  ["/\t/evil.example", "/"],
  ["/..//evil.example", "/"],
  [undefined, "/"],
  [["/a"], "/"],
  ["/".repeat(3_000), "/"],
])("after signing in %j leads to %s", (next, path) => {
  expect(pathOf(next)).toBe(path);
});
