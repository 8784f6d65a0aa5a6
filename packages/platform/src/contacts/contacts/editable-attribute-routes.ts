import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import { route, type ApiRoute } from "../../http/api/route.ts";
import { changes, fields, line, named } from "../../http/api/shapes.ts";
import {
  letPeopleEdit,
  listEditable,
  LONGEST_EDITABLE_NAME,
  LONGEST_LABEL,
  stopEditing,
} from "./editable-attributes.ts";

const Label = Type.String({ minLength: 1, maxLength: LONGEST_LABEL });

const LABELS = changes({ en: Label, fr: Label, nl: Label, de: Label });

const Name = line(LONGEST_EDITABLE_NAME, "The name of an attribute of contacts.");

const EditableAttribute = named("EditableAttribute", { attribute: Name, labels: LABELS });

const BY_NAME = fields({ attribute: Name });

/** What people may correct of themselves in the preference centre. */
export const EDITABLE_ATTRIBUTE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listEditableAttributes",
    method: "GET",
    path: "/editable-attributes",
    topic: "Contacts",
    summary: "The attributes that people may correct by themselves",
    description: "Names of people are everybody's own to correct, and need not be among them.",
    needs: "read",
    answer: allOf(EditableAttribute),
    handle: async ({ tx, organisation }) => ok({ items: await listEditable(tx, organisation.id) }),
  }),
  route({
    id: "allowEditing",
    method: "PUT",
    path: "/editable-attributes/{attribute}",
    topic: "Contacts",
    summary: "Let people correct an attribute by themselves",
    description:
      "Under a label for each language of theirs; where one is missing they see the attribute's own name. Said again, the labels are replaced.",
    needs: "write",
    params: BY_NAME,
    body: fields({ labels: LABELS }),
    answer: EditableAttribute,
    async handle({ tx, organisation, params: { attribute }, body: { labels } }) {
      const marked = await letPeopleEdit(tx, organisation.id, { attribute, labels });
      return marked.ok
        ? ok({ attribute, labels })
        : err({ kind: "bad-fields", fields: marked.error });
    },
  }),
  route({
    id: "disallowEditing",
    method: "DELETE",
    path: "/editable-attributes/{attribute}",
    topic: "Contacts",
    summary: "Let people no longer correct an attribute",
    description: "They go on seeing it; what they corrected stays.",
    needs: "write",
    params: BY_NAME,
    answer: null,
    async handle({ tx, organisation, params }) {
      const isStopped = await stopEditing(tx, organisation.id, params.attribute);
      return isStopped ? ok(null) : err({ kind: "not-found" });
    },
  }),
];
