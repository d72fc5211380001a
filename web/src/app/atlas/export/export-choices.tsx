import { useState, type ReactNode } from "react";
import { clipboardOffer, offersOf, shapesOf, type Offer } from "../../../exports/offers.ts";
import type { Figure } from "../../../figure/figure.ts";
import type { Shape } from "../../../exports/exporter.ts";
import { beforeTaking, reasonFor } from "../../../reasons/take-away.ts";
import { Button } from "../../../ui/button.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import type { ViewId } from "../../../views/catalogue.ts";
import { drawableViews, shownView } from "../../../views/offered-views.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { OpenedCommunes } from "../../../views/map/screen/opened-communes.ts";
import type { Address } from "../../address/address.ts";
import { sharedLink } from "../../address/print-address.ts";
import { ViewSwitcher } from "../picture/view-switcher.tsx";
import { download } from "../../../ui/browser/download.ts";
import { makeFile } from "./make-file.ts";

interface ExportChoicesProps {
  readonly figure: Figure;
  readonly address: Address;
  readonly opened: OpenedCommunes | null;
}

type Outcome =
  | { readonly is: "none" }
  | { readonly is: "working" }
  | { readonly is: "said"; readonly text: string }
  | { readonly is: "failed"; readonly text: string };

/** What is shown, to take away in every format there is of it; or as a picture to the clipboard. */
export function ExportChoices({ figure, address, opened }: ExportChoicesProps): ReactNode {
  const { locale, theme, words } = useAtlas();
  const text = words.page.take;
  // Null: the picture on screen.
  const [chosen, setChosen] = useState<ViewId | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const shown = shownView(figure, address.view);
  const views = [shown, ...drawableViews(figure).filter((id) => id !== shown)];
  const view = chosen !== null && views.includes(chosen) ? chosen : shown;
  // In a trend the province whose panel is open stands out too.
  const areas = [...new Set([...address.highlight, ...(address.area === null ? [] : [address.area])])];
  const all = offersOf(figure, view);
  const offered = shapesOf(all);
  const [wanted, setWanted] = useState<Shape | null>(null);
  const shape = offered.find((one) => one === wanted) ?? offered[0] ?? null;
  const offers = all.filter((offer) => offer.shape === null || offer.shape === shape);
  const picture = clipboardOffer(offers);
  // What whoever follows it sees is of the same data, and of the same period where another has come in since.
  const link = sharedLink(location, {
    ...address,
    view,
    highlight: areas,
    period: figure.period,
    knownAt: figure.knownAt,
  });
  const fileOf = async ({ exporter, size }: Offer): Promise<File> => {
    const settings = { view, ...size, theme, areas, from: address.versus, link };
    const file = await makeFile(figure, exporter, settings);
    await beforeTaking(figure.dataset, file.name, locale);
    return file;
  };
  const run = (work: () => Promise<string>): void => {
    setOutcome({ is: "working" });
    work().then(
      (said) => setOutcome({ is: "said", text: said }),
      (error: unknown) =>
        setOutcome({
          is: "failed",
          text: text.failed(error instanceof Error ? error.message : String(error)),
        }),
    );
  };
  const take = (offer: Offer): void =>
    run(async () => {
      const file = await fileOf(offer);
      download(file);
      return text.done(file.name);
    });
  // The server writes it: it is told for what it is taken, where that is asked.
  const follow = (file: string): void =>
    run(async () => {
      const reason = await reasonFor([figure.dataset], locale);
      const anchor = document.createElement("a");
      anchor.href = reason === null ? file : `${file}&reason=${encodeURIComponent(reason)}`;
      anchor.download = "";
      anchor.click();
      return "";
    });
  const copy = (offer: Offer): void =>
    run(async () => {
      // Handed over as a promise: a browser allows it only in the very moment of the click.
      await navigator.clipboard.write([new ClipboardItem({ [offer.exporter.mediaType]: fileOf(offer) })]);
      return text.copied;
    });
  const isWorking = outcome.is === "working";
  return (
    <>
      <p>{text.hint}</p>
      {opened === null ? null : (
        <div className="notice">
          <p>{opened.filesSaid}</p>
          <div className="dialog-actions">
            {opened.files.map((file) => (
              <Button
                key={file.label}
                look="plain"
                isPending={isWorking}
                onPress={() => follow(file.address)}
              >
                {file.label}
              </Button>
            ))}
          </div>
        </div>
      )}
      {figure.synthetic === null ? null : <p className="notice notice-synthetic">{figure.synthetic}</p>}
      <ViewSwitcher figure={figure} views={views} view={view} label={text.view} onChoose={setChosen} />
      {offered.length < 2 ? null : (
        <ToggleGroup
          label={text.shape}
          value={shape}
          onChange={(id) => setWanted(offered.find((one) => one === id) ?? null)}
          choices={offered.map((id) => ({ id, name: text.shapes[id] }))}
        />
      )}
      <div className="dialog-actions">
        {offers.map((offer) => (
          <Button key={offer.label} isPending={isWorking} onPress={() => take(offer)}>
            {offer.label}
          </Button>
        ))}
        {picture === undefined ? null : (
          <Button isPending={isWorking} onPress={() => copy(picture)}>
            {text.clipboard}
          </Button>
        )}
      </div>
      <p role="status" className={outcome.is === "failed" ? "caution" : "quiet"}>
        {isWorking ? text.working : outcome.is === "none" ? "" : outcome.text}
      </p>
    </>
  );
}
