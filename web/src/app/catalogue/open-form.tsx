import type { ReactNode } from "react";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import type { Locale } from "../../i18n/locale.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { DatasetForm } from "./forms/dataset-form.tsx";
import { DecideForm } from "./forms/decide-form.tsx";
import { FilesForm } from "./forms/files-form.tsx";
import type { FormProps } from "./forms/form-props.ts";
import { IndicatorForm } from "./forms/indicator-form.tsx";
import { MemberForm, type MemberKind } from "./forms/member-form.tsx";
import { VersionForm } from "./forms/version-form.tsx";
import type { Kept } from "./kept.ts";
import type { Proposal } from "./proposals.tsx";

/** Which form is open; `id` null: for something new. */
export type Open =
  | { readonly is: "dataset" | "indicator"; readonly id: string | null }
  | { readonly is: "member"; readonly kind: MemberKind; readonly id: string | null }
  | { readonly is: "version"; readonly id: string }
  | { readonly is: "proposal"; readonly proposal: Proposal }
  | { readonly is: "files" };

/** What a form is called. */
export function titleOf(open: Open, kept: Kept, locale: Locale): string {
  const words = catalogueWords(locale);
  const { do: text } = words;
  const edit = (kind: string, id: string): string => text.edit(kept.name(locale, kind, id));
  switch (open.is) {
    case "dataset":
      return open.id === null ? text.dataset : edit("dataset", open.id);
    case "indicator":
      return open.id === null ? text.indicator : edit("indicator", open.id);
    case "member": {
      const added = { model: text.model, category: text.category, unit_type: text.unitType };
      return open.id === null ? added[open.kind] : edit(open.kind, open.id);
    }
    case "version":
      return text.versionOf(kept.name(locale, "indicator", open.id));
    case "proposal":
      return words.proposals.about(open.proposal.name);
    case "files":
      return text.files;
  }
}

/** The form that is open. */
export function OpenForm({ open, ...props }: FormProps & { readonly open: Open }): ReactNode {
  const { today } = useAtlas();
  switch (open.is) {
    case "dataset":
      return <DatasetForm {...props} id={open.id} month={today.slice(0, 7)} />;
    case "indicator":
      return <IndicatorForm {...props} id={open.id} />;
    case "member":
      return <MemberForm {...props} kind={open.kind} id={open.id} />;
    case "version":
      return <VersionForm {...props} id={open.id} />;
    case "proposal":
      return <DecideForm {...props} proposal={open.proposal} />;
    case "files":
      return <FilesForm onKept={props.onKept} onClose={props.onClose} />;
  }
}
