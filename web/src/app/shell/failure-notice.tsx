import { useEffect, useRef, type ReactNode } from "react";
import type { CombinedError } from "urql";
import { Button } from "../../ui/button.tsx";
import { whenOnline } from "../../ui/browser/server-reachability.ts";
import { Notice } from "../../ui/notice.tsx";
import { useAtlas } from "./atlas-context.ts";
import { isOfUsualDataset, sayMissingDataset } from "./missing-dataset.ts";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { addressError } from "../address/address-error.ts";

interface FailureNoticeProps {
  readonly error: CombinedError;
  readonly retry: () => void;
  /** Whether what was shown before still stands. */
  readonly isKept?: boolean;
}

/** Milliseconds after which a server that does not say when is asked again by itself. */
const again = 5_000;

/** Why there is no answer now, where one can be expected by and by. */
type TemporaryReason = "unreachable" | "databaseAway" | "busy" | "limited";

/** Why there is no answer, and what can be done: try again, or take the id the server suggests. */
export function FailureNotice({ error, retry, isKept = false }: FailureNoticeProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = words.page.failure;
  const [first] = error.graphQLErrors;
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  const temporary = temporaryReason(error);
  useEffect(() => {
    if (isOfUsualDataset(address) && first?.extensions["argument"] === "dataset") sayMissingDataset();
  }, [address, first]);
  useEffect(
    () => (temporary === null ? undefined : whenOnline(() => latest.current(), retryAfter(error) ?? again)),
    [error, temporary],
  );
  if (temporary !== null || first === undefined) {
    const { title, hint } = text.temporary[temporary ?? "unreachable"];
    return (
      <Notice kind="error" title={title}>
        <p>{isKept ? text.kept : hint}</p>
        <Button onPress={retry}>{text.retry}</Button>
      </Notice>
    );
  }
  if (first.extensions["code"] === "PERSISTED_QUERY_NOT_FOUND")
    return (
      <Notice kind="error" title={text.renewed.title}>
        <p>{text.renewed.hint}</p>
        <Button onPress={() => window.location.reload()}>{text.renewed.reload}</Button>
      </Notice>
    );
  const isOurs = first.extensions["code"] !== "BAD_USER_INPUT";
  const wrong = isOurs ? null : addressError(address, first.extensions, text.wrong, locale);
  return (
    <Notice kind="error" title={isOurs ? text.refused : text.unknownId}>
      {wrong === null ? <p>{first.message}</p> : <p>{wrong.said}</p>}
      <p className="failure-ways">
        {wrong?.ways.map(({ id, to }) => (
          <PageLink key={id} to={to}>
            {text.suggestion(id)}
          </PageLink>
        ))}
        <PageLink to={{ ...home, lang: address.lang }}>{text.home}</PageLink>
        {isOurs ? <Button onPress={retry}>{text.retry}</Button> : null}
      </p>
    </Notice>
  );
}

/** Whether there is no answer now, and one can be expected by and by. */
export function isTemporary(error: CombinedError): boolean {
  return temporaryReason(error) !== null;
}

function temporaryReason({ graphQLErrors: [first] }: CombinedError): TemporaryReason | null {
  if (first === undefined) return "unreachable";
  const { code, reason } = first.extensions;
  if (code === "RATE_LIMITED") return "limited";
  if (code !== "TOO_BUSY") return null;
  return reason === "DATABASE_AWAY" ? "databaseAway" : "busy";
}

/** Milliseconds after which the server wants to be asked again; null when it does not say. */
function retryAfter({ graphQLErrors: [first] }: CombinedError): number | null {
  const seconds = first?.extensions["retryAfter"];
  return typeof seconds === "number" ? seconds * 1_000 : null;
}
