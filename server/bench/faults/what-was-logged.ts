/** The most that is told of a log. */
const [LINES, LENGTH] = [4, 140];

/** What a log says from an offset on: each thing once, with how often. */
export function whatWasLogged(said: string): string {
  const counts = new Map<string, number>();
  for (const line of said.split("\n").map(inWords).filter(Boolean))
    counts.set(line, (counts.get(line) ?? 0) + 1);
  const lines = [...counts].map(([line, count]) => (count === 1 ? line : `${count} × ${line}`));
  const more = lines.length > LINES ? [`${lines.length - LINES} other things`] : [];
  return [...lines.slice(0, LINES), ...more].join(" · ") || "nothing";
}

function inWords(line: string): string {
  try {
    const { level, msg, status, route, err } = JSON.parse(line) as {
      level?: string;
      msg?: string;
      status?: number;
      route?: string;
      err?: { message?: string };
    };
    const of = [status, route, err?.message].filter((each) => each !== undefined).join(" ");
    return `${level ?? ""}: ${msg ?? ""}${of === "" ? "" : ` (${of})`}`.slice(0, LENGTH);
  } catch {
    return line.replaceAll(/\d{2,}/g, "…").slice(0, LENGTH);
  }
}
