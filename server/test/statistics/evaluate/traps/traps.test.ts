/** Thirteen traps of the communes that there were and are (seeds/places): figures put on the real ones, each answer worked out by hand. */
import { describe, expect, test } from "vitest";
import { timelines } from "../../../../src/statistics/evaluate/timelines.ts";
import type { Answer } from "../../../../src/statistics/model/types.ts";
import { fastAnswer } from "../fast-answer.ts";
import { slowAnswer } from "../second-evaluator/slow-answer.ts";
import { cell, LATE } from "../small-world.ts";
import { realLand, type Reported } from "./real-land.ts";

const REPORTED: Reported = {
  "2019-04": { "c26314-201601": 100, "c26326-201601": 10 },
  "2019-05": { "c26326-201905": 30 },
  "2019-12": { "c21541-201601": 1, "c21544-201601": 2, "c21547-201601": 4 },
  "2024-12": { "c00004-201601": 4, "c00010-201601": 9, "c26929-201601": 24, "c26935-201601": 14 },
  "2025-01": { "c26935-202501": 40 },
  "2025-02": { "c26929-202502": 41 },
  "2025-06": {
    // Ba Đình: what became Ngọc Hà, whole and in part; and a ward that is Giảng Võ now, whole.
    "c00006-201601": 2,
    "c00008-201601": 3,
    "c00007-201601": 5,
    "c00016-201601": 7,
    "c00022-201601": 11,
    "c00025-201601": 13,
    "c00028-201601": 17,
    "c00157-201601": 19,
    "c00031-201601": 23,
    // Đại Mỗ, and what else became Tây Mỗ.
    "c00634-201601": 6,
    "c00628-201601": 1,
    "c09877-201601": 2,
    "c09886-201601": 4,
    // The ward Thanh Trì, what else became Vĩnh Hưng, and what became the commune Thanh Trì.
    "c00301-201601": 20,
    "c00283-201601": 10,
    "c00304-201601": 30,
    "c00328-201601": 40,
    "c00340-201601": 1,
    "c00640-201601": 2,
    "c00658-201601": 3,
    "c00661-201601": 4,
    "c00664-201601": 5,
    "c00667-201601": 6,
    "c00670-201601": 7,
    // Ba Tơ and Ba Tô; Mỹ Tho and Mỹ Thọ.
    "c21484-201601": 8,
    "c21511-201601": 1,
    "c21526-201601": 1,
    "c21523-201601": 100,
    "c21532-201601": 20,
    "c21535-201601": 3,
    "c28261-202411": 50,
    "c28264-202411": 5,
    "c28279-201601": 4,
    "c30076-201601": 30,
    "c30100-201601": 3,
    "c30109-201601": 2,
    "c30121-201601": 1,
    // Two called Yên Viên; Đặng Xá; what else became Phù Đổng and Thuận An.
    "c00526-201601": 60,
    "c00529-201601": 1,
    "c00532-201601": 70,
    "c00535-201601": 2,
    "c00541-202501": 3,
    "c00544-202501": 4,
    "c00553-201601": 9,
    "c00556-201601": 8,
    "c00550-201601": 10,
    "c00568-201601": 20,
    "c00562-202501": 40,
    // Kỳ Lợi, and what else became Vũng Áng, Sông Trí and Hoành Sơn.
    "c18796-201601": 100,
    "c18823-201601": 1,
    "c18835-201601": 2,
    "c18754-202001": 7,
    "c18811-201601": 8,
    "c18820-201601": 9,
    "c18832-201601": 4,
    "c18841-201601": 5,
    "c18847-202501": 6,
    // Islands: districts without communes, Thổ Châu, and two of eight of Phú Quốc.
    "d318-201601": 3,
    "d536-201601": 9,
    "c31105-201601": 15,
    "c31078-202101": 2,
    "c31081-202101": 3,
    // Ia Mơ.
    "c23938-201601": 11,
  },
  "2025-07": { "c23938-202507": 12 },
  "2026-03": { "c26368-202507": 6 },
};

/** What is not said of a cell: it has no answer. */
const NOTHING = null;
const whole = (value: number, expected: number): Partial<Answer> => ({
  value,
  status: "AGGREGATED",
  reporting: expected,
  expected,
});
const between = (lower: number | null, upper: number | null): Partial<Answer> => ({
  value: null,
  status: "NOT_COMPARABLE",
  lower,
  upper,
});
const divided = (from: string, lower: number | null, upper: number | null): Partial<Answer> => ({
  ...between(lower, upper),
  reason: expect.objectContaining({ code: "PARTIAL_TRANSFER", args: expect.objectContaining({ from }) }),
});
const own = (value: number): Partial<Answer> => ({ value, status: "REPORTED" });

type Row = readonly [says: string, area: string, month: string, gives: Partial<Answer> | null];

const TRAPS: Readonly<Record<string, readonly Row[]>> = {
  "1. a commune that was divided gives its figure to nobody": [
    ["Cống Vị has it", "c00007-201601", "2025-06", own(5)],
    ["Ngọc Hà has what came whole for certain", "c00008-202507", "2025-06", divided("c00007-201601", 5, 77)],
    ["Giảng Võ: not all of it is known", "c00025-202507", "2025-06", divided("c00007-201601", null, null)],
  ],
  "2. five ways, and its code is another's": [
    ["Đại Mỗ has it", "c00634-201601", "2025-06", own(6)],
    ["Tây Mỗ, with that code, has pieces alone", "c00634-202507", "2025-06", divided("c00628-201601", 0, 13)],
    ["the new Đại Mỗ", "c00637-202507", "2025-06", divided("c00175-201601", null, null)],
  ],
  "3. a name that stayed while its place moved": [
    ["the old Ngọc Hà", "c00016-201601", "2025-06", own(7)],
    ["Liễu Giai, whose code the new one has", "c00008-201601", "2025-06", own(3)],
  ],
  "4. a code that stayed while its name changed": [
    ["Trúc Bạch has it", "c00004-201601", "2024-12", own(4)],
    [
      "the one after it may have got more",
      "c00004-202501",
      "2024-12",
      { ...between(null, null), reason: expect.objectContaining({ code: "UNVERIFIED_MERGER" }) },
    ],
    ["Ba Đình, with that code, has it not", "c00004-202507", "2024-12", between(null, null)],
  ],
  "5. a name that lives on elsewhere": [
    ["the ward Thanh Trì", "c00301-201601", "2025-06", own(20)],
    ["Vĩnh Hưng got of it", "c00301-202507", "2025-06", divided("c00283-201601", 0, 100)],
    ["the commune Thanh Trì got nothing of it", "c00640-202507", "2025-06", divided("c00340-201601", 0, 28)],
  ],
  "6. marks matter": [
    ["Ba Tơ", "c21484-202507", "2025-06", whole(10, 3)],
    ["Ba Tô", "c21523-202507", "2025-06", whole(123, 3)],
    ["Mỹ Tho", "c28261-202507", "2025-06", whole(59, 3)],
    ["Mỹ Thọ", "c30076-202507", "2025-06", whole(36, 4)],
  ],
  "7. two of one name in one district": [
    ["the township Yên Viên", "c00526-201601", "2025-06", own(60)],
    ["the commune Yên Viên", "c00532-201601", "2025-06", own(70)],
    ["Phù Đổng has both", "c00541-202507", "2025-06", divided("c00553-201601", 140, 157)],
  ],
  "8. people whole and land divided, and the reverse": [
    ["Thuận An got all people of Đặng Xá", "c00562-202507", "2025-06", divided("c00556-201601", 30, 78)],
    ["Vũng Áng got land of Kỳ Lợi", "c18823-202507", "2025-06", divided("c18796-201601", 3, 103)],
    ["Sông Trí got people of it", "c18754-202507", "2025-06", divided("c18796-201601", 24, 124)],
    ["and so did Hoành Sơn", "c18832-202507", "2025-06", divided("c18796-201601", 15, 115)],
    ["the province has it once", "ha-tinh", "2025-06", { value: 142, status: "PARTIAL", reporting: 9 }],
  ],
  "9. special zones": [
    ["Bạch Long Vĩ was a district", "c11948-202507", "2025-06", whole(3, 1)],
    ["Lý Sơn was a district", "c21548-202507", "2025-06", whole(9, 1)],
    ["and before that three communes", "c21548-202507", "2019-12", whole(7, 3)],
    ["which were the district", "d536-201601", "2019-12", whole(7, 3)],
    ["Thổ Châu is what it was", "c31105-202507", "2025-06", whole(15, 1)],
    [
      "Phú Quốc was eight",
      "c31078-202507",
      "2025-06",
      { value: 5, status: "PARTIAL", reporting: 2, expected: 8 },
    ],
  ],
  "10. a code that is used again": [
    ["26929 was Phường 24", "c26929-201601", "2024-12", own(24)],
    ["nobody in January", "c26929-201601", "2025-01", NOTHING],
    ["Phường 14 was 26935 then", "c26935-202501", "2025-01", own(40)],
    ["and 26929 from February on", "c26929-202502", "2025-02", own(41)],
    ["it has what 26935 had", "c26929-202502", "2025-01", whole(40, 1)],
    ["and what both had before", "c26929-202502", "2024-12", whole(38, 2)],
  ],
  "11. another kind is no other territory": [
    ["the commune Long Thành", "c26368-202507", "2026-03", own(6)],
    ["the ward it became", "c26368-202604", "2026-03", whole(6, 1)],
  ],
  "12. a province whose id changed around a commune that did not": [
    ["Ia Mơ of the old province", "c23938-201601", "2025-06", own(11)],
    ["of the new one", "c23938-202507", "2025-06", whole(11, 1)],
    ["the old province", "gia-lai", "2025-06", { value: 11, status: "PARTIAL", reporting: 1 }],
    ["the new one before it was", "gia-lai-2025", "2025-06", { value: 11, status: "PARTIAL", reporting: 1 }],
    ["the new one", "gia-lai-2025", "2025-07", { value: 12, status: "PARTIAL", reporting: 1 }],
    [
      "the old one when it was no more",
      "gia-lai",
      "2025-07",
      { ...between(null, null), reason: expect.objectContaining({ code: "CANNOT_BE_SPLIT" }) },
    ],
  ],
  "13. boundaries that moved unseen": [
    ["Bàu Hàm 2 keeps what it said", "c26314-201601", "2019-04", own(100)],
    ["Dầu Giây has what Xuân Thạnh said, which the list calls it", "c26326-201905", "2019-04", whole(10, 1)],
    ["and from then on its own", "c26326-201905", "2019-05", own(30)],
  ],
};

const world = await realLand(REPORTED);
const kept = timelines(world);

describe.each(Object.entries(TRAPS))("%s", (_, rows) => {
  test.each(rows)("%s: %s in %s", (_says, area, month, gives) => {
    const asked = cell("events", area, month);
    const [fast, slow] = [fastAnswer(kept, asked, LATE), slowAnswer(world, asked, LATE)];
    expect(fast).toEqual(slow);
    if (gives === null) expect(fast).toBeNull();
    else expect(fast).toMatchObject(gives);
  });
});

test("the nation has each figure once", () => {
  for (const [month, values] of Object.entries(REPORTED)) {
    const sum = Object.values(values).reduce((total, value) => total + value);
    expect(fastAnswer(kept, cell("events", "viet-nam", month), LATE)?.value, month).toBe(sum);
  }
});
