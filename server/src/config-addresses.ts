import { isIP } from "node:net";

/** Scheme, name and port of an address that has nothing else; null for every other. */
export function originOf(value: string): string | null {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const isBare =
    url.pathname === "/" &&
    url.search === "" &&
    url.hash === "" &&
    url.username === "" &&
    url.password === "";
  return isBare ? url.origin : null;
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** Whether it is an address, or a range of them (10.0.0.0/8). */
export function isAddressOrRange(value: string): boolean {
  const [address = "", bits, more] = value.split("/");
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

const IS_POSTGRES = /^postgres(ql)?:\/\/./;

/** The database and its replicas. Addresses may hold a password, so they are not repeated in what is wrong with them. */
export function readDatabases(
  databaseUrl: string | null,
  readDatabaseUrls: readonly string[],
  problems: string[],
): { readonly databaseUrl: string | null; readonly readDatabaseUrls: readonly string[] } {
  if (databaseUrl !== null && !IS_POSTGRES.test(databaseUrl))
    problems.push("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  if (!readDatabaseUrls.every((each) => IS_POSTGRES.test(each) && URL.canParse(each)))
    problems.push(
      "READ_DATABASE_URL must be addresses of replicas with commas between, each like postgresql://user:password@host:5432/database; a comma in a password is written %2C.",
    );
  if (readDatabaseUrls.length > 0 && databaseUrl === null)
    problems.push(
      "READ_DATABASE_URL needs DATABASE_URL, the primary that its replicas follow: the embedded database has none.",
    );
  if (databaseUrl !== null && readDatabaseUrls.includes(databaseUrl))
    problems.push("READ_DATABASE_URL must not name the database of DATABASE_URL itself.");
  return { databaseUrl, readDatabaseUrls };
}
