import { useState, type ReactNode } from "react";
import { formatInstantInVietNam } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";
import { sheetWords } from "../sheet/sheet-words.ts";

interface RemarkSectionProps {
  readonly one: OneImport;
  readonly again: () => void;
  /** Shows a cell on its sheet. */
  readonly onCell: (sheet: string, cell: string) => void;
}

/** What was remarked on a file and its cells, and a remark to be added. */
export function RemarkSection({ one, again, onCell }: RemarkSectionProps): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [cell, setCell] = useState("");
  const [remark, setRemark] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const mayRemark = one.steps.includes("REMARK");
  if (!mayRemark && one.remarks.length === 0) return null;
  const sheet = one.sheets.length === 1 ? (one.sheets[0]?.name ?? "") : "";
  const send = async (): Promise<void> => {
    setSaid(null);
    const answer = await askServer("POST", `/imports/${one.id}/remark`, {
      remarks: [
        {
          text: remark,
          ...(cell.trim() === "" ? {} : { cell: cell.trim().toUpperCase() }),
          ...(sheet === "" ? {} : { sheet }),
        },
      ],
    });
    if (answer.is !== "done") return setSaid(answer.is === "refused" ? answer.message : text.failure);
    setCell("");
    setRemark("");
    again();
  };
  return (
    <section aria-labelledby="import-remarks">
      <h2 id="import-remarks">{text.one.remarks}</h2>
      {one.remarks.length === 0 ? <p className="quiet">{text.one.remarksNone}</p> : null}
      <ul>
        {one.remarks.map((each) => (
          <li key={`${each.at} ${each.cell ?? ""} ${each.text}`}>
            {each.cell === null ? null : <strong>{each.cell} </strong>}
            {each.text} <span className="note">· {formatInstantInVietNam(each.at, locale)}</span>{" "}
            {each.cell === null || one.sheets.every(({ name }) => name !== each.sheet) ? null : (
              <Button look="plain" onPress={() => onCell(each.sheet ?? "", each.cell ?? "")}>
                {sheetWords(locale).toSheet(each.cell)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayRemark ? (
        <div className="import-fields">
          <TextLine label={text.one.remarkCell} value={cell} onChange={setCell} />
          <TextLine label={text.one.remarkText} value={remark} onChange={setRemark} />
          <Button isDisabled={remark.trim() === ""} onPress={() => void send()}>
            {text.one.remarkAdd}
          </Button>
        </div>
      ) : null}
      {said === null ? null : (
        <Notice kind="error">
          <p>{said}</p>
        </Notice>
      )}
    </section>
  );
}
