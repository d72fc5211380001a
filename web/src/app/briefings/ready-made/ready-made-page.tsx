import "./ready-made.css";
import { useEffect, type ReactNode } from "react";
import { useClient } from "urql";
import type { Template } from "../../../briefing/ready-made/wish.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { PageRoom, Skeleton } from "../../../ui/skeleton.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { PageLink } from "../../address/page-link.tsx";
import { fromHere } from "../../address/from-here.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { Unanswered } from "../preview/unanswered.tsx";
import { useSetting } from "../preview/use-setting.ts";
import { TakeBox } from "../take/take-box.tsx";
import { writeInPage } from "../writing/document-at.ts";
import { ReadyMadeChoices } from "./ready-made-choices.tsx";
import type { BriefingSetting } from "../../../briefing/asking/setting.ts";
import type { Address } from "../../address/address.ts";
import { ReadyMadePages } from "./ready-made-pages.tsx";
import { useMakeOwn } from "./use-make-own.ts";
import { useReadyMade } from "./use-ready-made.ts";

/** A ready-made briefing: one choice of what it is of; then it is presented, taken away, or made one's own. */
export function ReadyMadePage({ template }: { readonly template: Template }): ReactNode {
  const { address, locale, words } = useAtlas();
  const client = useClient();
  const makeOwn = useMakeOwn();
  const text = composeWords(locale);
  const { lang, dataset, boundaries, knownAt } = address;
  const { writer, error, retry } = useSetting({
    language: lang,
    dataset,
    boundaries,
    ...(knownAt === null ? {} : { knownAt }),
  });
  const isChosen =
    (template !== "province" || address.area !== null) &&
    (template !== "changes" || address.changedSince !== null);
  const asked = withTerm(address, template, writer?.setting ?? null);
  const made = useReadyMade(client, asked, template, writer !== null && isChosen);
  const { name, note } = text.readyMade[template];
  useEffect(() => {
    document.title = `${name} · ${words.page.product}`;
  }, [name, words]);
  return (
    <div className="page briefings-one">
      <p>
        <PageLink to={{ ...fromHere(address), page: "briefings" }} className="way-back">
          <Icon sign="back" /> {text.readyMade.back}
        </PageLink>
      </p>
      <h1>{name}</h1>
      <p className="lead-line">{note}</p>
      {error === null ? null : <Unanswered error={error} retry={retry} isKept={writer !== null} />}
      {writer === null ? (
        error === null ? (
          <PageRoom label={words.page.loading} />
        ) : null
      ) : (
        <ReadyMadeChoices template={template} address={asked} setting={writer.setting} />
      )}
      {made.error === null ? null : (
        <Unanswered error={made.error} retry={made.retry} isKept={made.open !== null} />
      )}
      {!isChosen ? (
        <p role="status">
          {template === "province" ? text.readyMade.chooseArea : text.readyMade.chooseSince}
        </p>
      ) : made.open === null ? (
        made.error === null && error === null && writer !== null ? (
          <Skeleton lines={6} label={text.readyMade.writing} />
        ) : null
      ) : (
        <div aria-busy={!made.isCurrent}>
          <h2>{made.open.document.title}</h2>
          <div className="page-tools ready-made-tools">
            <PageLink to={{ ...asked, page: "presentation", at: null }} className="button button-solid">
              {text.composer.present}
            </PageLink>
            <TakeBox
              open={text.take.open}
              title={text.take.title}
              shape={null}
              booklet={template === "province" ? asked : undefined}
              write={(writing) =>
                made.open === null
                  ? Promise.reject(new Error(text.readyMade.nothing))
                  : writeInPage(made.open, writing)
              }
            />
            <Button
              onPress={() => made.open !== null && void makeOwn(made.open.document)}
              isDisabled={!made.isCurrent}
            >
              {text.readyMade.makeOwn}
            </Button>
          </div>
          <ReadyMadePages open={made.open} />
        </div>
      )}
    </div>
  );
}

/** A review is of a term: the newest that is over, where the address says none. */
function withTerm(address: Address, template: Template, setting: BriefingSetting | null): Address {
  if (template !== "term-review" || address.period !== null || setting === null) return address;
  const newest = setting.catalogue.dataVersion.committedAt.slice(0, 10);
  const terms = setting.periods.filter(({ kind }) => kind === "TERM");
  const term = terms.findLast(({ lastDay }) => lastDay < newest) ?? terms.at(-1);
  return { ...address, period: term?.id ?? null };
}
