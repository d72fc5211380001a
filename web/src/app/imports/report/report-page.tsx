import { useState, type ReactNode } from "react";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { CitedDocument } from "../typed/document-fields.tsx";
import { TypedPage } from "../typed/typed-page.tsx";
import { typedWords } from "../typed/typed-words.ts";
import type { Reading } from "./reading.ts";
import { ReadForm } from "./read-form.tsx";
import { ConfirmReading } from "./confirm-reading.tsx";
import "./report.css";

/** What was read, and what is said of the report. Only the page holds it: who leaves it leaves nothing behind. */
interface Read {
  readonly reading: Reading;
  readonly dataset: string;
  readonly document: CitedDocument;
}

/** The text of a report becomes figures: read by the server, confirmed by a person, handed in. */
export function ReportPage(): ReactNode {
  const { locale } = useAtlas();
  const text = typedWords(locale).report;
  const [read, setRead] = useState<Read | null>(null);
  return (
    <TypedPage title={text.title} lead={text.lead}>
      {(catalogue) =>
        read === null ? (
          <ReadForm catalogue={catalogue} onRead={setRead} />
        ) : (
          <ConfirmReading
            catalogue={catalogue}
            reading={read.reading}
            dataset={read.dataset}
            cited={read.document}
            onAgain={() => setRead(null)}
          />
        )
      }
    </TypedPage>
  );
}
