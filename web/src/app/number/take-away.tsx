import type { ReactNode } from "react";
import { useQuery } from "urql";
import type { AskedQuery } from "../../figure/figure.ts";
import { formatInstantInVietNam } from "../../figure/format/format.ts";
import { locales, type Locale } from "../../i18n/locale.ts";
import { numberWords } from "./number-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { words as wordsOf } from "../../i18n/words.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { formatAddress } from "../address/url-state.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { asOfNow } from "../shell/client.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { AtlasCitationDocument } from "../shell/generated/citation.ts";
import { useDocumentText } from "../shell/use-document-text.ts";
import { valueOf, type NumberOf } from "./number-of.ts";

interface TakeAwayProps {
  readonly number: NumberOf;
  readonly query: AskedQuery;
  readonly dataVersion: { readonly id: string; readonly committedAt: string };
}

/** What to write in a footnote, in both languages; a link that stays as it is today; the answer for programs. */
export function TakeAway({ number, query, dataVersion }: TakeAwayProps): ReactNode {
  const { locale } = useAtlas();
  const text = numberWords(locale);
  return (
    <section aria-labelledby="number-take">
      <h2 id="number-take">{text.take}</h2>
      {locales.map((lang) => (
        <Cited key={lang} number={number} query={query} lang={lang} hasLinks={lang === locale} />
      ))}
      <p className="note">
        {text.dataVersion(dataVersion.id, formatInstantInVietNam(dataVersion.committedAt, locale))}
      </p>
    </section>
  );
}

interface CitedProps {
  readonly number: NumberOf;
  readonly query: AskedQuery;
  readonly lang: Locale;
  readonly hasLinks: boolean;
}

function Cited({ number, query: { document, variables }, lang, hasLinks }: CitedProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = numberWords(locale);
  const query = useDocumentText(document, true);
  const [{ data, error }, ask] = useQuery({
    query: AtlasCitationDocument,
    variables: {
      query: query ?? "",
      variables: JSON.stringify(variables),
      knownAt: address.knownAt,
      lang: languageOf(lang),
    },
    context: asOfNow,
    pause: query === null,
  });
  if (error !== undefined)
    return <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (data === undefined) return <Skeleton lines={2} label={words.page.loading} />;
  const { knownAt, sentence, path } = data.citation;
  const again = new URL(formatAddress({ ...address, lang, knownAt }), window.location.href).href;
  const cited = `${inWords(number, lang)}. ${sentence} ${again}`;
  return (
    <>
      <h3>
        {text.cited} <span className="quiet">({text.citedIn[lang]})</span>
      </h3>
      <p className="cited" lang={lang}>
        {cited}
      </p>
      <p className="dialog-actions">
        <CopyButton
          text={cited}
          label={text.copy}
          spoken={`${text.copy}: ${text.citedIn[lang]}`}
          done={text.copied}
          failed={text.copyFailed}
        />
        {hasLinks ? (
          <>
            <a className="button button-plain" href={again}>
              {text.link}
            </a>
            {path === null ? null : (
              <a className="button button-plain" href={path}>
                {text.machine}
              </a>
            )}
          </>
        ) : null}
      </p>
      {hasLinks && path === null ? <p className="note">{text.pinned}</p> : null}
    </>
  );
}

/** What, where, when and how much, in a language. */
function inWords(number: NumberOf, lang: Locale): string {
  const { indicator, area, period, value, qualifier, status } = number;
  const parts = [number.category, number.model, number.unitType, number.awardLevel].flatMap((member) =>
    member === null ? [] : [lang === "vi" ? member.nameVi : member.nameEn],
  );
  const [what, where, when, unit] =
    lang === "vi"
      ? [indicator.nameVi, area.nameVi, period.nameVi, indicator.unitVi]
      : [indicator.nameEn, area.nameEn, period.nameEn, indicator.unitEn];
  const said =
    value === null
      ? wordsOf(lang).status[status]
      : valueOf(value, qualifier, indicator.kind, lang) + (indicator.kind === "RATIO" ? "" : ` ${unit}`);
  return `${[what, ...parts, where, when].join(", ")}: ${said}`;
}
