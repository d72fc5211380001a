import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { EmbeddedError } from "../embedded-error.ts";

/** The user PostgreSQL runs as. */
export interface OsAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root. Finds the account it runs as instead: the owner of an existing data directory,
 * else `postgres`, which is created where it is missing, else `nobody`. Null when we are an ordinary user: then it runs as ourselves.
 *
 * @param ownerUid the user an existing data directory belongs to; null when there is none
 * @throws EmbeddedError when root finds nobody to run it as
 */
export async function chooseAccount(ownerUid: number | null): Promise<OsAccount | null> {
  if (process.getuid?.() !== 0) return null;
  if (ownerUid !== null && ownerUid !== 0) {
    return (
      accounts().find((account) => account.uid === ownerUid) ?? {
        name: `user ${ownerUid}`,
        uid: ownerUid,
        gid: ownerUid,
      }
    );
  }
  const existing = findAccount("postgres");
  if (existing !== null) return existing;
  await createAccount();
  const account = findAccount("postgres") ?? findAccount("nobody");
  if (account === null) {
    throw new EmbeddedError(
      "PostgreSQL does not run as root, and no user `postgres` could be found or created. " +
        "Start Movement Atlas as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  return account;
}

async function createAccount(): Promise<void> {
  const options = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ];
  for (const program of ["/usr/sbin/useradd", "/sbin/useradd"]) {
    try {
      await run(program, options);
      return;
    } catch {
      // A slim image may lack it, or its /etc may be read-only: another account will do.
    }
  }
}

function findAccount(name: string): OsAccount | null {
  return accounts().find((account) => account.name === name) ?? null;
}

function accounts(): OsAccount[] {
  let text: string;
  try {
    text = readFileSync("/etc/passwd", "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (name === undefined || uid === undefined || gid === undefined) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * Whether an account can do something with a path, asked of the system itself so that access lists count too.
 *
 * @param account null for ourselves
 * @param mode as in test(1): x to run it or enter it, r to read, w to write
 */
export function canReach(account: OsAccount | null, path: string, mode: "x" | "r" | "w"): boolean {
  const asAccount = account === null ? {} : { uid: account.uid, gid: account.gid };
  const result = spawnSync("/bin/sh", ["-c", `test -${mode} "$1"`, "sh", path], { cwd: "/", ...asAccount });
  return result.status === 0;
}
