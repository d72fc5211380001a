import { sql } from "kysely";
import type { Kysely } from "kysely";

/** What a source is becomes one of a few words. What was written freely before is taken over as far as it can be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update source set kind = case kind
      when 'founding_report' then 'REVIEW_CONFERENCE'
      when 'official_site' then 'REPORT'
      when 'organisation_site' then 'REPORT'
      when 'report' then 'REPORT'
      when 'news' then 'NEWS'
      when 'official_list' then 'OFFICIAL_LIST'
      when 'synthetic' then 'SYNTHETIC'
      else 'OTHER' end
  `.execute(db);
  await sql`
    alter table source add constraint source_kind check (kind in ('REVIEW_CONFERENCE', 'CEREMONY', 'REPORT', 'STATEMENT',
      'DECISION', 'NEWS', 'OFFICIAL_LIST', 'SYNTHETIC', 'OTHER'))
  `.execute(db);
}
