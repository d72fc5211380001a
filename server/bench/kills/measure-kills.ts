import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkDatabase } from "../../src/audit/check-database.ts";
import { CHAINS } from "../../src/audit/entry.ts";
import { waitUntil } from "../../src/embedded/processes.ts";
import { madeBook } from "../books/made-book.ts";
import { createRandom, type Random } from "../random.ts";
import { type Atlas, PROCESSES, startAtlas } from "../standing/start-atlas.ts";
import { withDatabaseOf } from "../standing/with-database.ts";
import { aim, heading, say } from "../table.ts";
import { type Backup, Backups } from "./backups.ts";
import { type Acknowledged, type UnderWay, workUntilKilled } from "./clerk-at-work.ts";
import { findTorn } from "./find-torn.ts";
import { RightAnswers } from "./right-answers.ts";
import { FAULT, kill, SHARES, type Victim } from "./victims.ts";

/** What is under way when something is killed; readers read all the while. */
const MOMENTS = ["hand in", "publish", "reverse", "backup", "reading only"] as const;
type Moment = (typeof MOMENTS)[number];
/** Seconds within which it is to be ready again, of nineteen of twenty kills. */
const AIM = 5;
/** Milliseconds until such work begins; and from then until something is killed, at most. */
const PATIENCE = 20_000;
const LONGEST = 400;
/** The supervisor gives up at five deaths of the server within a minute: it is killed three times at most. */
const [DEATHS, WITHIN] = [3, 61_000];
const READERS = 3;
/** A few kills are of all sorts as well. */
const FEW: readonly Victim[] = ["both", "threads", "processes", "database", "server"];

interface Killed {
  readonly victim: Victim;
  readonly moment: string;
  readonly seconds: number;
}

/**
 * Kills what an atlas consists of, as `npm start` runs it, at moments of chance while it is read, while figures come in, are published and taken back, and backups are made; says how
 * long it takes until it is ready again with right answers, and what of that which was acknowledged is lost, or torn.
 */
export async function measureKills(kills: number): Promise<void> {
  heading(`${kills} kills while it is read, filled and backed up`);
  const dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-kills-data-"));
  const atlas = await startAtlas({
    environment: { DATA_DIR: dataDir, SEED: "published", NODE_OPTIONS: FAULT, LOG_LEVEL: "error" },
  });
  const backups = new Backups(dataDir);
  try {
    await new Kills(atlas, dataDir, backups).run(kills);
  } catch (error) {
    say(atlas.said().split("\n").slice(-40).join("\n"));
    throw error;
  } finally {
    await atlas.stop();
    backups.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

class Kills {
  readonly #atlas: Atlas;
  readonly #dataDir: string;
  readonly #backups: Backups;
  readonly #answers: RightAnswers;
  readonly #random: Random = createRandom(20_261_201);
  readonly #acknowledged: Acknowledged = new Map();
  readonly #underWay: UnderWay = { id: null, what: null };
  #deaths: number[] = [];
  /** Figures that were there before. */
  #seeded = 0;

  constructor(atlas: Atlas, dataDir: string, backups: Backups) {
    this.#atlas = atlas;
    this.#dataDir = dataDir;
    this.#backups = backups;
    this.#answers = new RightAnswers(atlas.origin);
  }

  async run(kills: number): Promise<void> {
    await this.#answers.learn();
    this.#seeded = await withDatabaseOf(this.#dataDir, async ({ pool }) => {
      const { rows } = await pool.query<{ count: number }>("select count(*)::int as count from observation");
      return rows[0]?.count ?? 0;
    });
    const killed: Killed[] = [];
    const torn: string[] = [];
    const victims = kills < 10 ? FEW : null;
    for (let at = 0; at < kills; at += 1) {
      const victim = victims?.[at % victims.length] ?? this.#random.weighted(SHARES);
      const moment = MOMENTS[at % MOMENTS.length] ?? "hand in";
      const one = await this.#killOnce(victim, moment);
      killed.push(one.killed);
      torn.push(...one.torn.map((what) => `kill ${at + 1} (${victim}, ${moment}): ${what}`));
      for (const what of one.torn) say(`  TORN after kill ${at + 1} (${victim}, ${moment}): ${what}`);
    }
    this.#tell(killed, torn);
  }

  async #killOnce(
    victim: Victim,
    wanted: Moment,
  ): Promise<{ readonly killed: Killed; readonly torn: readonly string[] }> {
    const hit = new AbortController();
    Object.assign(this.#underWay, { id: null, what: null });
    const readers = Array.from({ length: READERS }, () => this.#answers.read(hit.signal));
    const chance = (): number => this.#random.whole(0, 999_999) / 1_000_000;
    const work =
      wanted === "reading only"
        ? Promise.resolve()
        : workUntilKilled(this.#atlas.origin, chance, this.#acknowledged, this.#underWay, hit.signal);
    if (victim === "server" || victim === "both") await this.#untilItMayDie();
    const backup = wanted === "backup" ? this.#backups.begin() : null;
    if (victim === "processes") await this.#beginApart();
    if (wanted === "hand in" || wanted === "publish" || wanted === "reverse")
      await Promise.race([work, waitUntil(() => this.#underWay.what === wanted, PATIENCE)]);
    await sleep(chance() * (wanted === "backup" ? 4 * LONGEST : LONGEST));

    const before = [this.#atlas.serverPid(), this.#atlas.databasePid()] as const;
    const moment = [backup === null ? null : "backup", this.#underWay.what].filter(Boolean).join(" and ");
    hit.abort();
    const from = performance.now();
    kill(victim, this.#atlas, backup?.pid ?? null);
    if (victim === "server" || victim === "both") this.#deaths.push(Date.now());
    const isAnother = (now: number | null, then: number | null): boolean => now !== null && now !== then;
    const isServerThere = (): boolean =>
      !(victim === "server" || victim === "both") || isAnother(this.#atlas.serverPid(), before[0]);
    const isDatabaseThere = (): boolean =>
      !(victim === "database" || victim === "both") || isAnother(this.#atlas.databasePid(), before[1]);
    const isThere = (): boolean => isServerThere() && isDatabaseThere();
    // Of several others answer for a server that is gone; it is waited for as well, before anything else is killed.
    const seconds = await this.#answers.readyAgain(from, PROCESSES === "1" ? isThere : isDatabaseThere);
    if (PROCESSES !== "1") await this.#answers.readyAgain(from, isThere);
    await Promise.all([work, ...readers]);
    const torn = await this.#findTorn(backup);
    return { killed: { victim, moment: moment || "reading only", seconds }, torn };
  }

  /** What is worked on in a process of its own: a workbook, and a booklet. */
  async #beginApart(): Promise<void> {
    const { origin } = this.#atlas;
    const form = new FormData();
    form.set("dataset", "published");
    form.set("file", new Blob([new Uint8Array(await madeBook(2_000, 10))]), "book.xlsx");
    const sent = [
      fetch(`${origin}/imports`, { method: "POST", body: form }),
      fetch(`${origin}/booklets`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ dataset: "published", lang: "vi", format: "docx", period: null }),
      }),
    ];
    // Whether they came in is known by what is found afterwards.
    await Promise.allSettled(sent);
  }

  async #untilItMayDie(): Promise<void> {
    const recent = (): number[] => this.#deaths.filter((at) => Date.now() - at < WITHIN);
    while (recent().length >= DEATHS) await sleep(500);
    this.#deaths = recent();
  }

  /** The figures and answers there are, both chains, and the backup, held against what was acknowledged. */
  #findTorn(backup: Backup | null): Promise<string[]> {
    return withDatabaseOf(this.#dataDir, async (connection) => {
      const torn = await findTorn(connection, this.#acknowledged, this.#underWay, this.#seeded);
      for (const name of CHAINS) {
        const { broken } = await checkDatabase(connection.db, name);
        if (broken !== null) torn.push(`the chain ${name} is broken: ${JSON.stringify(broken)}`);
      }
      if (backup !== null) torn.push(...(await this.#backups.findTorn(backup)));
      // What one person may hand in an hour is not what is tried here.
      await connection.pool.query("update import set created_at = created_at - interval '2 hours'");
      const { rows } = await connection.pool.query<{ id: string }>(
        "select id from import where state in ('DRAFT', 'UNREADABLE')",
      );
      for (const { id } of rows) await this.#withdraw(id);
      return torn;
    });
  }

  /** What was left in the middle is not gone on with, or there would be too many of them. */
  async #withdraw(id: string): Promise<void> {
    const response = await fetch(`${this.#atlas.origin}/imports/${id}/withdraw`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason: "left" }),
    });
    if (response.ok && this.#acknowledged.has(id)) this.#acknowledged.set(id, "withdrawn");
  }

  #tell(killed: readonly Killed[], torn: readonly string[]): void {
    const of = (what: (each: Killed) => string): string =>
      [...Map.groupBy(killed, what)]
        .map(([name, all]) => `${name} ${all.length} (${told(all.map(({ seconds }) => seconds))})`)
        .join("; ");
    say(`what: ${of(({ victim }) => victim)}`);
    say(`when: ${of(({ moment }) => moment)}`);
    say("in brackets: seconds until it was ready again with right answers, p50 p95 max");
    const states = [...this.#acknowledged.values()];
    const count = (is: string): number => states.filter((each) => each === is).length;
    say(
      `acknowledged: ${states.length} files handed in, ${count("published") + count("reversed")} published, ${count("reversed")} taken back, ${this.#backups.made} backups made`,
    );
    say(`load of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}`);
    aim("acknowledged and lost, or torn", torn.length, 0, "at most");
    aim("answers that were not right", this.#answers.wrong, 0, "at most");
    aim(
      "seconds until ready again, p95",
      at(
        killed.map(({ seconds }) => seconds),
        0.95,
      ),
      AIM,
      "at most",
    );
    if (torn.length > 0 || this.#answers.wrong > 0) throw new Error("Something was lost, torn or wrong.");
  }
}

function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function told(seconds: readonly number[]): string {
  return [0.5, 0.95, 1].map((share) => at(seconds, share).toFixed(1)).join(" ");
}
