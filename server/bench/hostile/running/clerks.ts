import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "../../../src/db/connect.ts";
import { type Person, person } from "./people.ts";

/** Files that one person hands in: within what one may in an hour, and have open at a time. */
const EACH = 15;

/** Milliseconds until anything asked about a file must be answered. */
const ANSWER = 300_000;
/** Several are under way at once. */
const LEAST = 6;

/** What became of a file. */
export interface HandedIn {
  readonly id: string | null;
  readonly status: number;
  /** DRAFT and the like; null: it was not taken, or is still being read. */
  readonly state: string | null;
  /** What was told, on the way and at the end. */
  readonly told: readonly string[];
}

/** People who hand in files over HTTP, each in turn. */
export class Clerks {
  readonly #connection: Connection;
  readonly #origin: string;
  readonly #dataset: string;
  readonly #people: readonly Person[];
  #files = 0;

  private constructor(connection: Connection, origin: string, dataset: string, people: readonly Person[]) {
    this.#connection = connection;
    this.#origin = origin;
    this.#dataset = dataset;
    this.#people = people;
  }

  /** As many people as so many files need. */
  static async open(connection: Connection, origin: string, dataset: string, files: number): Promise<Clerks> {
    const people: Person[] = [];
    while (people.length < LEAST || people.length * EACH < files)
      people.push(await person(connection, `clerk-${people.length}`, "contributor", "viet-nam"));
    return new Clerks(connection, origin, dataset, people);
  }

  /** Whoever is to hand in the next file. */
  #next(): Person {
    const next = this.#people[this.#files % this.#people.length];
    if (next === undefined) throw new Error("There is nobody to hand it in.");
    this.#files += 1;
    return next;
  }

  /** Hands one in, waits until it is read, looks at all that is told of it, and withdraws it. */
  async handIn(name: string, bytes: Uint8Array, within: number): Promise<HandedIn> {
    const { cookie } = this.#next();
    const form = new FormData();
    form.set("dataset", this.#dataset);
    form.set("file", new Blob([new Uint8Array(bytes)]), name);
    const sent = await this.#send(cookie, "POST", "/imports", form);
    const told = [sent.text];
    if (sent.status !== 202 && sent.status !== 200)
      return { id: null, status: sent.status, state: null, told };
    const { id } = JSON.parse(sent.text) as { readonly id: string };
    const end = performance.now() + within;
    let state = "READING";
    while (state === "READING" && performance.now() < end) {
      await sleep(25);
      const row = await this.#connection.db
        .selectFrom("import")
        .select("state")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      ({ state } = row);
    }
    if (state === "READING") return { id, status: sent.status, state: null, told };
    for (const path of ["report?format=json", "report?format=csv", "marked"])
      for (const lang of ["vi", "en"])
        told.push((await this.#send(cookie, "GET", `/imports/${id}/${path}`, null, lang)).text);
    await this.#send(cookie, "DELETE", `/imports/${id}`);
    return { id, status: sent.status, state, told };
  }

  /** Has the text of a report read. */
  async readReport(
    name: string,
    bytes: Uint8Array,
    lang: string,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { cookie } = this.#next();
    const form = new FormData();
    form.set("dataset", this.#dataset);
    form.set("file", new Blob([new Uint8Array(bytes)]), name);
    return this.#send(cookie, "POST", "/imports/reading-text", form, lang);
  }

  async #send(
    cookie: string,
    method: string,
    path: string,
    body: FormData | null = null,
    lang = "vi",
  ): Promise<{ readonly status: number; readonly text: string }> {
    const signal = AbortSignal.timeout(ANSWER);
    const response = await fetch(`${this.#origin}${path}`, {
      signal,
      method,
      body,
      headers: { cookie, "accept-language": lang },
    });
    return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString("latin1") };
  }
}
