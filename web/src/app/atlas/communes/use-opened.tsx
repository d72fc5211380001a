import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { countryId } from "../../../figure/areas/country.ts";
import { openedArea } from "../../../figure/areas/opened-area.ts";
import { communesFigure } from "../../../figure/build/communes-figure.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import type { FigureRequest } from "../../../figure/queries/figure-request.ts";
import { AtlasCommunesDocument } from "../../../figure/queries/generated/communes.ts";
import { communesWords } from "../../../i18n/communes/communes-words.ts";
import { languageOf } from "../../../i18n/locale.ts";
import { Button } from "../../../ui/button.tsx";
import type { OpenedCommunes } from "../../../views/map/screen/opened-communes.ts";
import type { Address } from "../../address/address.ts";
import { goTo } from "../../address/use-address.ts";
import { communesFiles } from "../../../figure/queries/communes-files.ts";
import { communesSize } from "../../../figure/queries/communes-size.ts";
import { useCommunePoints, useOutlines } from "./use-outlines.ts";

/** What an address opens into communes, with its figures and outlines; null: nothing, or it cannot be with this picture. */
export function useOpened(
  address: Address,
  figure: Figure | null,
  request: FigureRequest | null,
): OpenedCommunes | null {
  const isPlain = address.view === "map" && address.versus === null && address.since === null;
  const isShown = isPlain && figure !== null && figure.vintage !== null && figure.of === "statistics";
  const meant = isShown && address.communes !== null ? openedArea(figure, address.communes) : null;
  // A province of other boundaries is opened as what it went into.
  const named = meant?.is === "one" ? meant.area : undefined;
  const province = named === undefined || named.id === countryId ? null : named.id;
  const isKnown = named !== undefined && request !== null;
  const [share, setShare] = useState(1);
  const outlines = useOutlines(isKnown ? (figure?.vintage ?? null) : null);
  const made = outlines === "failed" ? null : outlines;
  const points = useCommunePoints(made, isKnown ? province : null);
  const asked = {
    dataset: request?.dataset ?? "",
    indicator: request?.indicator ?? "",
    period: request?.period ?? "",
    where: request?.where ?? null,
    boundaries: request?.boundaries ?? "CURRENT",
    tolerance: request?.tolerance ?? 0,
    knownAt: request?.knownAt ?? null,
    within: province,
    first: province === null ? communesSize.country : communesSize.province,
    lang: languageOf(address.lang),
  };
  const [answer] = useQuery({ query: AtlasCommunesDocument, variables: asked, pause: !isKnown });
  // The map of provinces and the communes come one after the other: until both are of what is asked, they are not put together.
  const isMatched =
    figure?.period === asked.period &&
    figure.indicator === asked.indicator &&
    JSON.stringify(answer.operation?.variables) === JSON.stringify(asked);
  const of = useMemo(
    () =>
      !isKnown || !isMatched || answer.data === undefined || answer.stale
        ? null
        : communesFigure(figure, answer.data, address.classes),
    [isKnown, isMatched, figure, answer.data, answer.stale, address.classes],
  );
  // While another period is on its way the one before stays: nothing is drawn anew but what communes look like.
  const place = isKnown ? `${figure?.vintage ?? ""} ${named.id} ${figure?.indicator ?? ""}` : "";
  const [kept, setKept] = useState<{ readonly place: string; readonly of: Figure } | null>(null);
  if (of !== null && of !== kept?.of) setKept({ place, of });
  const drawn = of ?? (kept?.place === place ? kept.of : null);
  return useMemo(() => {
    if (!isKnown || named === undefined) return null;
    const text = communesWords(address.lang);
    const n = (count: number): string => formatNumber(count, address.lang);
    const known = of?.rows.filter(({ value }) => value !== null).length ?? 0;
    const said =
      answer.error !== undefined || outlines === "failed"
        ? text.failed
        : of === null
          ? text.loading
          : outlines === null
            ? text.making
            : known === 0
              ? text.none
              : text.withFigure(n(known), n(of.rows.length));
    return {
      province,
      figure: drawn,
      tiles: made?.tiles ?? null,
      points,
      circleShare: share,
      onCircleShare: setShare,
      label: drawn === null ? "" : text.map(named.name, titleWithUnit(drawn), drawn.periodLabel),
      help: text.help,
      // Of the whole country the list is of its provinces.
      notDrawn: province === null ? text.notDrawnAnywhere : text.notDrawn,
      addedSaid: province === null ? text.addedProvinces : text.added,
      filesSaid: text.files,
      files: request === null ? [] : communesFiles(request, province, figure?.knownAt ?? null),
      heading: (
        <>
          <p>
            <strong>{named.name}</strong> <span className="quiet">{said}</span>
          </p>
          {made?.synthetic === false ? null : <p className="map-illustrative">{text.illustrative}</p>}
          <Button look="plain" onPress={() => closeCommunes(address, province)}>
            {text.back}
          </Button>
          {province === null ? null : (
            <Button look="plain" onPress={() => goTo({ ...address, communes: countryId })}>
              {text.openAll}
            </Button>
          )}
        </>
      ),
    };
  }, [
    isKnown,
    address,
    of,
    drawn,
    answer.error,
    outlines,
    made,
    points,
    share,
    province,
    named,
    request,
    figure,
  ]);
}

/** What is counted, and in what: a rate has its unit in each number. */
function titleWithUnit({ title, unit, kind }: Figure): string {
  return kind === "RATIO" ? title : `${title} (${unit})`;
}

/** Back to the map of provinces, with the panel of the one that was opened; null: the country was. */
export function closeCommunes(address: Address, province: string | null): void {
  goTo({ ...address, communes: null, area: province });
}
