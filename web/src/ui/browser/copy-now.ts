/**
 * Copies at the press of a button. By the event of copying and not by `navigator.clipboard`, which is not there on plain http and strips from
 * HTML what tells spreadsheets the types.
 *
 * @param fill puts onto the clipboard what is copied
 * @returns whether the browser let it
 */
export function copyNow(fill: (clipboard: DataTransfer) => void): boolean {
  let isDone = false;
  const listen = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    fill(event.clipboardData);
    isDone = true;
  };
  document.addEventListener("copy", listen, { capture: true });
  try {
    return document.execCommand("copy") && isDone;
  } finally {
    document.removeEventListener("copy", listen, { capture: true });
  }
}
