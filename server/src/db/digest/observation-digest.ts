import { type RawBuilder, sql } from "kysely";

/** How many figures, and the hash of what they say. */
export interface Digest {
  readonly figures: number;
  readonly digest: string;
}

/** SHA-256 of nothing: what no figures say. */
export const NO_FIGURES: Digest = {
  figures: 0,
  digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
};

/**
 * What figures say, as one hash: of each a line in the ids that everybody knows, hashed; the hashes in the order of the lines, hashed again. Two databases with the
 * same figures give the same, whatever their keys. What it gave stands in chains of audit entries: it is never changed, another form gets another name.
 *
 * @param rows a table or subquery with the columns of `observation`
 * @param recorded the instant of a row that has none of its own
 * @param areas the table of areas that figures name, which was another one before districts and communes had figures
 */
export function observationDigest(
  rows: RawBuilder<unknown>,
  recorded: string | null = null,
  areas: RawBuilder<unknown> = sql`any_area`,
): RawBuilder<Digest> {
  return sql<Digest>`select ${DIGEST} from (${linesOf(rows, sql`null::int`, recorded, areas)}) as lines`;
}

/** The same of each commit that brought figures. */
export function digestsByCommit(): RawBuilder<Digest & { readonly commit_id: number }> {
  const lines = linesOf(sql`observation`, sql`o.commit_id`, null, sql`any_area`);
  return sql`select commit_id, ${DIGEST} from (${lines}) as lines group by commit_id`;
}

const DIGEST = sql.raw(`count(*)::int as figures, encode(sha256(coalesce(
  string_agg(sha256(convert_to(line, 'UTF8')), ''::bytea order by line collate "C"), ''::bytea)), 'hex') as digest`);

function linesOf(
  rows: RawBuilder<unknown>,
  commit: RawBuilder<unknown>,
  recorded: string | null,
  areas: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select ${commit} as commit_id, jsonb_build_array(i.code, a.code, p.code, c.code, m.code, u.code, w.code, s.code, o.version,
      to_char(coalesce(o.recorded, ${recorded}::timestamptz) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      o.status, trim_scale(o.value)::text, o.decimals, o.qualifier, o.dated, o.dated_by, o.valid_from, o.valid_to, o.exhaustive_over,
      o.origin, o.note, o.names)::text as line
    from ${rows} o
    join indicator i on i.id = o.indicator_id
    join ${areas} a on a.id = o.area_id
    join period p on p.id = o.period_id
    join source s on s.id = o.source_id
    join breakdown b on b.id = o.breakdown_id
    left join category c on c.id = b.category_id
    left join model m on m.id = b.model_id
    left join unit_type u on u.id = b.unit_type_id
    left join award_level w on w.id = b.award_level_id`;
}
