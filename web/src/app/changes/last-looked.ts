/** What was known when somebody last looked at a dataset with this browser. */
export interface Looked {
  /** The instant of the data. */
  readonly at: string;
  /** The day, by the clock of the reader. */
  readonly on: string;
}

/** Kept in this browser alone; no server is told. */
const NAME = "movement-atlas-looked";

/** When a dataset was last looked at; null: never, or it is not known. */
export function lookedAt(dataset: string): Looked | null {
  const kept = all()[dataset];
  return isLooked(kept) ? kept : null;
}

/** Keeps what somebody has seen. */
export function keepLooked(dataset: string, looked: Looked): void {
  keep({ ...all(), [dataset]: looked });
}

/** As if nobody had looked. */
export function forgetLooked(dataset: string): void {
  const { [dataset]: _gone, ...others } = all();
  keep(others);
}

function keep(looked: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(looked));
  } catch {
    // A browser that keeps nothing for us: then nothing is told.
  }
}

function all(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? "{}");
    return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
  } catch {
    return {};
  }
}

function isLooked(kept: unknown): kept is Looked {
  if (typeof kept !== "object" || kept === null || !("at" in kept) || !("on" in kept)) return false;
  return (
    typeof kept.at === "string" &&
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(kept.at) &&
    typeof kept.on === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(kept.on)
  );
}
