import { expect, test } from "vitest";

import { checkMapping } from "./mapping.ts";
import { proposeMapping } from "./propose-mapping.ts";

function proposed(header: string) {
  const columns = header.split(",");
  const proposal = proposeMapping({ tables: [{ name: null, columns, text: null }] });
  // What is proposed fits the file it is proposed for.
  if (proposal.mapping) expect(checkMapping(proposal.mapping, new Set(columns)).ok).toBe(true);
  return proposal;
}

test("an export of Mailchimp is known by its columns, and its own ones are not taken", () => {
  const { format, mapping } = proposed(
    "Email Address,First Name,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LATITUDE,CC,LEID,EUID,TAGS,UNSUB_TIME",
  );
  expect(format).toBe("mailchimp");
  expect(mapping).toMatchObject({
    address: "Email Address",
    tags: "TAGS",
    country: "CC",
    collectedOn: "CONFIRM_TIME",
    attributes: [{ name: "First Name" }],
    suppress: [{ column: "UNSUB_TIME", values: null }],
    suppressTables: ["unsubscribed", "cleaned"],
    consents: [],
  });
});

test("an export of listmonk takes its attributes apart and keeps its blocklist", () => {
  const { format, mapping } = proposed("uuid,email,name,attributes,status,created_at,updated_at");
  expect(format).toBe("listmonk");
  expect(mapping).toMatchObject({
    attributes: [{ name: "name" }, { name: "attributes", type: "json" }],
    suppress: [{ column: "status", values: ["blocklisted", "disabled"] }],
  });
});

test("an export of Brevo keeps its blocklist", () => {
  const { format, mapping } = proposed("EMAIL,FIRSTNAME,ADDED_TIME,EMAIL_BLOCKLISTED");
  expect(format).toBe("brevo");
  expect(mapping).toMatchObject({
    collectedOn: "ADDED_TIME",
    attributes: [{ name: "FIRSTNAME" }],
    suppress: [{ column: "EMAIL_BLOCKLISTED" }],
  });
});

test("of a free table only names are proposed, beside the address, language and country", () => {
  expect(proposed("Adresse e-mail,Prénom,Nom,Salaire,pays")).toMatchObject({
    format: "table",
    mapping: {
      address: "Adresse e-mail",
      country: "pays",
      attributes: [{ name: "Prénom" }, { name: "Nom" }],
    },
  });
  expect(proposed("name,town")).toEqual({ format: "table", mapping: null });
});
