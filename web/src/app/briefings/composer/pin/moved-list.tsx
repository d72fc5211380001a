import type { ReactNode } from "react";
import type { MovedFigure } from "../../../../briefing/again/moved-figures.ts";
import { formatNumber } from "../../../../figure/format/format.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";

/** Most that are shown. */
const most = 50;

/** The figures that are known otherwise by now, each as it was and as it is. */
export function MovedList({ moved }: { readonly moved: readonly MovedFigure[] }): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).pin;
  return (
    <div className="moved-list" tabIndex={0} role="group" aria-label={text.compare}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col" className="number">
              {text.before}
            </th>
            <th scope="col" className="number">
              {text.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {moved.slice(0, most).map(({ block, what, before, after }) => (
            <tr key={`${block} ${what.join(" ")}`}>
              <th scope="row">{what.join(" · ")}</th>
              <td className="number">{before.text}</td>
              <td className="number">{after?.text ?? text.absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved.length > most ? (
        <p className="note">{text.more(formatNumber(moved.length - most, locale))}</p>
      ) : null}
    </div>
  );
}
