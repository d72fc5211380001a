/** By which role somebody did something, as it stands on record, in English. By its code in the API. */
export const rolesEn: Readonly<Record<string, string>> = {
  contributor: "contributor",
  approver: "approver",
  administrator: "administrator",
  "only one": "only user (without sign-in)",
  "command line": "command line",
  product: "product",
  // As the catalogue keeps them.
  "only-one": "only user (without sign-in)",
  command: "command line",
};
