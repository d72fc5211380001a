import type { ReactNode } from "react";
import { formatInstantInVietNam, formatList, formatNumber } from "../../../figure/format/format.ts";
import { accountWords } from "../../../i18n/account/account-words.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { useAreas } from "../use-areas.ts";
import { handsIn, type Key } from "./key.ts";

interface KeyListProps {
  readonly keys: readonly Key[];
  /** Points a minute of everybody; 0: not counted. */
  readonly pointsAMinute: number;
  /** By account, where they are not all one's own. */
  readonly owners: ReadonlyMap<number, string> | null;
  /** null where they are not one's own: whoever rotates one is told the new one. */
  readonly onRotate: ((key: Key) => void) | null;
  readonly onRevoke: (key: Key) => void;
}

/** Keys with all that is known of each. */
export function KeyEntries(props: KeyListProps): ReactNode {
  const { keys, pointsAMinute, owners, onRotate, onRevoke } = props;
  const { locale } = useAtlas();
  const text = accountWords(locale).keys;
  const areas = useAreas();
  const at = (instant: string): string => formatInstantInVietNam(instant, locale);
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? id;
  const factsOf = (key: Key): readonly (readonly [string, string])[] => [
    ...(owners === null ? [] : [[text.owner, owners.get(key.account) ?? `${key.account}`] as const]),
    [text.scope, handsIn(key) ? text.scopes.import : text.scopes.read],
    ...(handsIn(key) ? [[text.territories, formatList(key.territories.map(nameOf), locale)] as const] : []),
    [text.made, at(key.createdAt)],
    key.revokedAt === null ? [text.expires, at(key.expiresAt)] : [text.revokedAt, at(key.revokedAt)],
    [text.used, key.usedAt === null ? text.neverUsed : at(key.usedAt)],
    ...(key.isInUse ? [[text.quota, quotaOf(key)] as const] : []),
  ];
  const quotaOf = ({ spent, pointsAMinute: own }: Key): string => {
    const most = own === null ? pointsAMinute : pointsAMinute === 0 ? own : Math.min(own, pointsAMinute);
    if (most === 0) return text.uncounted;
    return text.spent(formatNumber(spent, locale), formatNumber(most, locale));
  };
  return (
    <ul className="keys">
      {keys.map((key) => (
        <li key={key.id} className={key.isInUse ? "" : "key-ended"}>
          <h3 className="key-name">
            {key.name} <code className="quiet">{key.beginning}…</code>
          </h3>
          <dl className="key-facts">
            {factsOf(key).map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {key.isInUse ? (
            <div className="person-tools">
              {onRotate === null ? null : (
                <Button aria-label={`${text.rotate}: ${key.name}`} onPress={() => onRotate(key)}>
                  {text.rotate}
                </Button>
              )}
              <Button aria-label={`${text.revoke}: ${key.name}`} onPress={() => onRevoke(key)}>
                {text.revoke}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
