import { Command, InvalidArgumentError } from "commander";
import { type Account, asAddress, listAccounts } from "../../accounts/accounts.ts";
import {
  addKey,
  type Key,
  listKeys,
  MOST_KEYS,
  type NewKey,
  revokeKey,
  rotateKey,
  TooManyKeys,
  USUAL_DAYS,
} from "../../accounts/keys/keys.ts";
import { overlapFault, readKeyWish } from "../../accounts/keys/read-wish.ts";
import { coverage } from "../../accounts/territories.ts";
import { COMMAND_LINE } from "../../audit/entry.ts";
import type { Connection } from "../../db/connect.ts";
import { sentenceOf } from "../../messages/message.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";
import type { Tool } from "../tool.ts";
import { WrongInput } from "../wrong-input.ts";

interface Added {
  readonly name: string;
  readonly scope: readonly string[];
  readonly territory: readonly string[];
  readonly days?: number;
  readonly points?: number;
}

/** `key`: keys by which programs are known, for whoever runs the atlas; people make their own on its pages. */
export function keyCommand(tool: Tool): Command {
  const key = new Command("key").description(
    "keys by which programs ask, or hand in figures, for an account",
  );
  const collect = (value: string, others: readonly string[]): readonly string[] => [...others, value];
  const mostDays = (): number => tool.keyDays?.() ?? USUAL_DAYS;

  key
    .command("list")
    .description("list all keys with what they are for, how long they live and when they were last used")
    .action(() =>
      tool.withDatabase(async ({ db }) => {
        const accounts = new Map((await listAccounts(db)).map(({ id, address }) => [id, address]));
        const keys = await listKeys(db, null);
        tool.print(
          keys.length === 0 ? ["There are no keys."] : keys.map((each) => inOneLine(each, accounts)),
        );
      }),
    );

  key
    .command("add")
    .description("make a key of an account, and print it, once")
    .argument("<address>", "mail address of the account")
    .requiredOption("--name <name>", "what program it is for")
    .option("--scope <scope>", "what it is for: read, import; as often as needed", collect, [])
    .option("--territory <area>", "whose figures it may hand in; as often as needed", collect, [])
    .option("--days <days>", "how long it lives; as long as it may (KEY_DAYS) when not given", wholeNumber)
    .option("--points <points>", "points it may spend a minute, where fewer than everybody may", wholeNumber)
    .action((address: string, { name, scope, territory, days, points }: Added) =>
      tool.withDatabase(async ({ db }) => {
        const account = await accountAt(db, address);
        const owner = { account: account.id, grants: account.grants, isOnlyOne: false };
        const given = {
          name,
          scopes: scope.length === 0 ? ["read"] : scope,
          territories: territory,
          days: days ?? mostDays(),
          pointsAMinute: points ?? null,
        };
        const covers = coverage((await loadCatalogue(db)).areas.list);
        const read = readKeyWish(given, owner, mostDays(), covers);
        if ("fault" in read) throw new WrongInput(sentenceOf(read.fault.said, "EN"));
        tool.print(told(await made(() => addKey(db, account.id, read.wish, COMMAND_LINE))));
      }),
    );

  key
    .command("rotate")
    .description(
      "make a key in the place of another, and print it, once; the old one stays good for some hours",
    )
    .argument("<number>", "of the key, as `key list` says it", wholeNumber)
    .option("--overlap <hours>", "how long the old one stays good", wholeNumber, 24)
    .action((id: number, { overlap }: { overlap: number }) =>
      tool.withDatabase(async ({ db }) => {
        const fault = overlapFault(overlap);
        if (fault !== null) throw new WrongInput(sentenceOf(fault.said, "EN"));
        tool.print(
          told(
            await made(() =>
              rotateKey(db, id, null, { overlapHours: overlap, mostDays: mostDays() }, COMMAND_LINE),
            ),
          ),
        );
      }),
    );

  key
    .command("revoke")
    .description("end a key at once")
    .argument("<number>", "of the key, as `key list` says it", wholeNumber)
    .action((id: number) =>
      tool.withDatabase(async ({ db }) => {
        if (!(await revokeKey(db, id, null, COMMAND_LINE))) throw noSuchKey();
        tool.print([`Key ${id} is revoked.`]);
      }),
    );
  return key;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

async function accountAt(db: Connection["db"], address: string): Promise<Account> {
  const account = (await listAccounts(db)).find((each) => each.address === asAddress(address));
  if (account === undefined || account.endedAt !== null)
    throw new WrongInput(`There is no account in use with the address "${address}".`);
  return account;
}

async function made(make: () => Promise<NewKey | null>): Promise<NewKey> {
  try {
    const key = await make();
    if (key === null) throw noSuchKey();
    return key;
  } catch (error) {
    if (!(error instanceof TooManyKeys)) throw error;
    throw new WrongInput(sentenceOf({ code: "KEYS_TOO_MANY", args: { most: MOST_KEYS } }, "EN"));
  }
}

const noSuchKey = (): WrongInput => new WrongInput(sentenceOf({ code: "NO_SUCH_KEY", args: {} }, "EN"));

const told = ({ id, secret, expiresAt }: NewKey): readonly string[] => [
  `Key ${id}, good until ${expiresAt.slice(0, 10)}. It is shown this once:`,
  secret,
];

function inOneLine(key: Key, accounts: ReadonlyMap<number, string>): string {
  const { id, name, beginning, scopes, territories, expiresAt, revokedAt, usedAt, isInUse } = key;
  const state = isInUse
    ? `until ${expiresAt.slice(0, 10)}`
    : revokedAt === null
      ? `expired ${expiresAt.slice(0, 10)}`
      : `revoked ${revokedAt.slice(0, 10)}`;
  const used = usedAt === null ? "never used" : `last used ${usedAt.slice(0, 13)}h`;
  const is = [...scopes, ...territories].join(" ");
  return [id, `${beginning}…`, accounts.get(key.account) ?? "", name, is, state, used].join(" · ");
}
