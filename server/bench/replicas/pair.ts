import { execFile } from "node:child_process";
import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chooseAccount, type OsAccount } from "../../src/embedded/postgres/os-account.ts";
import { childrenOf } from "../standing/processes.ts";

const run = promisify(execFile);

/** What a pair is made with; the PostgreSQL that comes along has no pg_basebackup. */
const NEEDED = ["initdb", "pg_ctl", "pg_basebackup"];
/** Where Debian has PostgreSQL's programs. */
const DEBIAN = "/usr/lib/postgresql";

/** The newest folder that has the programs of a PostgreSQL; null where there is none. */
export function findTools(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const debian = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"));
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...debian];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name)))) ?? null;
}

/** A PostgreSQL in processes of its own, which can be halted and killed as a whole. */
export class Postgres {
  readonly url: string;
  readonly #tools: string;
  readonly #folder: string;
  readonly #account: OsAccount | null;

  constructor(tools: string, folder: string, port: number, account: OsAccount | null) {
    this.#tools = tools;
    this.#folder = folder;
    this.#account = account;
    this.url = `postgresql://atlas@127.0.0.1:${port}/atlas`;
  }

  async start(): Promise<void> {
    await this.#run("pg_ctl", ["-D", this.#folder, "-l", `${this.#folder}.log`, "-w", "start"]);
  }

  async stop(): Promise<void> {
    if (this.#processes().length === 0) return;
    this.signal("SIGCONT");
    await this.#run("pg_ctl", ["-D", this.#folder, "-m", "immediate", "-w", "stop"]).catch(() => undefined);
  }

  /** To the server and to each of its processes, as when their machine halts or fails. */
  signal(signal: NodeJS.Signals): void {
    for (const pid of this.#processes())
      try {
        process.kill(pid, signal);
      } catch {
        // It had just ended by itself.
      }
  }

  #processes(): readonly number[] {
    const file = join(this.#folder, "postmaster.pid");
    if (!existsSync(file)) return [];
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    return existsSync(`/proc/${pid}`) ? [pid, ...childrenOf(pid)] : [];
  }

  async #run(program: string, words: readonly string[]): Promise<void> {
    await run(join(this.#tools, program), words, {
      cwd: join(this.#folder, ".."),
      ...(this.#account !== null && { uid: this.#account.uid, gid: this.#account.gid }),
    });
  }
}

export interface Pair {
  readonly primary: Postgres;
  /** Makes a replica of it, as it is then, and starts it. */
  follow(): Promise<Postgres>;
}

/** Makes a primary with an empty database `atlas`, and starts it. */
export async function startPrimary(tools: string, folder: string): Promise<Pair> {
  const account = await chooseAccount(null);
  mkdirSync(folder);
  const as = account === null ? {} : { uid: account.uid, gid: account.gid };
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const [one, two] = [join(folder, "primary"), join(folder, "replica")];
  const [port, another] = [await freePort(), await freePort()];
  await run(
    join(tools, "initdb"),
    ["-D", one, "-U", "atlas", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "-N"],
    { cwd: folder, ...as },
  );
  appendFileSync(
    join(one, "postgresql.conf"),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nshared_buffers = 128MB\n`,
  );
  const primary = new Postgres(tools, one, port, account);
  await primary.start();
  await run(join(tools, "createdb"), ["-h", "127.0.0.1", "-p", String(port), "-U", "atlas", "atlas"]);
  return {
    primary,
    async follow() {
      const from = ["-h", "127.0.0.1", "-p", String(port), "-U", "atlas"];
      const how = ["-D", two, "-R", "-X", "stream", "-C", "-S", "replica1", "-c", "fast"];
      await run(join(tools, "pg_basebackup"), [...from, ...how], { cwd: folder, ...as });
      appendFileSync(join(two, "postgresql.conf"), `port = ${another}\nhot_standby_feedback = on\n`);
      const replica = new Postgres(tools, two, another, account);
      await replica.start();
      return replica;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
