import type { ReactNode } from "react";
import { formatInstantInVietNam, formatNumber } from "../../figure/format/format.ts";
import type { ChangesWords } from "../../i18n/keeping/changes-words.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { NumberLink } from "../shell/number-link.tsx";
import { type Changed, memberNames, membersIn, type Update, valueOf } from "./changed-statistic.ts";

interface UpdateSectionProps {
  readonly update: Update;
  /** Whether only some causes are asked for. */
  readonly isOfCauses: boolean;
  readonly text: ChangesWords;
}

/** One update: when, what it brought by cause, and the statistics that it moved the furthest. */
export function UpdateSection({ update, isOfCauses, text }: UpdateSectionProps): ReactNode {
  const { address, locale } = useAtlas();
  const { at, since, sentence, moved, furthest } = update;
  const when = formatInstantInVietNam(at, locale);
  const n = (count: number): string => formatNumber(count, locale);
  const isOne = address.changedSince === since && address.changedUntil === at;
  return (
    <div className="update">
      <h2>
        <time dateTime={at}>{when}</time>
      </h2>
      <p className="update-brought">{sentence}</p>
      {update.rulesChanged && moved === 0 ? null : (
        <p className="quiet">
          {moved === 0
            ? text.movedNone
            : isOfCauses
              ? text.ofCauses(n(furthest.length))
              : moved > furthest.length
                ? text.furthest(n(furthest.length), n(moved))
                : text.moved(n(moved))}{" "}
          {isOne ? null : (
            <PageLink to={{ ...address, changedSince: since, changedUntil: at }} className="no-print">
              {text.only}
              <span className="visually-hidden"> ({when})</span>
            </PageLink>
          )}
        </p>
      )}
      {furthest.length === 0 ? null : (
        <div className="update-scroll" role="group" aria-label={text.table(when)} tabIndex={0}>
          <table className="printed update-table">
            <caption className="visually-hidden">{text.table(when)}</caption>
            <thead>
              <tr>
                <th scope="col">{text.columns.what}</th>
                <th scope="col">{text.columns.period}</th>
                <th scope="col" className="number">
                  {text.columns.before}
                </th>
                <th scope="col" className="number">
                  {text.columns.after}
                </th>
                <th scope="col">{text.columns.cause}</th>
              </tr>
            </thead>
            <tbody>
              {furthest.map((changed, index) => (
                <ChangedRow key={index} changed={changed} at={at} text={text} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** A statistic with what it said before and says after; the latter leads to its page. */
function ChangedRow({
  changed: { before, after, causeName },
  at,
  text,
}: {
  readonly changed: Changed;
  readonly at: string;
  readonly text: ChangesWords;
}): ReactNode {
  const { address, locale } = useAtlas();
  const { indicator, area, period } = after;
  const said = (statistic: Pick<typeof after, "value" | "qualifier">): string =>
    valueOf(statistic, indicator.kind, locale) ?? text.noValue;
  return (
    <tr>
      <th scope="row">
        <span className="update-area">{area.name}</span> ·{" "}
        {[indicator.name, ...memberNames(after)].join(" · ")}{" "}
        <span className="quiet">({indicator.unit})</span>
      </th>
      <td>{period.name}</td>
      <td className="number">{said(before)}</td>
      <td className="number">
        <NumberLink
          at={{
            dataset: address.dataset,
            indicator: indicator.id,
            area: area.id,
            period: period.id,
            members: membersIn(after),
            boundaries: "AS_REPORTED",
            knownAt: at,
          }}
        >
          {said(after)}
        </NumberLink>
      </td>
      <td>{causeName}</td>
    </tr>
  );
}
