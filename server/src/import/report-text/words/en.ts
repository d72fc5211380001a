import type { Doubt, LeftOutReason } from "../proposal.ts";

/** What a person is told who confirms figures of a report, in English: doubts, and why a number is not proposed. */
export const reportTextEn: Readonly<Record<Doubt | LeftOutReason, string>> = {
  PERIOD_FROM_BEFORE: "The period was said earlier in the report, not with the number.",
  AREA_FROM_BEFORE: "The area was said earlier in the report, not with the number.",
  PERIOD_OF_PUBLICATION: "A number as it “stands today”: the period is the month of publication.",
  KINDS_OR_POINTS: "“Mô hình” may mean kinds of model here, or points where models run.",
  MODEL_UNKNOWN: "The name of the model is not in the catalogue.",
  ROUNDED: "The number is printed rounded.",
  SEVERAL_LEVELS: "One number of awards of several levels.",
  COUNTED_NAMES: "No number is printed: names were counted, and there may be more.",
  BELOW_PROVINCE: "Of a district, a commune or a smaller place: figures are of provinces and the country.",
  PLANNED: "A plan, target or forecast, not a result.",
  COMPARED: "A rise, a fall or a comparison with another period.",
  PART_OF_ANOTHER: "A part of another number.",
  OTHER_PROGRAMME: "Of another movement or programme.",
  NO_AREA: "It is not clear of which area it is.",
  NO_PERIOD: "It is not clear of which period it is.",
  UNITS_UNKNOWN: "It is not clear which type of unit is counted.",
  AMBIGUOUS_NUMBER: "The number can be read in more than one way.",
};
