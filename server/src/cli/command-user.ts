import { Command } from "commander";
import {
  type Account,
  AddressTaken,
  addAccount,
  asAddress,
  changeAccount,
  LastAdministrator,
  listAccounts,
} from "../accounts/accounts.ts";
import { fieldFault, readGrants } from "../accounts/fields.ts";
import { LINK_HOURS, linkPath, newLink } from "../accounts/links.ts";
import type { Connection } from "../db/connect.ts";
import { sentenceOf } from "../messages/message.ts";
import { loadCatalogue } from "../statistics/catalogue/load-catalogue.ts";
import { spelledAreas } from "../accounts/territories.ts";
import type { Tool } from "./tool.ts";
import { WrongInput } from "./wrong-input.ts";

/** `user`: accounts, for whoever runs the atlas; administrators do the same on its pages. */
export function userCommand(tool: Tool): Command {
  const user = new Command("user").description("accounts: who may hand in, check and publish");
  const roleHelp =
    "roles, as often as needed: reader, analyst, administrator, contributor:AREA, approver:AREA (viet-nam for all)";
  const collect = (role: string, others: readonly string[]): readonly string[] => [...others, role];

  user
    .command("list")
    .description("list all accounts with their roles")
    .action(() =>
      tool.withDatabase(async ({ db }) => {
        const accounts = await listAccounts(db);
        tool.print(accounts.length === 0 ? ["There are no accounts."] : accounts.map(inOneLine));
      }),
    );

  user
    .command("add")
    .description("add an account, and print the link by which its owner chooses a password")
    .argument("<address>", "mail address")
    .requiredOption("--name <name>", "name of the person")
    .option("--role <role>", roleHelp, collect, [])
    .action((address: string, { name, role }: { name: string; role: readonly string[] }) =>
      tool.withDatabase(async (connection) => {
        const who = { name, address: asAddress(address) };
        const fault = fieldFault(who);
        if (fault !== null) throw new WrongInput(sentenceOf(fault.said, "EN"));
        const grants = await grantsOf(role, connection);
        const id = await connection.db
          .transaction()
          .execute((tx) => addAccount(tx, { ...who, grants }))
          .catch((error: unknown) => {
            if (!(error instanceof AddressTaken)) throw error;
            throw new WrongInput(sentenceOf({ code: "ADDRESS_TAKEN", args: who }, "EN"));
          });
        tool.print(linkLines(await newLink(connection.db, id)));
      }),
    );

  user
    .command("roles")
    .description("give an account other roles, in place of those it has, and end its sessions")
    .argument("<address>", "mail address")
    .option("--role <role>", roleHelp, collect, [])
    .action((address: string, { role }: { role: readonly string[] }) =>
      tool.withDatabase(async (connection) => {
        const grants = await grantsOf(role, connection);
        await change(connection, address, { grants });
        tool.print([inOneLine(await accountAt(connection, address))]);
      }),
    );

  for (const [name, isEnded, description] of [
    ["end", true, "end an account and its sessions; who did what can still be told"],
    ["reopen", false, "let an ended account be used again"],
  ] as const) {
    user
      .command(name)
      .description(description)
      .argument("<address>", "mail address")
      .action((address: string) =>
        tool.withDatabase(async (connection) => {
          await change(connection, address, { isEnded });
          tool.print([inOneLine(await accountAt(connection, address))]);
        }),
      );
  }

  user
    .command("link")
    .description("print a new link by which the owner of an account chooses a password")
    .argument("<address>", "mail address")
    .action((address: string) =>
      tool.withDatabase(async (connection) => {
        const account = await accountAt(connection, address);
        if (account.endedAt !== null)
          throw new WrongInput(`The account "${account.address}" has been ended.`);
        tool.print(linkLines(await newLink(connection.db, account.id)));
      }),
    );
  return user;
}

async function grantsOf(roles: readonly string[], { db }: Connection) {
  const given = roles.map((text) => {
    const [role = "", territory = null] = text.split(":");
    return { role, territory };
  });
  const read = readGrants(given, spelledAreas((await loadCatalogue(db)).areas.list));
  if ("fault" in read) throw new WrongInput(sentenceOf(read.fault.said, "EN"));
  return read.grants;
}

async function accountAt({ db }: Connection, address: string): Promise<Account> {
  const account = (await listAccounts(db)).find((each) => each.address === asAddress(address));
  if (account === undefined) throw new WrongInput(`There is no account with the address "${address}".`);
  return account;
}

async function change(
  connection: Connection,
  address: string,
  what: Parameters<typeof changeAccount>[2],
): Promise<void> {
  const { id } = await accountAt(connection, address);
  await changeAccount(connection.db, id, what).catch((error: unknown) => {
    if (!(error instanceof LastAdministrator)) throw error;
    throw new WrongInput(sentenceOf({ code: "LAST_ADMINISTRATOR", args: {} }, "EN"));
  });
}

function inOneLine({ name, address, grants, isOpened, endedAt }: Account): string {
  const roles = grants.map(({ role, territory }) => (territory === null ? role : `${role}:${territory}`));
  const state = endedAt !== null ? `ended ${endedAt.slice(0, 10)}` : isOpened ? "" : "has not signed in yet";
  return [address, name, roles.join(" ") || "no role", state].filter((part) => part !== "").join(" · ");
}

function linkLines(secret: string): readonly string[] {
  return [`Open this at the address of the atlas, once, within ${LINK_HOURS} hours:`, linkPath(secret)];
}
