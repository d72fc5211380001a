import { views, type ViewId } from "../../src/views/catalogue.ts";
import { loadView, type LoadedView } from "../../src/views/index.ts";

/** All views with their drawings, in the order of the catalogue. */
export const loadedViews: readonly LoadedView[] = await Promise.all(views.map(({ id }) => loadView(id)));

/** A view with its drawing, by its id. */
export function loadedView(id: ViewId): LoadedView {
  const view = loadedViews.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`no view "${id}"`);
  return view;
}
