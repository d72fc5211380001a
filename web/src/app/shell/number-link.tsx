import type { ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import type { Address, Members } from "../address/address.ts";
import { filteredMembers } from "../address/members.ts";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import { useAtlas } from "./atlas-context.ts";

/** Which number of the statistics one is. */
export interface NumberAt {
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly members: Members;
  readonly boundaries: string;
  readonly within?: number;
  readonly knownAt?: string | null;
}

interface NumberLinkProps {
  readonly at: NumberAt;
  /** The number as it is written; read aloud it says that it leads to where it comes from. */
  readonly children: ReactNode;
}

/** A number that leads to its own page: what it means, how it came about, what it was before. */
export function NumberLink({ at, children }: NumberLinkProps): ReactNode {
  const { address, words } = useAtlas();
  return (
    <PageLink to={numberAddress(address, at)} className="number-link">
      {children}
      <span className="visually-hidden"> ({words.views.origin})</span>
    </PageLink>
  );
}

/** The address of a number's page: as known at an instant of its own, or when the page that leads there is. */
export function numberAddress(address: Pick<Address, "lang" | "knownAt">, at: NumberAt): Address {
  const knownAt = at.knownAt ?? address.knownAt;
  return { ...fromHere(address), ...at, page: "number", within: at.within ?? 0, knownAt };
}

/** A number of a Figure; as it stands where it is none of the statistics, such as a difference or a year. */
export function NumberOfRow({
  figure,
  row,
  children,
}: {
  readonly figure: Figure;
  readonly row: FigureRow;
  readonly children: ReactNode;
}): ReactNode {
  const at = numberAt(figure, row);
  return at === null ? children : <NumberLink at={at}>{children}</NumberLink>;
}

/** Which number a row of a Figure is; null: none that the statistics hold. */
export function numberAt(figure: Figure, row: FigureRow): NumberAt | null {
  const isOfStatistics = figure.of === "statistics" && row.member === null && row.pair === undefined;
  if (!isOfStatistics || figure.areas.some(({ id, level }) => id === row.area && level === "GROUP"))
    return null;
  const { variables } = figure.query;
  return {
    dataset: figure.dataset,
    indicator: figure.indicator,
    area: row.area,
    period: row.period,
    members: filteredMembers(variables["where"]),
    boundaries: figure.boundaries,
    within: typeof variables["tolerance"] === "number" ? variables["tolerance"] : 0,
    knownAt: typeof variables["knownAt"] === "string" ? variables["knownAt"] : null,
  };
}

/** The way to its own page round the number of a row, for tables that know of no pages. */
export function linkedNumber(figure: Figure, row: FigureRow, text: string): ReactNode {
  return (
    <NumberOfRow figure={figure} row={row}>
      {text}
    </NumberOfRow>
  );
}
