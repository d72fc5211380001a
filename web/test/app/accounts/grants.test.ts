import { expect, test } from "vitest";
import { grantOf, NOT_CHOSEN, withGrant } from "../../../src/app/accounts/people/grant-field.tsx";

test("a role that was chosen and not added yet is given all the same, once, and only when it says of which territory", () => {
  const nothing = grantOf(NOT_CHOSEN);
  const chosen = grantOf({ role: "contributor", territory: "hue" });
  const everywhere = grantOf({ role: "administrator", territory: "hue" });
  expect(nothing).toBe(null);
  expect(everywhere).toEqual({ role: "administrator", territory: null });
  const given = withGrant(withGrant([], chosen), chosen);
  expect(given).toEqual([{ role: "contributor", territory: "hue" }]);
  expect(withGrant(given, nothing)).toEqual(given);
});
