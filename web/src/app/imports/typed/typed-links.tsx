import type { ReactNode } from "react";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { typedWords } from "./typed-words.ts";

/** The ways to hand figures in without a workbook. */
export function TypedLinks(): ReactNode {
  const { address, locale } = useAtlas();
  const words = typedWords(locale);
  return (
    <p className="page-tools">
      <PageLink to={{ ...home, page: "report", lang: address.lang }}>{words.report.title}</PageLink>
      <PageLink to={{ ...home, page: "figure", lang: address.lang }}>{words.figure.title}</PageLink>
    </p>
  );
}
