import type { ReactNode } from "react";
import { formatInstantInVietNam } from "../../../figure/format/format.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";

/** What was done with a file, by which role, and why. */
export function EventSection({ one }: { readonly one: OneImport }): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  return (
    <section aria-labelledby="import-events">
      <h2 id="import-events">{text.one.events}</h2>
      <ol className="import-events">
        {one.events.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <span className="quiet">{formatInstantInVietNam(event.at, locale)}</span>{" "}
            <strong>{text.kinds[event.kind] ?? event.kind}</strong> · {text.roles[event.role] ?? event.role}
            {event.isMine ? ` (${text.one.me})` : ""}
            {event.reason === null ? null : <span className="block">{event.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
