import { useState, type FormEvent, type ReactNode } from "react";
import { useClient } from "urql";
import { formatList, formatShort } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { Address } from "../../address/address.ts";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { DocumentFields, NO_DOCUMENT } from "../typed/document-fields.tsx";
import { isWhole, rowsOf, type FigureDraft } from "../typed/figure-draft.ts";
import { FigureFields } from "../typed/figure-fields.tsx";
import { sendTyped } from "../typed/hand-in-typed.ts";
import { typedWords } from "../typed/typed-words.ts";
import type { Catalogue } from "../typed/use-catalogue.ts";
import { correctedRows, printedTogether } from "./corrected-rows.ts";
import { giveReason } from "./give-reason.ts";
import { KnownNow } from "./known-now.tsx";
import { useKnownFigure } from "./use-known-figure.ts";

const STATUSES = ["REPORTED", "ESTIMATED", "PROVISIONAL"] as const;
const ANOTHER = "another";

/** The figure that an address names, still without a value. */
function draftOf({ indicator, area, period, members }: Address): FigureDraft {
  const { model, category = null, unit = null, award = null } = members;
  return {
    indicator: indicator ?? "",
    area: area ?? "",
    period: period ?? "",
    models: model === undefined ? [] : [model],
    category,
    unitType: unit,
    awardLevel: award,
    value: Number.NaN,
    qualifier: null,
  };
}

/** What is known, what it should be, who says so and why; then it is handed in like a file. */
export function FigureForm({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { address, locale } = useAtlas();
  const words = typedWords(locale);
  const text = words.figure;
  const client = useClient();
  const [figure, setFigure] = useState(() => draftOf(address));
  const [dataset, setDataset] = useState(address.dataset);
  const [status, setStatus] = useState<(typeof STATUSES)[number]>("REPORTED");
  const [whose, setWhose] = useState<string | null>(null);
  const [cited, setCited] = useState(NO_DOCUMENT);
  const [reason, setReason] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { isAsked, known, said, all } = useKnownFigure(dataset, figure);
  const isReturn = catalogue.datasets.find(({ id }) => id === dataset)?.reporting === "SCHEDULED";
  const chosen = whose === ANOTHER ? undefined : (said.find(({ id }) => id === whose) ?? said[0]);
  const printed = chosen === undefined ? [] : printedTogether(chosen, all);
  const isOther = !isReturn && chosen === undefined;
  const isReady =
    isWhole(figure) &&
    (isOther ? cited.title.trim() !== "" : chosen === undefined || reason.trim() !== "") &&
    !isSending;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    setSending(true);
    setFailure(null);
    const rows =
      chosen === undefined
        ? rowsOf(figure, "typed", { status })
        : correctedRows(figure, printed, { status, isReturn });
    const answer = await sendTyped({ dataset, rows, document: isOther ? cited : null });
    if (answer.is === "done") {
      if (chosen !== undefined) await giveReason(client, answer.data.id, reason.trim());
      goTo({ ...home, page: "import", import: answer.data.id, lang: address.lang });
    } else setFailure(answer.is === "refused" ? answer.message : words.failure);
    setSending(false);
  };
  return (
    <form className="typed-form" onSubmit={(event) => void send(event)} noValidate autoComplete="off">
      <SelectField
        label={words.fields.dataset}
        choices={catalogue.datasets}
        value={dataset}
        onChange={setDataset}
      />
      <FigureFields catalogue={catalogue} figure={figure} onChange={setFigure} />
      <KnownNow dataset={dataset} figure={figure} isAsked={isAsked} known={known} />
      <h2>{text.fresh}</h2>
      {isReturn ? (
        <p>{text.ofReturn}</p>
      ) : said.length === 0 ? null : (
        <SelectField
          label={text.whose}
          choices={[
            ...said.map(({ id, value, qualifier, source }) => ({
              id,
              name: text.saidBy(
                value === null ? "—" : formatShort(value, qualifier, known?.indicator.kind ?? "FLOW", locale),
                source.title,
              ),
            })),
            { id: ANOTHER, name: text.another },
          ]}
          value={chosen?.id ?? ANOTHER}
          onChange={setWhose}
        />
      )}
      {printed.length <= 1 ? null : (
        <p className="caution">
          {text.shared(
            formatList(
              printed.flatMap(({ model }) => (model === null ? [] : [catalogue.name("models", model.id)])),
              locale,
            ),
          )}
        </p>
      )}
      <SelectField
        label={text.status}
        choices={STATUSES.map((id) => ({ id, name: text.statuses[id] }))}
        value={status}
        onChange={(id) => setStatus(STATUSES.find((one) => one === id) ?? "REPORTED")}
      />
      {isOther ? <DocumentFields document={cited} onChange={setCited} /> : null}
      {chosen === undefined ? null : (
        <TextLine label={text.reason} hint={text.reasonHint} value={reason} onChange={setReason} />
      )}
      {failure === null ? null : (
        <Notice kind="error">
          <p>{failure}</p>
        </Notice>
      )}
      <p>
        <Button look="solid" type="submit" isDisabled={!isReady}>
          {isSending ? text.waiting : text.handIn}
        </Button>
      </p>
    </form>
  );
}
