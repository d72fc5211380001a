import { type HostileRequest, kindOf, spoken } from "./request.ts";

const FILE = "indicators=model_points&periods=2020-07";

/** The other services: files of figures, forms with files, followers, booklets, pages as PDF, feeds. */
export const ofServices: readonly HostileRequest[] = [
  ...kindOf(
    "files of figures",
    "refusal",
    {
      "no dataset": "/data/.csv",
      "a dataset out of it": "/data/..%2f..%2fetc%2fpasswd.csv",
      "a dataset with NUL": "/data/%00.csv",
      "a dataset of 1,900 letters": `/data/${"x".repeat(1_900)}.csv`,
      "a dataset of JavaScript": "/data/__proto__.csv",
      SQL: `/data/demo'%20or%201=1--.csv?${FILE}`,
      "a format that there is not": `/data/demo.exe?${FILE}`,
      "a format of JavaScript": `/data/demo.constructor?${FILE}`,
      "a parameter that there is not": `/data/demo.csv?${FILE}&x=y`,
      "a parameter twice": `/data/demo.csv?${FILE}&indicators=x`,
      "a parameter of JavaScript": `/data/demo.csv?__proto__[isOnlyOne]=true&${FILE}`,
      "2,000 parameters": `/data/demo.csv?${Array.from({ length: 1_500 }, (_, n) => `p${n}=1`).join("&")}`,
      "an indicator of 14,000 letters": `/data/demo.csv?indicators=${"x".repeat(14_000)}`,
      "3,000 areas": `/data/demo.csv?${FILE}&areas=${"a,".repeat(3_000)}`,
      "a formula for a separator": `/data/demo.csv?${FILE}&sep=%3D`,
      "a separator of 1,000 letters": `/data/demo.csv?${FILE}&sep=${";".repeat(1_000)}`,
      "the mark for decimals as the separator": `/data/demo.csv?${FILE}&sep=comma&decimal=comma&preset=x`,
      "a language that there is not": `/data/demo.csv?${FILE}&lang=%00`,
      "months that are turned around":
        "/data/demo.csv?indicators=model_points&kind=MONTH&from=2024-12&to=2015-01&periods=x",
      "an instant before all": `/data/demo.csv?${FILE}&knownAt=-999999`,
      "an instant of somebody's own": `/data/demo.csv?${FILE}&knownAt=%27;drop%20table%20cube`,
      "boundaries that there are not": `/data/demo.geojson?${FILE}&boundaries=%00`,
      "half a letter": `/data/demo.csv?indicators=%ED%A0%80`,
      "what cannot be decoded": "/data/demo.csv?indicators=%E0%A4%A",
      "columns that are described of nothing": "/data/x.csv-metadata.json?indicators=%00",
    },
    (path, target) => spoken(target, `GET ${path}`),
    { never: /root:x:/ },
  ),
  ...kindOf(
    "feeds and citations",
    "refusal",
    {
      "a feed of nothing": "/data/x/changes.atom",
      "a feed with NUL": "/data/%00/changes.atom",
      "a feed of 3,000 areas": `/data/demo/changes.atom?areas=${"a,".repeat(3_000)}`,
      "a citation of nothing": "/data/answer.json",
      "a citation of what is none": "/data/answer.json?query=%00&extensions=[[[[",
      "a citation of an instant to come": `/data/answer.json?query={__typename}&extensions={"knownAt":"9999-12-31T00:00:00.000Z"}`,
      "a page of 1,900 letters": `/provinces/${"x".repeat(1_990)}/y`,
    },
    (path, target) => spoken(target, `GET ${path}`),
  ),
  ...kindOf(
    "followers",
    "open",
    {
      "one that goes at once": "",
      "one that comes from before all": "0",
      "one that comes from beyond all": "999999999",
      "one with letters": "x".repeat(5_000),
    },
    (last, target) =>
      spoken(target, "GET /events", { headers: { accept: "text/event-stream", "last-event-id": last } }),
  ),
  ...kindOf(
    "followers",
    "any",
    { "40 of one caller": 0 },
    (_, target) => spoken(target, "GET /events", { headers: { accept: "text/event-stream" } }),
    {
      times: 40,
      isLeft: true,
    },
  ),
  ...kindOf("followers", "refusal", { "by another method": "POST" }, (method, target) =>
    spoken(target, `${method} /events`),
  ),
  ...kindOf(
    "booklets",
    "refusal",
    {
      "a dataset out of it": { format: "pdf", dataset: "../../etc/passwd" },
      "an option of the command": { format: "pdf", dataset: "--url=http://evil.example" },
      NUL: { format: "pdf", dataset: "\0" },
      "a format that there is not": { format: "exe", dataset: "demo" },
      "a list of 10,000": {
        format: "pdf",
        dataset: "demo",
        indicators: Array.from({ length: 300 }, () => "x"),
      },
      nothing: null,
    },
    (body, target) => spoken(target, "POST /booklets", { body: JSON.stringify(body) }),
    { never: /root:x:/ },
  ),
  ...kindOf(
    "booklets of others",
    "refusal",
    { seen: "GET /booklets/x", taken: "GET /booklets/..%2f..%2fetc/zip", ended: "POST /booklets/%00/cancel" },
    (line, target) => spoken(target, line, line.startsWith("POST") ? { body: "{}" } : {}),
  ),
  ...kindOf(
    "pages as PDF",
    "refusal",
    {
      nothing: "null",
      "half a briefing": '{"title":',
      "as deep as fits": `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`,
      "a prototype": '{"__proto__":{"title":"x"}}',
      "eight million letters": `{"title":"${"x".repeat(8_000_000)}"}`,
    },
    (body, target) => spoken(target, "POST /print", { body }),
    { within: 120_000 },
  ),
  ...kindOf(
    "bodies at once",
    "cut",
    { "40 of eight megabytes": 8_000_000, "40 that never come": 0 },
    (letters, target) =>
      spoken(target, "POST /print", {
        body: `"${"x".repeat(letters)}"`,
        ...(letters === 0 && { headers: { "content-length": "8000000" } }),
      }),
    { times: 40, within: 120_000, pause: 0 },
  ),
  // Who sends on after the answer may lose it with the connection.
  ...kindOf("pages as PDF", "cut", { "more than may be": 9_000_000 }, (letters, target) =>
    spoken(target, "POST /print", { body: `"${"x".repeat(letters)}"` }),
  ),
  ...kindOf(
    "pages as PDF",
    "refusal",
    {
      "a shape that there is not": "shape=%00",
      "a shape twice": "shape=a&shape=b",
      "a mark of 1,000 letters": `mark=${"x".repeat(1_000)}`,
    },
    (query, target) => spoken(target, `POST /print?${query}`, { body: "{}" }),
    { within: 120_000 },
  ),
];
