import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyReply } from "fastify";
import type { MessageLanguage } from "../messages/message.ts";

/** Ours; the first where a reader names none of them. Programs that name none have been told in English ever since. */
const LANGUAGES = ["en", "vi"];

/**
 * In which language somebody is told what is wrong, by `Accept-Language`. What is right says in its own arguments (`lang`) in which
 * language it is, so that an answer is the same for everybody.
 */
export function languageOf(headers: { readonly "accept-language"?: string | undefined }): MessageLanguage {
  // Of vi-VN and en-GB the language alone matters.
  const wanted = headers["accept-language"]?.replaceAll(/(^|[\s,])([a-z]+)-[\w-]+/gi, "$1$2").toLowerCase();
  return wanted !== undefined && negotiate(wanted, LANGUAGES) === "vi" ? "VI" : "EN";
}

/** Says in which language an answer is. */
export function setLanguage(reply: FastifyReply, lang: MessageLanguage): FastifyReply {
  return reply.header("content-language", lang.toLowerCase());
}
