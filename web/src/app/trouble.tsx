import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useAtlas } from "./atlas-context.ts";
import { PlaceLink } from "./place-link.tsx";
import { home, type Place } from "./url-state.ts";

interface TroubleProps {
  readonly error: CombinedError;
  readonly retry: () => void;
}

/** Why there is no answer, and what can be done: try again, or take the id the server suggests. */
export function Trouble({ error, retry }: TroubleProps): ReactNode {
  const { place, words } = useAtlas();
  const text = words.page.trouble;
  const [first] = error.graphQLErrors;
  if (first === undefined) {
    return (
      <Notice kind="error" title={text.unreachable}>
        <p>{text.unreachableHint}</p>
        <Button onPress={retry}>{text.retry}</Button>
      </Notice>
    );
  }
  const isOurs = first.extensions["code"] !== "BAD_USER_INPUT";
  const suggested = isOurs ? [] : suggestedPlaces(place, first.message);
  return (
    <Notice kind="error" title={isOurs ? text.refused : text.unknownId}>
      <p lang="en">{first.message}</p>
      <p className="trouble-ways">
        {suggested.map(({ id, to }) => (
          <PlaceLink key={id} to={to}>
            {text.suggestion(id)}
          </PlaceLink>
        ))}
        <PlaceLink to={{ ...home, lang: place.lang }}>{text.home}</PlaceLink>
        {isOurs ? <Button onPress={retry}>{text.retry}</Button> : null}
      </p>
    </Notice>
  );
}

/** Places with the id that the message quotes first put right by each of those it quotes after. */
function suggestedPlaces(
  place: Place,
  message: string,
): readonly { readonly id: string; readonly to: Place }[] {
  const [wrong, ...better] = [...message.matchAll(/"([^"]+)"/g)].map(([, id]) => id ?? "");
  if (wrong === undefined) return [];
  return better.slice(0, 3).flatMap((id) => {
    if (place.indicator === wrong) return [{ id, to: { ...place, indicator: id } }];
    if (place.area === wrong) return [{ id, to: { ...place, area: id } }];
    if (place.period === wrong) return [{ id, to: { ...place, period: id } }];
    if (place.dataset === wrong) return [{ id, to: { ...place, dataset: id } }];
    if (place.boundaries === wrong) return [{ id, to: { ...place, boundaries: id } }];
    const member = Object.entries(place.members).find(([, value]) => value === wrong);
    return member === undefined
      ? []
      : [{ id, to: { ...place, members: { ...place.members, [member[0]]: id } } }];
  });
}
