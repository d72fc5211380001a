import { print, type DocumentNode } from "@0no-co/graphql.web";
import { type ReactNode, useMemo } from "react";
import { resultWords } from "../../../i18n/desk-words.ts";
import { languageOf, type Locale } from "../../../i18n/locale.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import type { Answer, Asked } from "../asked.ts";
import { useAsked } from "../question/use-asked.ts";
import { DeskCitationDocument, type DeskCitationQuery } from "./generated/citation.ts";

interface CitationSectionProps {
  readonly asked: Asked;
  readonly answer: Answer;
  readonly locale: Locale;
}

/** What to write in a footnote to this answer, or why it cannot be cited. */
export function CitationSection({ asked, answer, locale }: CitationSectionProps): ReactNode {
  const { cite, addressCopied, addressNotCopied } = resultWords(locale).takeAway;
  const question = useMemo(() => citationQuestion(asked, locale), [asked, locale]);
  // Asked again with each answer: what is known may be more.
  const { data, error } = useAsked<DeskCitationQuery>(
    question,
    String(answer.headers.get("x-request-id")),
    locale,
  );
  if (data === null) return error === null ? null : section(<p className="note">{error}</p>, cite.title);
  const { path, sentence } = data.citation;
  const address = path === null ? null : new URL(path, window.location.href).href;
  return section(
    <>
      <p>{path === null ? cite.noAddress : cite.hint}</p>
      <p>{sentence}</p>
      <p className="take-away-answers">
        <CopyButton
          text={address === null ? sentence : `${sentence} ${address}`}
          label={cite.copy}
          done={addressCopied}
          failed={addressNotCopied}
        />
        {address === null ? null : (
          <>
            <CopyButton
              text={address}
              label={cite.copyAddress}
              done={addressCopied}
              failed={addressNotCopied}
            />
            <a href={address}>{cite.open}</a>
          </>
        )}
      </p>
    </>,
    cite.title,
  );
}

function section(children: ReactNode, title: string): ReactNode {
  return (
    <section aria-labelledby="take-away-cite">
      <h2 id="take-away-cite">{title}</h2>
      {children}
    </section>
  );
}

function citationQuestion({ query, variables, operationName }: Asked, locale: Locale): Asked {
  return {
    // Typed documents are written for another package's type of the same value.
    query: print(DeskCitationDocument as DocumentNode),
    variables: {
      query,
      variables: variables === null ? null : JSON.stringify(variables),
      operationName,
      lang: languageOf(locale),
    },
    operationName: null,
  };
}
