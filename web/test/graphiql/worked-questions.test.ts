import { expect, test } from "vitest";
import { questionsLike, topics, workedQuestions } from "../../src/graphiql/questions/worked-questions.ts";

test("every worked question has a topic, a name of its own, and says what it answers", () => {
  expect(new Set(workedQuestions.map(({ id }) => id)).size).toBe(workedQuestions.length);
  expect(new Set(workedQuestions.map(({ topic }) => topic))).toEqual(new Set(topics));
  expect(workedQuestions.filter(({ query }) => query.includes("# also:"))).toEqual([]);
  expect(workedQuestions.flatMap(({ says }) => Object.values(says)).filter((said) => said === "")).toEqual(
    [],
  );
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
