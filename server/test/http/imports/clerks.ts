import { setTimeout as sleep } from "node:timers/promises";
import type { Role } from "../../../src/accounts/may.ts";
import type { Atlas } from "../../graphql/atlas.ts";
import { cookieOf, openBrowser, type Response } from "../accounts/browser.ts";

/** The field of a form that says which dataset, beside a file. */
export interface Form {
  readonly file?: { readonly name: string; readonly text: string | Buffer };
  readonly fields?: Readonly<Record<string, string>>;
  readonly field?: string;
}

const LINE = "\r\n";

/** A form as a browser sends it. */
export function multipart({ file, fields = {}, field = "file" }: Form) {
  const boundary = "----atlas-test-boundary";
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(
      `--${boundary}${LINE}content-disposition: form-data; name="${name}"${LINE}${LINE}${value}${LINE}`,
    ),
  );
  if (file !== undefined)
    parts.push(
      Buffer.concat([
        Buffer.from(
          `--${boundary}${LINE}content-disposition: form-data; name="${field}"; filename="${file.name}"${LINE}content-type: text/csv${LINE}${LINE}`,
        ),
        Buffer.from(file.text),
        Buffer.from(LINE),
      ]),
    );
  parts.push(Buffer.from(`--${boundary}--${LINE}`));
  return {
    payload: Buffer.concat(parts),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}

/** Somebody at the pages of imports. */
export interface Clerk {
  readonly id: number;
  readonly cookie: string;
  post(url: string, payload?: object): Promise<Response>;
  get(url: string): Promise<Response>;
  delete(url: string): Promise<Response>;
  send(form: Form): Promise<Response>;
  /** Hands in a CSV, waits until it is read, and gives its id. */
  handIn(text: string, fields?: Readonly<Record<string, string>>): Promise<string>;
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

export const REPORT = { dataset: "published", title: "Report of 2026", published: "2026-10-05" };

/** People who hand in and publish by the pages of an atlas with accounts. */
export function openClerks(atlas: Atlas) {
  const browser = openBrowser(atlas);
  const state = async (id: string): Promise<string> => {
    const { db } = atlas.connection;
    const row = await db.selectFrom("import").select("state").where("id", "=", id).executeTakeFirstOrThrow();
    return row.state;
  };
  return {
    browser,
    state,
    async clerk(role: Role, territory: string | null = null): Promise<Clerk> {
      const { id, address } = await browser.person(role, territory);
      const cookie = cookieOf(await browser.signIn(address));
      const send = (form: Form): Promise<Response> =>
        browser.send({ method: "POST", url: "/imports", cookie, ...multipart(form) });
      const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
        const response = await browser.send({
          method: "POST",
          url: "/graphql",
          cookie,
          payload: { query, variables },
        });
        const { data, errors } = response.json();
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return data;
      };
      return {
        id,
        cookie,
        send,
        ask,
        post: (url, payload = {}) => browser.send({ method: "POST", url, cookie, payload }),
        get: (url) => browser.send({ method: "GET", url, cookie }),
        delete: (url) => browser.send({ method: "DELETE", url, cookie }),
        async handIn(text, fields = REPORT) {
          const response = await send({ file: { name: "figures.csv", text }, fields });
          if (response.statusCode !== 202) throw new Error(response.body);
          const found: string = response.json().id;
          while ((await state(found)) === "READING") await sleep(10);
          return found;
        },
      };
    },
  };
}
