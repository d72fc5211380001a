import type { ReactNode } from "react";
import type { OfficeDetails } from "../../../briefing/document/office-details.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";

/** What is asked, in the order of the report; recipients stand in the report by hand. */
const fields = [
  "superior",
  "issuing",
  "abbreviation",
  "number",
  "place",
  "date",
  "addressee",
  "department",
  "signer",
] as const satisfies readonly (keyof OfficeDetails)[];

/** What only the office can say of the report it sends; it goes into the files and nowhere else. */
export function OfficeChoice({
  office,
  onChange,
}: {
  readonly office: OfficeDetails;
  readonly onChange: (office: OfficeDetails) => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).take.office;
  const put = (name: (typeof fields)[number], typed: string): void => {
    // A number is written in figures, without a leading nought.
    const value = name === "number" ? typed.replaceAll(/\D/gu, "").replace(/^0+/u, "").slice(0, 6) : typed;
    const { [name]: _gone, ...others } = office;
    onChange(value.trim() === "" ? others : { ...others, [name]: value });
  };
  return (
    <details className="take-office">
      <summary>{text.title}</summary>
      <p className="quiet">{text.hint}</p>
      <div className="take-office-fields">
        {fields.map((name) => (
          <TextLine
            key={name}
            label={text[name]}
            type={name === "date" ? "date" : "text"}
            value={office[name] ?? ""}
            onChange={(typed) => put(name, typed)}
          />
        ))}
      </div>
    </details>
  );
}
