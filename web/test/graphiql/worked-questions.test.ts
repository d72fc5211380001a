import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSchema, parse, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import { expect, test } from "vitest";
import {
  queryIn,
  questionsLike,
  questionsNearest,
  topics,
  workedQuestions,
} from "../../src/graphiql/questions/worked-questions.ts";

test("every worked question has a topic, a name of its own, and says what it answers", () => {
  expect(new Set(workedQuestions.map(({ id }) => id)).size).toBe(workedQuestions.length);
  expect(new Set(workedQuestions.map(({ topic }) => topic))).toEqual(new Set(topics));
  expect(workedQuestions.filter(({ query }) => query.includes("# also:"))).toEqual([]);
  expect(workedQuestions.flatMap(({ says }) => Object.values(says)).filter((said) => said === "")).toEqual(
    [],
  );
});

test("on an English page a worked question asks for English words, on a Vietnamese one as it is written", () => {
  const folder = resolve(import.meta.dirname, "../../../schema");
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const schema = buildSchema(files.join("\n"));
  for (const question of workedQuestions) {
    expect(queryIn(question, "vi")).toBe(question.query);
    const document = parse(queryIn(question, "en"));
    expect(validate(schema, document).map(({ message }) => `${question.id}: ${message}`)).toEqual([]);
    const types = new TypeInfo(schema);
    const inVietnamese: string[] = [];
    visit(
      document,
      visitWithTypeInfo(types, {
        Field(node) {
          const takes = types.getFieldDef()?.args.some(({ name }) => name === "lang") === true;
          const isSaid = node.arguments?.some(({ name }) => name.value === "lang") === true;
          if (takes && !isSaid) inVietnamese.push(`${question.id}: ${node.name.value}`);
        },
      }),
    );
    expect(inVietnamese).toEqual([]);
  }
});

test("a question is found by the words of either language, marks or not, and by what it asks for", () => {
  const found = (typed: string) => questionsLike(typed).map(({ id }) => id);
  expect(found("dong bang cuu long")).toContain("30-mekong-delta");
  expect(found("Mekong delta")).toContain("30-mekong-delta");
  expect(found("daysLate")).toContain("21-who-did-not-report");
  // By what an analyst calls it, in either way to write it.
  expect(found("ĐBSCL")).toContain("30-mekong-delta");
  expect(found("nhiệm kỳ")).toContain("29-overlapping-terms");
  expect(found("phổ biến")).toContain("22-top-models");
  expect(found("lan toả")).toEqual(found("lan tỏa"));
  expect(found("lan tỏa")).toContain("20-coverage-by-change");
  expect(found("pandas")).toContain("28-one-flat-table");
  expect(found("khen thưởng")).toContain("25-awards-per-thousand");
  // By its topic, by another name for it, and never by a word whose marks say otherwise.
  expect(found("chưa báo cáo")).toContain("21-who-did-not-report");
  expect(found("sáp nhập")).toContain("36-where-the-old-ones-went");
  expect(found("trễ")).toEqual(["21-who-did-not-report"]);
  expect(found("  ")).toHaveLength(workedQuestions.length);
  expect(found("không có câu nào như thế này")).toEqual([]);
});

/** As somebody who has not read the list would ask, in either language. */
const SENTENCES: readonly (readonly [id: string, vi: string, en: string])[] = [
  [
    "20-coverage-by-change",
    "tỉnh nào tăng độ phủ xã nhiều nhất so với năm trước",
    "which provinces improved commune coverage most",
  ],
  ["21-who-did-not-report", "đơn vị nào nộp báo cáo muộn", "which provinces sent their returns late"],
  ["22-top-models", "10 mô hình nhiều nhất và tỷ trọng", "ten biggest models and their share"],
  ["23-months-and-year", "điểm mới theo tháng và cộng cả năm", "new points each month and yearly total"],
  [
    "24-everything-known-of-a-province",
    "tất cả số liệu của Nam Định Hà Nam Ninh Bình",
    "all figures of Ninh Binh with sources",
  ],
  ["25-awards-per-thousand", "số khen thưởng trên 1000 điểm", "awards per 1000 points"],
  ["26-old-and-new-boundaries", "so sánh 63 tỉnh với 34 tỉnh", "compare 63 and 34 provinces"],
  ["27-revisions", "số liệu 2024 bị sửa từ tháng 3/2025", "figures changed since March 2025"],
  ["28-one-flat-table", "xuất toàn bộ ra một tệp csv", "export everything to one csv file"],
  ["29-overlapping-terms", "hai giai đoạn chồng nhau", "two terms that overlap"],
  ["30-mekong-delta", "độ phủ vùng Tây Nam Bộ", "coverage in the Mekong region"],
  ["31-pinned", "ghim câu hỏi để trích dẫn", "pin a question to quote it"],
  ["32-what-it-may-cost", "câu hỏi này tốn bao nhiêu điểm", "how much does a query cost"],
];

test.each(SENTENCES)("a sentence in one's own words leads to %s", (id, ...sentences) => {
  for (const sentence of sentences) {
    const nearest = questionsNearest(sentence).map((question) => question.id);
    expect(nearest.slice(0, 3), sentence).toContain(id);
  }
});

test("a sentence about something else leads nowhere", () => {
  expect(questionsNearest("giá vàng hôm nay ra sao nhỉ")).toEqual([]);
  expect(questionsNearest("weather forecast tomorrow")).toEqual([]);
  expect(questionsNearest("")).toEqual([]);
});
