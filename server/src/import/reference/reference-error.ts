/** A reference file that cannot be used: which, where, and why. Seeds are ours, so this is thrown. */
export class ReferenceDataError extends Error {
  override readonly name = "BadReference";
}
