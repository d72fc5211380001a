import type { ReactNode } from "react";
import { templateWords } from "../../i18n/keeping/template-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import "./template.css";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose form it is, and of which period. */
export interface TemplateOf {
  readonly dataset: string;
  readonly area: Named;
  readonly period: Named;
}

const FORMATS = [
  ["xlsx", "Excel"],
  ["csv", "CSV"],
] as const;

/** The form of an area for a period, as a workbook and as CSV. */
export function TemplateLinks({ dataset, area, period }: TemplateOf): ReactNode {
  const { locale } = useAtlas();
  const text = templateWords(locale);
  return (
    <span className="template-links">
      {text.form}:{" "}
      {FORMATS.map(([format, name]) => (
        <a
          key={format}
          href={`/imports/template.${format}?${new URLSearchParams({ dataset, area: area.id, period: period.id, lang: locale }).toString()}`}
          aria-label={text.named(name, area.name, period.name)}
          download
        >
          {name}
        </a>
      ))}
    </span>
  );
}
