import { briefingWords } from "../../i18n/briefing-words.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import {
  mainTable,
  memberTables,
  type MemberDimension,
  type MemberTable,
} from "../../figure/profile/member-tables.ts";
import {
  ProfileMembersDocument,
  type ProfileMembersQuery,
} from "../../figure/profile/generated/member-tables.ts";
import { lowerFirst } from "../../figure/format/format.ts";
import { words } from "../../i18n/words.ts";
import { areaCalled, askedIndicators } from "../asking/ask-facts.ts";
import { periodCalled, type BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { PageBlock, TableBlock, TableCell, WrittenPage } from "../page.ts";
import { column, valueCell, wordsCell } from "../table-of-figure.ts";
import { textBlocks } from "./blocks.ts";

/** Most rows of a table of models by name. */
const mostModels = 20;

/** Models by category and by name, or awards by level: a table each. */
export async function writeMembers(
  setting: BriefingSetting,
  page: BriefingPage,
  kind: "models" | "awards",
): Promise<WrittenPage> {
  const { locale } = setting;
  const area = areaCalled(setting, page.area);
  const period = periodCalled(setting, page.period ?? "");
  const w = profileWords(locale).province;
  const answer = await askMembers(setting, page, area.id, period.id, kind);
  const tablesBy = (by: MemberDimension): readonly MemberTable[] =>
    memberTables(answer, by, askedIndicators(setting), locale).filter(({ known }) => known.length > 0);
  const tables: readonly PageBlock[] =
    kind === "awards"
      ? awardsTable(page.id, tablesBy("AWARD_LEVEL"), setting)
      : [
          ...memberTable(`${page.id}-categories`, mainTable(tablesBy("CATEGORY")), "CATEGORY", setting),
          ...memberTable(`${page.id}-models`, mainTable(tablesBy("MODEL")), "MODEL", setting),
        ];
  const none = kind === "awards" ? w.awardsNone : w.modelsNone;
  return {
    id: page.id,
    kind,
    title: briefingWords(locale).titles[kind](area.name, period.label),
    subtitle: null,
    blocks: [
      ...(tables.length === 0 ? textBlocks(`${page.id}-none`, "lead", [none]) : tables),
      ...(kind === "models" && tables.length > 0
        ? textBlocks(`${page.id}-zero`, "certainty", [w.modelsZero])
        : []),
    ],
    notes: [],
  };
}

function askMembers(
  setting: BriefingSetting,
  { boundaries = setting.boundaries }: BriefingPage,
  area: string,
  period: string,
  kind: "models" | "awards",
): Promise<ProfileMembersQuery> {
  const by = (breakdown: "CATEGORY" | "MODEL" | "AWARD_LEVEL") =>
    askedIndicators(setting).filter(({ breakdowns }) => breakdowns.includes(breakdown));
  const ids = (of: ReturnType<typeof by>): string[] => of.map(({ id }) => id);
  const [byCategory, byModel, byAward] =
    kind === "awards"
      ? [[], [], ids(by("AWARD_LEVEL"))]
      : [
          ids(by("CATEGORY")),
          // Types of unit do not add: of what is counted by these there is no total to break down.
          ids(by("MODEL").filter(({ breakdowns }) => !breakdowns.includes("UNIT_TYPE"))),
          [],
        ];
  return setting.ask(ProfileMembersDocument, {
    dataset: setting.dataset.id,
    area,
    periods: [period],
    boundaries,
    byCategory,
    byModel,
    byAward,
    hasCategories: byCategory.length > 0,
    hasModels: byModel.length > 0,
    hasAwards: byAward.length > 0,
    lang: languageOf(setting.locale),
  });
}

function memberTable(
  id: string,
  table: MemberTable | null,
  by: MemberDimension,
  { locale }: BriefingSetting,
): readonly TableBlock[] {
  if (table === null) return [];
  const w = profileWords(locale).province;
  const shown = by === "MODEL" ? table.known.slice(0, mostModels) : table.known;
  return [
    {
      is: "table",
      id,
      title: briefingWords(locale).table.by(
        table.indicator.name,
        lowerFirst(w.member[by], locale),
        table.period.label,
      ),
      unit: table.indicator.unit,
      indicators: [table.indicator.id],
      columns: [
        column("member", w.member[by], "words"),
        column("value", words(locale).export.columns.value, "numbers"),
        column("status", briefingWords(locale).table.status, "words"),
      ],
      rows: shown.map(({ id: member, name, row }) => ({
        id: member,
        role: "plain",
        cells: [wordsCell(name), valueCell(row), wordsCell(words(locale).status[row.status])],
      })),
      bars: { form: "bars", along: "rows", columns: [{ id: "value" }] },
      notes:
        table.unknown.length === 0 ? [] : [w.modelsUnknown(table.unknown.map(({ name }) => name).join("; "))],
    },
  ];
}

/** A row per level, a column per indicator of awards. */
function awardsTable(
  page: string,
  tables: readonly MemberTable[],
  { locale }: BriefingSetting,
): readonly TableBlock[] {
  const [first] = tables;
  if (first === undefined) return [];
  const w = profileWords(locale).province;
  const lines = tables.flatMap(({ known, unknown }) => [...known, ...unknown]);
  const levels = new Map(lines.map(({ id, name }) => [id, name]));
  return [
    {
      is: "table",
      id: `${page}-levels`,
      title: `${w.awards}, ${first.period.label}`,
      unit: null,
      indicators: tables.map(({ indicator }) => indicator.id),
      columns: [
        column("level", w.member.AWARD_LEVEL, "words"),
        ...tables.map(({ indicator }) =>
          column(indicator.id, `${indicator.name} (${indicator.unit})`, "numbers"),
        ),
      ],
      rows: [...levels].map(([level, name]) => ({
        id: level,
        role: "plain",
        cells: [
          wordsCell(name),
          ...tables.map(({ known, unknown }): TableCell => {
            const line = [...known, ...unknown].find((one) => one.id === level);
            return line === undefined
              ? { text: words(locale).status.NO_FIGURE, value: null, status: "NO_FIGURE", mark: "blank" }
              : valueCell(line.row);
          }),
        ],
      })),
      bars: { form: "bars", along: "rows", columns: tables.map(({ indicator }) => ({ id: indicator.id })) },
      notes: [],
    },
  ];
}
