/** A trouble with the embedded database that the person at the keyboard can mend. Print its message, not its stack. */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
}
