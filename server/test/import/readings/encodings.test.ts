import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../../src/import/readings/encodings/decode-bytes.ts";
import { decodeSheets, decodeText } from "../../../src/import/readings/encodings/decode-sheets.ts";
import { isSyllable, syllables } from "../../../src/import/readings/encodings/syllables.ts";
import { fromTcvn3, toTcvn3 } from "../../../src/import/readings/encodings/tcvn3.ts";
import { fromVni, toVni } from "../../../src/import/readings/encodings/vni.ts";
import { book, sheet, text } from "./book-of.ts";

const latin1 = (typed: string): Uint8Array => Buffer.from(typed, "latin1");

/** Bytes of Windows-1258, which has tones as signs after the letter. */
function as1258(words: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(
    Array.from(words.normalize("NFC")).flatMap((letter) => {
      const [, tone] = /([\u0300\u0301\u0303\u0309\u0323])/.exec(letter.normalize("NFD")) ?? [];
      const plain = letter
        .normalize("NFD")
        .replace(tone ?? "", "")
        .normalize("NFC");
      const whole = bytes.get(letter);
      return whole === undefined ? [bytes.get(plain) ?? 0, bytes.get(tone ?? "") ?? 0] : [whole];
    }),
  );
}

describe("Vietnamese syllables", () => {
  test("follow the language: words and names are in, what no Vietnamese could write is out", () => {
    const words =
      "Ước tỷ mỹ kỳ quốc quyển khuya giếng gìn Nguyễn được đường Bắc Kạn Huế Hoà Hòa uỷ ủy Thuỷ Thủy nghiệp quý Huỳnh yên yết Quảng Ngãi Krông Đắk Lắk Đăk chuyển hoạt khuỷu loạt nghĩa thuở quét trường giữ xã phường đặc khu thôn bản ấp buôn sóc";
    expect(words.split(" ").filter((word) => !isSyllable(word))).toEqual([]);
    expect(
      ["t×nh", "hiÖn", "leä", "ñoàng", "café", "tìc", "aí", "xyz", "ngng", "céng", "gế", "ngiệp"].filter(
        isSyllable,
      ),
    ).toEqual([]);
  });

  test("each comes back from TCVN3 and from VNI; VNI keeps capitals too", () => {
    const lost: string[] = [];
    for (const word of syllables()) {
      if (fromTcvn3(toTcvn3(word)) !== word) lost.push(word);
      for (const written of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
        if (fromVni(toVni(written)) !== written) lost.push(written);
    }
    expect(lost).toEqual([]);
  });
});

describe("the bytes of a text file", () => {
  const words = "Tỉnh Mẫu A;Số mô hình;Ước thực hiện;người lao động;1.234,5\r\nXã Đường Mẫu;…";

  test.each([
    ["utf-8", Buffer.from(words)],
    ["utf-8", Buffer.from(`\ufeff${words}`)],
    ["utf-8", Buffer.from(words.normalize("NFD"))],
    ["utf-16le", Buffer.from(`\ufeff${words}`, "utf16le")],
    ["utf-16le", Buffer.from(words, "utf16le")],
    ["utf-16be", Buffer.from(words, "utf16le").swap16()],
    ["windows-1258", as1258(words)],
    ["latin1+tcvn3", latin1(toTcvn3(words).replace("…", "\u0085"))],
    ["latin1+vni", latin1(toVni(words).replace("…", "\u0085"))],
    ["utf-8+tcvn3", Buffer.from(toTcvn3(words))],
    ["utf-8+vni", Buffer.from(toVni(words))],
  ] as const)("are %s because so they are Vietnamese words", (encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ decided: true, encoding, text: words });
  });

  test("are plain when there is nothing but ASCII, and the same in all where only dots are not", () => {
    expect(decodeBytes(Buffer.from("a;1"))).toEqual({ decided: true, encoding: "utf-8", text: "a;1" });
    expect(decodeBytes(Uint8Array.of(0x85))).toMatchObject({ decided: true, text: "…" });
  });

  test("are not decided by one word that is Vietnamese in each: all readings are said", () => {
    const read = decodeBytes(Uint8Array.of(0xe3));
    expect(read.decided).toBe(false);
    expect(read.decided ? [] : read.candidates.map(({ text: said }) => said).toSorted()).toEqual([
      "ã",
      "ó",
      "ă",
    ]);
  });

  test("are no text when they hold zeros", () => {
    expect(decodeBytes(Uint8Array.of(0x50, 0x4b, 0, 3, 0, 0xff, 7))).toEqual({
      decided: false,
      candidates: [],
    });
  });
});

describe("texts of a workbook", () => {
  const decoded = (...cells: Parameters<typeof sheet>[1][]): string[][] => {
    const made = book(...cells.map((each, at) => sheet(`S${at}`, each)));
    return decodeSheets(made).map((one, at) =>
      (made.sheets[at]?.cells ?? []).map((cell) => one.textOf(cell)),
    );
  };

  test("the font says the letters, capitals are made after decoding", () => {
    expect(
      decoded([
        text("A1", "côc thèng kª tØnh mÉu a", ".VnTimeH"),
        text("A2", "l\u00ad¬ng", ".VnTime"),
        text("A3", "Kyø goác", "VNI-Times"),
      ]),
    ).toEqual([["CỤC THỐNG KÊ TỈNH MẪU A", "lương", "Kỳ gốc"]]);
  });

  test("fonts lie both ways: Unicode in an old font stays, TCVN3 in a new one is decoded", () => {
    expect(
      decoded([
        text("A1", "Trong ®ã: l\u00ad¬ng thùc", ".VnTime"),
        text("A2", "Tổng số", ".VnTime"),
        text("A3", "DiÖn tÝch", "Arial"),
        text("A4", "Thuỷ sản", "Arial"),
        text("A5", "km2, ha, USD", ".VnTime"),
      ]),
    ).toEqual([["Trong đó: lương thực", "Tổng số", "Diện tích", "Thuỷ sản", "km2, ha, USD"]]);
  });

  test("a letter that no old encoding has was typed in Unicode, whatever the font", () => {
    const words = ["Trong đó", "Lâm Đồng", "Thị xã", "Mã số", "Quảng Ngãi"];
    for (const font of [".VnTime", "VNI-Times"])
      expect(decoded(...words.map((word) => [text("A1", word, font)])).flat()).toEqual(words);
  });

  test("what is Vietnamese in several letters is as the rest of its font on its sheet, not as another sheet's", () => {
    expect(
      decoded(
        [text("A1", "ã", "Arial"), text("A2", "Sè m« h×nh", "Arial"), text("A3", "thùc hiÖn", "Arial")],
        [text("A1", "ã", "Arial"), text("A2", "Số mô hình", "Arial")],
      ),
    ).toEqual([
      ["ó", "Số mô hình", "thực hiện"],
      ["ã", "Số mô hình"],
    ]);
  });

  test("rich text has a font for each run, and a word may go on in the next run of the same font", () => {
    const rich = {
      ...text("A1", "Ch¨n nu«i (trâu, bò)", "Times New Roman"),
      runs: [
        { text: "Ch¨n nu", font: ".VnTime" },
        { text: "«i ", font: ".VnTime" },
        { text: "(trâu, bò)", font: "Times New Roman" },
      ],
    };
    expect(decoded([rich])).toEqual([["Chăn nuôi (trâu, bò)"]]);
    expect(decodeText("Ch¨n nu«i (trâu, bò)", "unicode", "tcvn3")).toBe("Chăn nuôi (trâu, bò)");
  });

  test("the name of a sheet is decoded, bullets and foreign words are left", () => {
    const made = book(sheet("BiÓu 1", [text("A1", "Sè m« h×nh", ".VnTime")]), sheet("Ghi chú", []));
    expect(decodeSheets(made).map(({ name }) => name)).toEqual(["Biểu 1", "Ghi chú"]);
    for (const left of ["· Xã A", "café", "«Tên» 50° m²", "ĐVT", "số ¹"])
      expect(decodeText(left, "unicode", "tcvn3")).toBe(left);
  });
});
