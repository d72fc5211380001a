import { buffer } from "node:stream/consumers";
import { MOST_TEXT } from "../../report-text/read-report.ts";
import { pdfText } from "./pdf-text.ts";

/** Reads the one PDF that comes on its input, and answers in JSON. It knows no environment, no database and no network. */
const bytes = await buffer(process.stdin);
process.stdout.write(JSON.stringify(await pdfText(new Uint8Array(bytes), MOST_TEXT)));
