import type { ReactNode } from "react";
import { useAtlas } from "../../shell/atlas-context.ts";
import { TypedPage } from "../typed/typed-page.tsx";
import { typedWords } from "../typed/typed-words.ts";
import { FigureForm } from "./figure-form.tsx";

/** One figure entered or corrected without a workbook; the address says which. */
export function FigurePage(): ReactNode {
  const { locale } = useAtlas();
  const text = typedWords(locale).figure;
  return (
    <TypedPage title={text.title} lead={text.lead}>
      {(catalogue) => <FigureForm catalogue={catalogue} />}
    </TypedPage>
  );
}
