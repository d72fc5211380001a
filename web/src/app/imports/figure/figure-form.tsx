import { useState, type FormEvent, type ReactNode } from "react";
import { useClient } from "urql";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useReportsFor } from "../../accounts/use-reports-for.ts";
import { useSession } from "../../accounts/session.ts";
import type { Address } from "../../address/address.ts";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { DocumentFields, NO_DOCUMENT } from "../typed/document-fields.tsx";
import { isNamed, isWhole, rowsOf, type FigureDraft } from "../typed/figure-draft.ts";
import { FigureFields } from "../typed/figure-fields.tsx";
import { sendTyped } from "../typed/hand-in-typed.ts";
import { typedWords } from "../typed/typed-words.ts";
import type { Catalogue } from "../typed/use-catalogue.ts";
import { correctedRows, printedTogether, withdrawnRows } from "./corrected-rows.ts";
import { giveReason } from "./give-reason.ts";
import { KnownNow } from "./known-now.tsx";
import { useKnownFigure } from "./use-known-figure.ts";
import { ANOTHER, WhoseField } from "./whose-field.tsx";

const STATUSES = ["REPORTED", "ESTIMATED", "PROVISIONAL"] as const;
const ACTS = ["CORRECT", "WITHDRAW"] as const;
type Act = (typeof ACTS)[number];

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

/** What is known, what it should be or that it counts no more, who says so and why; then it is handed in like a file. */
export function FigureForm({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { address, locale } = useAtlas();
  const words = typedWords(locale);
  const text = words.figure;
  const client = useClient();
  const session = useSession();
  const isTheirs = useReportsFor();
  const [figure, setFigure] = useState(() => draftOf(address));
  const [dataset, setDataset] = useState(address.dataset);
  const [act, setAct] = useState<Act>("CORRECT");
  const [status, setStatus] = useState<(typeof STATUSES)[number]>("REPORTED");
  const [whose, setWhose] = useState<string | null>(null);
  const [cited, setCited] = useState(NO_DOCUMENT);
  const [reason, setReason] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { isAsked, known, said, all } = useKnownFigure(dataset, figure);
  const isReturn = catalogue.datasets.find(({ id }) => id === dataset)?.reporting === "SCHEDULED";
  const isWithdrawn = act === "WITHDRAW";
  const chosen =
    whose === ANOTHER && !isWithdrawn ? undefined : (said.find(({ id }) => id === whose) ?? said[0]);
  const printed = chosen === undefined ? [] : printedTogether(chosen, all);
  const isOther = !isReturn && chosen === undefined && !isWithdrawn;
  const isElsewhere = figure.area !== "" && isTheirs.size > 0 && !isTheirs.has(figure.area);
  const isSaidWhy = reason.trim() !== "";
  const isReady =
    !isSending &&
    !isElsewhere &&
    (isWithdrawn
      ? isNamed(figure) && chosen !== undefined && isSaidWhy
      : isWhole(figure) && (isOther ? cited.title.trim() !== "" : chosen === undefined || isSaidWhy));
  const rows = (): Record<string, string>[] =>
    chosen === undefined
      ? rowsOf(figure, "typed", { status })
      : isWithdrawn
        ? withdrawnRows(figure, printed, isReturn)
        : correctedRows(figure, printed, { status, isReturn });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    setSending(true);
    setFailure(null);
    const answer = await sendTyped({ dataset, rows: rows(), document: isOther ? cited : null });
    if (answer.is === "done") {
      if (chosen !== undefined) await giveReason(client, answer.data.id, reason.trim());
      goTo({ ...home, page: "import", import: answer.data.id, lang: address.lang });
    } else setFailure(answer.is === "refused" ? answer.message : words.failure);
    setSending(false);
  };
  return (
    <form className="typed-form" onSubmit={(event) => void send(event)} noValidate autoComplete="off">
      <ToggleGroup
        label={text.act}
        choices={ACTS.map((id) => ({ id, name: text.acts[id] }))}
        value={act}
        onChange={(id) => setAct(ACTS.find((one) => one === id) ?? "CORRECT")}
      />
      {isWithdrawn ? (
        <p>
          {text.whatWithdrawing} {session?.auth === "off" ? text.whatWithdrawingAlone : ""}
        </p>
      ) : null}
      <SelectField
        label={words.fields.dataset}
        choices={catalogue.datasets}
        value={dataset}
        onChange={setDataset}
      />
      <FigureFields catalogue={catalogue} figure={figure} onChange={setFigure} isValued={!isWithdrawn} />
      {isElsewhere ? (
        <Notice kind="error">
          <p>{text.notYourArea(catalogue.name("areas", figure.area))}</p>
        </Notice>
      ) : null}
      <KnownNow dataset={dataset} figure={figure} isAsked={isAsked} known={known} />
      <h2>{isWithdrawn ? text.withdrawn : text.fresh}</h2>
      {isReturn ? <p>{text.ofReturn}</p> : null}
      {isWithdrawn && isAsked && said.length === 0 ? <p>{text.nothingToWithdraw}</p> : null}
      <WhoseField
        catalogue={catalogue}
        known={known}
        said={isReturn ? [] : said}
        chosen={chosen}
        printed={printed}
        mayAdd={!isWithdrawn}
        onChange={setWhose}
      />
      {isWithdrawn ? null : (
        <SelectField
          label={text.status}
          choices={STATUSES.map((id) => ({ id, name: text.statuses[id] }))}
          value={status}
          onChange={(id) => setStatus(STATUSES.find((one) => one === id) ?? "REPORTED")}
        />
      )}
      {isOther ? <DocumentFields document={cited} onChange={setCited} /> : null}
      {chosen === undefined ? null : (
        <TextLine
          label={isWithdrawn ? text.withdrawReason : text.reason}
          hint={text.reasonHint}
          value={reason}
          onChange={setReason}
        />
      )}
      {failure === null ? null : (
        <Notice kind="error">
          <p>{failure}</p>
        </Notice>
      )}
      <p>
        <Button look="solid" type="submit" isDisabled={!isReady}>
          {isSending ? text.waiting : isWithdrawn ? text.withdraw : text.handIn}
        </Button>
      </p>
    </form>
  );
}
