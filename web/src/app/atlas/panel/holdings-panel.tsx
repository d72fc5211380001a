import { useMemo, type ReactNode } from "react";
import { useQuery } from "urql";
import type { Figure } from "../../../figure/figure.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { AtlasAreaDocument } from "../data/generated/area.ts";
import { useSources } from "../../sources/use-sources.ts";
import type { Address } from "../../address/address.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import { groupsOf, HoldingsGroups } from "./holdings-groups.tsx";
import { Panel } from "./side-panel.tsx";
import { languageOf } from "../../../i18n/locale.ts";

interface HoldingsPanelProps {
  readonly figure: Figure;
  readonly address: Address;
  readonly area: string;
  readonly onClose: () => void;
}

/** Everything published about one province: each figure with its source, and whose figure it is. */
export function HoldingsPanel({ figure, address, area, onClose }: HoldingsPanelProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = words.page.panel;
  const lang = languageOf(locale);
  const isListed = figure.synthetic === null;
  const [about] = useQuery({ query: AtlasAreaDocument, variables: { id: area, lang } });
  const answer = useSources(address.dataset, locale, !isListed);
  const { ask } = answer;
  const row = figure.rows.find((one) => one.area === area);
  const known = about.data?.area.id === area ? about.data.area : null;
  const listed = figure.areas.find(({ id }) => id === area);
  const groups = useMemo(
    () =>
      known === null || !answer.data
        ? []
        : groupsOf(answer.data, [known, ...(address.boundaries === "AS_REPORTED" ? [] : known.predecessors)]),
    [answer.data, known, address.boundaries],
  );
  const failed = about.error ?? answer.error;
  return (
    <Panel
      title={listed?.name ?? known?.name ?? area}
      subtitle={listed?.formedFrom ?? null}
      onClose={onClose}
    >
      {failed === undefined ? null : (
        <FailureNotice error={failed} retry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {row === undefined ? null : <p className="facts-value facts-small">{row.text}</p>}
      {row?.cautions.map((caution) => (
        <p key={caution} className="caution">
          {caution}
        </p>
      ))}
      {row?.value === null ? <p>{text.none}</p> : null}
      {isListed ? null : <p>{text.demoMany}</p>}
      {isListed && failed === undefined && (!answer.data || known === null) ? (
        <Skeleton lines={6} label={words.page.loading} />
      ) : null}
      <HoldingsGroups groups={groups} area={area} address={address} />
    </Panel>
  );
}
