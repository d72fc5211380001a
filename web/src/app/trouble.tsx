import { useEffect, useRef, type ReactNode } from "react";
import type { CombinedError } from "urql";
import { Button } from "../ui/button.tsx";
import { whenOnline } from "../ui/network.ts";
import { Notice } from "../ui/notice.tsx";
import { useAtlas } from "./atlas-context.ts";
import { PlaceLink } from "./place-link.tsx";
import { home } from "./url-state.ts";
import { wrongPart } from "./address/wrong-part.ts";

interface TroubleProps {
  readonly error: CombinedError;
  readonly retry: () => void;
  /** Whether what was shown before still stands. */
  readonly isKept?: boolean;
}

/** Milliseconds after which an unreachable server is asked again by itself. */
const again = 5_000;

/** Why there is no answer, and what can be done: try again, or take the id the server suggests. */
export function Trouble({ error, retry, isKept = false }: TroubleProps): ReactNode {
  const { place, locale, words } = useAtlas();
  const text = words.page.trouble;
  const [first] = error.graphQLErrors;
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => (isUnreachable(error) ? whenOnline(() => latest.current(), again) : undefined), [error]);
  if (first === undefined) {
    return (
      <Notice kind="error" title={text.unreachable}>
        <p>{isKept ? text.kept : text.unreachableHint}</p>
        <Button onPress={retry}>{text.retry}</Button>
      </Notice>
    );
  }
  const isOurs = first.extensions["code"] !== "BAD_USER_INPUT";
  const wrong = isOurs ? null : wrongPart(place, first.extensions, text.wrong, locale);
  return (
    <Notice kind="error" title={isOurs ? text.refused : text.unknownId}>
      {wrong === null ? <p lang="en">{first.message}</p> : <p>{wrong.said}</p>}
      <p className="trouble-ways">
        {wrong?.ways.map(({ id, to }) => (
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

/** Whether no answer came at all. */
export function isUnreachable({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.length === 0;
}
