import type { ReactNode } from "react";
import { formatInstant } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { useTitle } from "../use-title.ts";
import { FaultList } from "./fault-list.tsx";
import type { Check, State, Status } from "./status.ts";
import { useStatus } from "./use-status.ts";
import { valueText } from "./value-text.ts";
import "./status.css";

/** How the atlas is, for administrators: in a sentence, what is to be done, then all that is known. */
export function StatusPage(): ReactNode {
  const { locale, words } = useAtlas();
  const text = accountWords(locale);
  const { status, said } = useStatus(locale);
  useTitle(text.status.title);
  return (
    <div className="page status-page">
      <h1>{text.status.title}</h1>
      {said !== null && said.is !== "done" ? (
        <Notice kind={status === null ? "error" : "note"}>
          <p>{said.is === "refused" ? said.message : status === null ? text.failure : text.status.lost}</p>
        </Notice>
      ) : null}
      {status === null && said === null ? <Skeleton lines={12} label={words.page.loading} /> : null}
      {status === null ? null : <Known status={status} />}
    </div>
  );
}

function Known({ status }: { readonly status: Status }): ReactNode {
  const { locale } = useAtlas();
  const words = accountWords(locale).status;
  const { at, state, says, checks, groups, errors } = status;
  const troubled = checks.filter((check) => check.state !== "well");
  return (
    <>
      {/* Read out when it changes, and only then. */}
      <p className="status-says" role="status">
        <Mark state={state} />
        <span>{says}</span>
      </p>
      <p className="quiet">{words.updated(formatInstant(new Date(at), locale))}</p>
      {troubled.length === 0 ? null : (
        <ul className="status-troubles">
          {troubled.map((check) => (
            <Trouble key={check.id} check={check} />
          ))}
        </ul>
      )}
      <section aria-labelledby="status-looked">
        <h2 id="status-looked">{words.looked}</h2>
        <ul className="status-checks">
          {checks.map(({ id, state: each, name }) => (
            <li key={id}>
              <Mark state={each} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </section>
      <div className="status-groups">
        {groups.map(({ id, title, lines }) => (
          <section key={id} aria-labelledby={`status-${id}`}>
            <h2 id={`status-${id}`}>{title}</h2>
            <dl>
              {lines.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{valueText(value, locale, words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <FaultList faults={errors} />
    </>
  );
}

function Trouble({ check }: { readonly check: Check }): ReactNode {
  const { locale } = useAtlas();
  const words = accountWords(locale).status;
  const { state, trouble, advice, value } = check;
  return (
    <li className={`status-trouble status-trouble-${state}`}>
      <p className="notice-title">
        <Mark state={state} /> {trouble}
      </p>
      {value === null ? null : <p>{words.now(valueText(value, locale, words))}</p>}
      <p>{advice}</p>
    </li>
  );
}

const SIGNS = { well: "tick", attention: "exclamation", unwell: "cross" } as const;

/** How something is, as a sign that is also said. */
function Mark({ state }: { readonly state: State }): ReactNode {
  const { locale } = useAtlas();
  return (
    <span className={`status-mark status-mark-${state}`}>
      <Icon sign={SIGNS[state]} />
      <span className="visually-hidden">{accountWords(locale).status.states[state]}: </span>
    </span>
  );
}
