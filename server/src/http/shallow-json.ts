import type { FastifyInstance } from "fastify";

/** Lists and objects within each other; nothing of ours has a tenth of it, and what walks a value stands on the stack for each. */
const DEEPEST = 100;

/** Takes JSON as Fastify does, but for what is nested so deep that whoever walks it would have no room left. */
export function takeShallowJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) =>
    isDeep(body)
      ? done(Object.assign(new Error("JSON that is nested too deep"), { statusCode: 400 }))
      : parse(request, body, done),
  );
}

/** Whether a text has more brackets within each other than JSON may; what stands in quotes is none. */
export function isDeep(text: string, deepest = DEEPEST): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isQuoted) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) isQuoted = false;
    } else if (sign === QUOTE) isQuoted = true;
    else if (sign === BRACKET || sign === BRACE) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === BRACKET + 2 || sign === BRACE + 2) depth -= 1;
  }
  return false;
}

const [QUOTE = 0, BACKSLASH = 0, BRACKET = 0, BRACE = 0] = Array.from('"\\[{', (sign) => sign.charCodeAt(0));
