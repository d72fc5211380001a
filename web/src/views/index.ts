import { withDistinctNames } from "../figure/areas/distinct-names.ts";
import { viewOf, type View, type ViewId } from "./catalogue.ts";
import type { Drawing } from "./view.ts";

/** A view with its drawing, ready to draw. */
export interface LoadedView extends View, Drawing {}

const loading = new Map<ViewId, Promise<LoadedView>>();

/** A view with its drawing; the same value each time. Throws where its code cannot be had, and then asks for it anew the next time. */
export function loadView(id: ViewId): Promise<LoadedView> {
  const known = loading.get(id);
  if (known !== undefined) return known;
  const view = viewOf(id);
  const asked = view.load().then(({ drawing }): LoadedView => ({ ...view, ...toldApart(view, drawing) }));
  loading.set(id, asked);
  asked.catch(() => loading.delete(id));
  return asked;
}

/** A view over many periods in which areas of different boundaries may stand beside each other: those of one name are told apart. */
function toldApart({ span, ofOneArea = false }: View, drawing: Drawing): Drawing {
  const { compose, least } = drawing;
  if (span !== "many" || ofOneArea) return drawing;
  return {
    compose: (figure, options) => compose(withDistinctNames(figure), options),
    ...(least === undefined
      ? {}
      : { least: (figure, width, options) => least(withDistinctNames(figure), width, options) }),
  };
}
