import type { TopicResolvers } from "../../generated/schema.ts";
import { indicatorOf } from "./indicator.ts";
import { nameOf } from "../sentences/names.ts";

export const Topic: TopicResolvers = {
  name: (topic, { lang }, { catalogue }) => nameOf(catalogue, "topic", topic.id, lang),
  indicators: (topic, _, { catalogue }) => topic.indicators.map((id) => indicatorOf(catalogue, id)),
};
