import { countryId } from "../../figure/areas/country.ts";
import { useMemo, type ReactNode } from "react";
import type { FigureRow } from "../../figure/figure.ts";
import { cellKey, type ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { figureRow } from "../../figure/rows/figure-row.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import type { ProfileFiguresQuery } from "../../figure/profile/generated/profile-figures.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { entryMembers, provinceAddress } from "../profile/profile-links.ts";
import { NumberLink, type NumberAt } from "../shell/number-link.tsx";
import type { Neighbour } from "./use-surroundings.ts";

interface ComparedSectionProps {
  readonly entries: readonly ProfileEntry[];
  readonly answer: ProfileFiguresQuery;
  readonly area: ProfileAreaQuery["area"];
  readonly boundaries: string;
  readonly neighbours: readonly Neighbour[];
  /** Whether each row is of its own period. */
  readonly isMixed: boolean;
}

/** A province's figures beside those of the country and of its neighbours, for the same periods. */
export function ComparedSection(props: ComparedSectionProps): ReactNode {
  const { entries, answer, area, boundaries, neighbours, isMixed } = props;
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const kinds = useMemo(
    () => new Map(entries.map(({ indicator }) => [indicator.id, indicator.kind])),
    [entries],
  );
  const others = useMemo(() => {
    const nodes = [...(answer.others?.nodes ?? []), ...(answer.otherUnits?.nodes ?? [])];
    return new Map(
      nodes.map((node) => [
        `${node.area.id}/${cellKey(node)}/${node.period.id}`,
        figureRow(node, { locale, kind: kinds.get(node.indicator.id) ?? "STOCK", broken: false }),
      ]),
    );
  }, [answer, kinds, locale]);
  // Rates first: they alone compare directly.
  const known = entries
    .filter(({ row }) => row.value !== null)
    .toSorted((a, b) => Number(b.indicator.kind === "RATIO") - Number(a.indicator.kind === "RATIO"));
  if (known.length === 0) return null;
  const isBeside = (entry: ProfileEntry): boolean =>
    neighbours.some(
      ({ id }) => (others.get(`${id}/${entry.key}/${entry.period.id}`)?.value ?? null) !== null,
    );
  const beside = known.filter(isBeside);
  const alone = known.filter((entry) => !isBeside(entry));
  const columns = [{ id: countryId, name: words.country }, ...neighbours];
  const at = (entry: ProfileEntry, of: string): NumberAt => ({
    dataset: address.dataset,
    indicator: entry.indicator.id,
    area: of,
    period: entry.period.id,
    members: entryMembers(entry),
    boundaries,
  });
  const label = text.compared;
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{label}</h2>
      {beside.length === 0 ? null : (
        <p className="note">
          {isMixed ? text.comparedMixed : text.comparedTitle(known[0]?.period.label ?? "")}{" "}
          {text.comparedNote}
        </p>
      )}
      {beside.length === 0 ? null : (
        <div className="scroll" role="group" aria-label={label} tabIndex={0}>
          <table className="compared">
            <thead>
              <tr>
                <th scope="col">{text.indicator}</th>
                <th scope="col" className="number">
                  {area.name}
                </th>
                {columns.map(({ id, name }) => (
                  <th key={id} scope="col" className="number">
                    {id === countryId ? name : <PageLink to={provinceAddress(address, id)}>{name}</PageLink>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {beside.map((entry) => (
                <tr key={entry.key}>
                  <th scope="row">
                    {entry.name}
                    {entry.indicator.kind === "RATIO" ? null : (
                      <span className="note"> · {entry.indicator.unit}</span>
                    )}
                    {isMixed ? <span className="note block">{entry.period.label}</span> : null}
                  </th>
                  <td className="number compared-own">
                    <NumberLink at={at(entry, area.id)}>
                      {shortOf(entry.row, entry.indicator.kind)}
                    </NumberLink>
                  </td>
                  {columns.map(({ id }) => {
                    const row = others.get(`${id}/${entry.key}/${entry.period.id}`);
                    return row === undefined || row.value === null ? (
                      <td key={id} className="compared-unknown">
                        {row === undefined ? words.status.NO_FIGURE : row.text}
                      </td>
                    ) : (
                      <td key={id} className="number">
                        <NumberLink at={at(entry, id)}>{shortOf(row, entry.indicator.kind)}</NumberLink>
                        {row.status === "PARTIAL" && entry.indicator.kind !== "RATIO" ? (
                          <span className="visually-hidden"> {words.status.PARTIAL}</span>
                        ) : null}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {alone.length === 0 ? null : (
        <p className="note">{text.comparedNone(alone.map(({ name }) => name).join("; "))}</p>
      )}
    </section>
  );
}

/** A value as short as it can be and still say how sure it is. */
function shortOf(row: FigureRow, kind: ProfileEntry["indicator"]["kind"]): string {
  return kind === "RATIO" ? row.text : row.short;
}
