import type { ReactNode } from "react";
import { formatInstant } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Fault } from "./status.ts";

/** The last faults of the program, by the ids under which they stand in the log. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  const { locale } = useAtlas();
  const words = accountWords(locale).status;
  return (
    <section aria-labelledby="status-errors">
      <h2 id="status-errors">{words.errors}</h2>
      <p className="quiet">{faults.length === 0 ? words.noErrors : words.errorsLead}</p>
      {faults.length === 0 ? null : (
        <ul className="status-faults">
          {faults.map((fault) => (
            <li key={`${fault.at}${fault.requestId ?? ""}${fault.place ?? ""}`}>
              <dl>
                <Named name={words.error.at}>{formatInstant(new Date(fault.at), locale)}</Named>
                <Named name={words.error.what}>{fault.what}</Named>
                <Named name={words.error.id}>
                  {fault.requestId === null ? words.noId : <code>{fault.requestId}</code>}
                </Named>
                <Named name={words.error.kind}>
                  {[fault.type, fault.code].filter((part) => part !== null).join(" · ")}
                </Named>
                {fault.place === null ? null : (
                  <Named name={words.error.place}>
                    <code>{fault.place}</code>
                  </Named>
                )}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
