import { Client } from "pg";
import { DATABASE_USER } from "./cluster.ts";

/** The address of a database in the embedded server, password included: not for logs. */
export function connectionTo(port: number, password: string, database: string): string {
  return `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Tries an address.
 *
 * @returns ours when it lets us in, refused when it answers and does not know us, silent when it does not answer (yet)
 */
export async function connectsTo(connectionString: string): Promise<"ours" | "refused" | "silent"> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "ours";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // SQLSTATE class 28: it answers, and does not know us.
    return code.startsWith("28") ? "refused" : "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}
