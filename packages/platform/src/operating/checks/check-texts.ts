import { assertNever } from "@consentry/kernel";

import type { Config } from "../../config.ts";
import { isOwnName } from "../../people/door/first-comer.ts";
import { carrierBy, type Heard } from "../../texts/carriers/installation-news.ts";
import { installationNewsAddress } from "../../texts/carriers/news-secret.ts";
import { fine, look, sick, type Finding } from "./finding.ts";

/**
 * Whether what people answer to texts can be heard, STOP above all. The carrier is not connected to.
 *
 * @param heard what came back lately; `null` where the database does not say
 */
export function checkTexts(
  config: Pick<Config, "smsUrl" | "publicUrl">,
  heard: Heard | null,
): Finding {
  const { smsUrl, publicUrl } = config;
  const by = carrierBy(config);
  if (smsUrl === null || by === null) return fine("texts", NONE);
  const { protocol, host } = new URL(smsUrl.reveal());
  const carrier = `${protocol}//${host}`;
  if (by === "smpp") {
    return fine(
      "texts",
      `Texts leave by ${carrier}; receipts and answers, STOP too, come by the session that a worker keeps.`,
    );
  }
  const url = installationNewsAddress(publicUrl);
  if (isOwnName(publicUrl) && !isOwnName(smsUrl.reveal())) {
    return sick(
      "texts",
      `Texts leave by ${carrier}, which cannot reach ${url}: nobody hears STOP.`,
      "Set PUBLIC_URL to an address that it reaches, before texts leave; then consentry config --news.",
    );
  }
  switch (heard) {
    case "answers":
      return fine("texts", `Texts leave by ${carrier}, whose answers come to ${url}.`);
    case "receipts":
      return look(
        "texts",
        `Texts leave by ${carrier}, whose receipts come to ${url}. No answer came in thirty days.`,
        "Answer a text of your own with STOP: the page of texts shows whether it came.",
      );
    case "nothing":
      return sick(
        "texts",
        `Of the texts that ${carrier} took this week nothing came to ${url}: neither receipts nor STOP are heard.`,
        TELL,
      );
    case "nothing-sent":
    case null:
      return look(
        "texts",
        `Texts leave by ${carrier}, and STOP is heard only if it posts what people answer to ${url}.`,
        TELL,
      );
    default:
      return assertNever(heard);
  }
}

const NONE =
  "No carrier is named for the installation: texts end in the local inbox, but of organisations with a carrier of their own.";

const TELL =
  "Have the carrier post receipts and answers there, with the bearer token that consentry config --news prints.";
