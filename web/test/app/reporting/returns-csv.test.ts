import { expect, test } from "vitest";
import { returnsCsv } from "../../../src/app/reporting/returns-csv.ts";

test("returns are rows for a spreadsheet, and no name is taken for a formula", () => {
  const row = { state: "LATE", expected: 2, received: 2, receivedOn: "2026-09-23", daysLate: 3 } as const;
  const text = returnsCsv([
    {
      period: { id: "2026-08", name: "tháng 8/2026", lastDay: "2026-08-31" },
      dueOn: "2026-09-20",
      returns: [
        { ...row, area: { id: "hue", name: "Huế" } },
        { ...row, state: "MISSING", received: 0, receivedOn: null, area: { id: "x", name: '=1, "2"' } },
      ],
    },
  ]);
  expect(text).toBe(
    "\uFEFFarea,name,period,due_on,state,expected,received,received_on,days_late\r\n" +
      "hue,Huế,2026-08,2026-09-20,LATE,2,2,2026-09-23,3\r\n" +
      'x,"\'=1, ""2""",2026-08,2026-09-20,MISSING,2,0,,3\r\n',
  );
});
