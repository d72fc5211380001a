import pg from "pg";

/** How many rows a table has, and a number that all of what they say gives, in whatever order they lie. */
export interface Fingerprint {
  readonly rows: string;
  readonly hash: string;
}

/** Reads the whole of a table, on whichever machines it lies. */
export async function fingerprint(client: pg.ClientBase, table: string): Promise<Fingerprint> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [pg.escapeIdentifier(table)],
  );
  // As text an instant is written in the time zone of the machine that writes it.
  const said = columns.map(({ name, type }) => {
    const column = pg.escapeIdentifier(name);
    return type === "timestamp with time zone" ? `(${column} at time zone 'UTC')` : column;
  });
  const { rows } = await client.query<Fingerprint>(
    `select count(*)::text as rows, coalesce(sum(hashtextextended(jsonb_build_array(${said.join(", ")})::text, 0)::numeric), 0)::text as hash
     from ${pg.escapeIdentifier(table)}`,
  );
  return rows[0] ?? { rows: "0", hash: "0" };
}
