import { dayOf, EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { CHANNELS } from "@consentry/law";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { route, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, fields, Id, nullable, oneOf } from "../../http/api/shapes.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { suppress, suppressedAmong } from "./suppressions.ts";

const MOST_ADDRESSES = 1_000;

const Addresses = Type.Array(AddressText, { minItems: 1, maxItems: MOST_ADDRESSES });

/** Who must not be written to. Nothing here lets anybody be written to again. */
export const SUPPRESSION_ROUTES: readonly ApiRoute[] = [
  route({
    id: "checkSuppressions",
    method: "POST",
    path: "/suppressions/check",
    topic: "Suppressions",
    summary: "Which addresses must not be written to",
    description:
      "Answered in the order of the addresses, and by their place: the answer repeats none of them.",
    needs: "read",
    body: fields({
      emails: Addresses,
      channel: Type.Optional(oneOf(CHANNELS, "`email` when left out.")),
      list: Type.Optional(Id),
    }),
    answer: fields({
      reasons: Type.Array(nullable(Type.String()), {
        description: "Why, for each address; null where nothing holds it back.",
      }),
    }),
    async handle({ tx, organisation, keys, body, now }) {
      const { emails, channel = "email", list: topic = null } = body;
      const parsed = addressKeys(emails, keys);
      if (!parsed.ok) return parsed;
      const way = { channel, topic, on: dayOf(now) };
      const found = await suppressedAmong(tx, organisation.id, parsed.value, way);
      return ok({
        reasons: parsed.value.map((key) => found.get(Buffer.from(key).toString("hex")) ?? null),
      });
    },
  }),
  route({
    id: "suppress",
    method: "POST",
    path: "/suppressions",
    topic: "Suppressions",
    summary: "Let addresses not be written to any more",
    description:
      "Only the person's own confirmed act lifts it again: there is no request that does. It may be repeated.",
    needs: "write",
    body: fields({
      emails: Addresses,
      channel: Type.Optional(oneOf([...CHANNELS, "all"], "`all` when left out.")),
      list: Type.Optional(Id),
      reason: Type.Optional(
        oneOf(
          ["requested", "unsubscribed", "objected", "complained"],
          "`requested` when left out.",
        ),
      ),
    }),
    answer: null,
    async handle({ tx, organisation, keys, body, by, now }) {
      const { emails, channel = "all", list: topic = null, reason = "requested" } = body;
      const parsed = addressKeys(emails, keys);
      if (!parsed.ok) return parsed;
      await suppress(
        tx,
        organisation.id,
        parsed.value.map((addressKey) => ({
          addressKey,
          channel,
          topic,
          reason,
          since: now,
          until: null,
          saidBy: by,
        })),
      );
      return ok(null);
    },
  }),
];

function addressKeys(
  emails: readonly string[],
  keys: OrganisationKeys,
): Result<readonly Uint8Array[], Problem> {
  const parsed = emails.map((email) => EmailAddress.parse(email));
  const wrong = parsed.flatMap((address, index) =>
    address.ok ? [] : [{ path: `emails.${index}`, expected: "an e-mail address" }],
  );
  if (wrong.length > 0) return err({ kind: "bad-fields", fields: wrong.slice(0, MOST_TOLD) });
  return ok(parsed.flatMap((address) => (address.ok ? [keys.addressKey(address.value)] : [])));
}

const MOST_TOLD = 20;
