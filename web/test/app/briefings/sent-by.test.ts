import { expect, it } from "vitest";
import { sentBy } from "../../../src/app/briefings/take/sent-by.ts";
import { readDocument } from "../../../src/briefing/document/read-document.ts";
import { briefingOfFigure } from "../../../src/briefing/briefing-of-figure.ts";
import { newDocument } from "../../../src/app/briefings/store/new-document.ts";
import { sampleFigure } from "../../figures/index.ts";

it("what an office says of its report stands in what the file was made from too, so that it can be made again", () => {
  const madeFrom = JSON.parse(JSON.stringify(newDocument("vi", "Độ phủ")));
  const figure = sampleFigure("one-province", "vi");
  const briefing = briefingOfFigure(figure, "ranking", { areas: [], from: null }, { link: null, madeFrom });
  const sent = sentBy(briefing, { issuing: "Văn phòng", number: "12" });
  expect(sent.office).toEqual({ issuing: "Văn phòng", number: "12" });
  expect(readDocument(sent.provenance.madeFrom)).toMatchObject({
    is: "document",
    document: { office: { issuing: "Văn phòng", number: "12" } },
  });
  expect(sentBy(briefing, {})).toBe(briefing);
});
