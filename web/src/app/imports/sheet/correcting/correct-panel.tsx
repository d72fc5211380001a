import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../../figure/format/format.ts";
import { Button } from "../../../../ui/button.tsx";
import { SelectField } from "../../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../../ui/fields/text-field.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { askServer } from "../../../accounts/ask-server.ts";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { importsWords } from "../../imports-words.ts";
import type { OneImport } from "../../one-import.ts";
import { FigureFields } from "../../typed/figure-fields.tsx";
import { useCatalogue } from "../../typed/use-catalogue.ts";
import {
  correctionOf,
  foundData,
  OFFERS,
  placeOfOffer,
  withOffer,
  type Correction,
  type Offer,
} from "./correction.ts";
import { EffectList, type Preview } from "./effect-list.tsx";
import { coordinatesOf, NOTHING_MEANT } from "./meaning.ts";
import { boxOf, rangeName, type Box } from "../places.ts";
import { SaidList } from "./said-list.tsx";
import type { SheetShape } from "../sheet-shape.ts";
import { sheetWords } from "../sheet-words.ts";

interface CorrectPanelProps {
  readonly one: OneImport;
  readonly shape: SheetShape;
  readonly box: Box;
  readonly onSelect: (range: string) => void;
  /** The ranges of the sheet as it would be read; null: nothing is tried any more. */
  readonly onTried: (ranges: readonly SheetShape["ranges"][number][] | null) => void;
  readonly again: () => void;
}

/** What a selection is, said by hand: tried first, then the file is read again so. What was said is taken back one by one. */
export function CorrectPanel({ one, shape, box, onSelect, onTried, again }: CorrectPanelProps): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [meant, setMeant] = useState(NOTHING_MEANT);
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState<{ readonly next: Correction; readonly preview: Preview } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const catalogue = useCatalogue();
  const current = correctionOf(shape.correction);
  const asksMeaning = offer === "MEANS" || offer === "SHEET_MEANS";
  const means = coordinatesOf(meant);
  const n = (count: number): string => formatNumber(count, locale);

  const send = async <T,>(path: string, next: Correction): Promise<T | null> => {
    setBusy(true);
    setSaid(null);
    const answer = await askServer<T>("POST", `/imports/${one.id}/${path}`, {
      sheets: { [shape.name]: next },
    });
    setBusy(false);
    if (answer.is === "done") return answer.data;
    setSaid(answer.is === "refused" ? answer.message : importsWords(locale).failure);
    return null;
  };
  const tryOut = async (next: Correction): Promise<void> => {
    forget();
    const preview = await send<Preview>("layout-preview", next);
    if (preview === null) return;
    setTried({ next, preview });
    onTried(preview.sheets.find(({ sheet }) => sheet === shape.name)?.ranges ?? []);
  };
  const forget = (): void => {
    setTried(null);
    onTried(null);
  };
  return (
    <section className="sheet-correct" aria-labelledby="sheet-correct">
      <h3 id="sheet-correct">{text.correct}</h3>
      <div className="import-fields">
        <TextLine
          label={text.region}
          value={typed ?? rangeName(box)}
          onChange={(value) => setTyped(value.toUpperCase())}
          onLeave={() => {
            const range = typed === null ? null : boxOf(typed.trim());
            if (range !== null) onSelect(rangeName(range));
            if (range !== null || typed?.trim() === "") setTyped(null);
          }}
          hint={text.regionHint}
          fault={
            typed !== null && typed.trim() !== "" && boxOf(typed.trim()) === null ? text.regionWrong : null
          }
        />
        <SelectField
          label={text.isWhat}
          choices={OFFERS.map((id) => ({ id, name: text.offers[id](placeOfOffer(id, box)) }))}
          value={offer}
          onChange={(id) => setOffer(OFFERS.find((each) => each === id) ?? null)}
          placeholder={importsWords(locale).one.choose}
        />
      </div>
      {asksMeaning && catalogue !== null ? (
        <fieldset className="sheet-meaning">
          <legend>{text.means}</legend>
          <p className="note">{text.meansHint}</p>
          <FigureFields catalogue={catalogue} figure={meant} onChange={setMeant} isValued={false} />
        </fieldset>
      ) : null}
      <p className="dialog-actions">
        <Button
          look={tried === null ? "solid" : "outline"}
          isDisabled={offer === null || isBusy || (asksMeaning && means === "")}
          onPress={() =>
            void (offer === null
              ? undefined
              : tryOut(withOffer(current, offer, box, foundData(shape.ranges), means)))
          }
        >
          {isBusy ? text.previewing : text.preview}
        </Button>
      </p>
      <div role="status">
        {said === null ? null : (
          <Notice kind="error">
            <p>{said}</p>
          </Notice>
        )}
        {tried === null ? null : (
          <div className="sheet-tried">
            <p>{text.effect(n(tried.preview.figures), n(tried.preview.openQuestions))}</p>
            <EffectList preview={tried.preview} />
            <p className="dialog-actions">
              <Button
                look="solid"
                isDisabled={isBusy}
                onPress={() =>
                  void send("layout", tried.next).then((done) => {
                    if (done !== null) again();
                  })
                }
              >
                {text.apply}
              </Button>
              <Button isDisabled={isBusy} onPress={forget}>
                {text.cancel}
              </Button>
            </p>
          </div>
        )}
      </div>
      <SaidList
        said={current}
        isRemembered={shape.correctedBy === "REMEMBERED"}
        isBusy={isBusy}
        onNext={(next) => void tryOut(next)}
      />
    </section>
  );
}
