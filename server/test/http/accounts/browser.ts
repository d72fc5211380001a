import type { InjectOptions } from "fastify";
import { addAccount } from "../../../src/accounts/accounts.ts";
import type { Role } from "../../../src/accounts/may.ts";
import { hashPassword } from "../../../src/accounts/passwords.ts";
import type { Atlas } from "../../graphql/atlas.ts";

export type Response = Awaited<ReturnType<Atlas["app"]["inject"]>>;
export const PASSWORD = "bốn con trâu đi bừa";

export type Request = Pick<InjectOptions, "method" | "url"> & {
  readonly payload?: unknown;
  readonly headers?: Record<string, string>;
  readonly cookie?: string;
  readonly from?: string;
};

/** People with accounts, each at a machine of their own, on pages of the atlas. */
export function openBrowser({ app, connection: { db } }: Atlas) {
  let people = 0;
  const send = ({ payload, headers = {}, cookie, from, ...rest }: Request): Promise<Response> =>
    app.inject({
      ...rest,
      ...(payload === undefined ? {} : { payload: payload as object }),
      remoteAddress: from ?? `127.1.${people >> 8}.${people & 255}`,
      headers: { "sec-fetch-site": "same-origin", ...(cookie === undefined ? {} : { cookie }), ...headers },
    });
  return {
    send,
    /** A new account with {@link PASSWORD}, which is kept in a cheap way. */
    async person(role: Role, territory: string | null = null): Promise<{ id: number; address: string }> {
      const address = `person-${++people}@example.vn`;
      const grants = [{ role, territory }];
      const id = await db
        .transaction()
        .execute((tx) => addAccount(tx, { name: `Person ${people}`, address, grants }));
      const password = await hashPassword(PASSWORD, { N: 1024, r: 8, p: 1 });
      await db.updateTable("account").set({ password }).where("id", "=", id).execute();
      return { id, address };
    },
    signIn: (address: string, more: Partial<Request> = {}): Promise<Response> =>
      send({ method: "POST", url: "/session", payload: { address, password: PASSWORD }, ...more }),
  };
}

/** The cookie that an answer sets last. */
export const cookieOf = (response: Response): string =>
  String(response.headers["set-cookie"]).split(";")[0] ?? "";

/** The first error of an answer. */
export const told = (response: Response): { message: string; extensions: Record<string, unknown> } =>
  response.json().errors[0];
