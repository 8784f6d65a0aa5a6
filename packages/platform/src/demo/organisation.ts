import type { Purpose } from "@consentry/law";
import type { Wording } from "@consentry/ledger";

import type { CampaignDraft } from "../campaigns/store/campaign-draft.ts";
import type { TemplateDraft } from "../campaigns/templates/templates.ts";
import type { IdentityDraft } from "../campaigns/identities/identity.ts";
import type { FormDefinition } from "../consent/forms/definition.ts";
import type { ImportMapping } from "../contacts/import/mapping.ts";
import type { NewList } from "../contacts/lists/lists.ts";
import type { SegmentDraft } from "../contacts/segments/segments.ts";
import type { SourceDeclaration } from "../contacts/sources/source.ts";
import type { NewOrganisation } from "../organisations/organisation.ts";
import type { DemoAutomation } from "./automations/automation-stages.ts";
import type { Chance } from "./chance.ts";
import type { DemoMessages } from "./messages/message-stages.ts";
import type { Life } from "./people/life.ts";
import type { DemoDuties } from "./duties/duty-stages.ts";
import type { DemoRegister } from "./duties/register-stages.ts";
import type { DemoTexts } from "./texts/text-stages.ts";
import type { Past } from "./time/past.ts";

/** An organisation that does not exist, as it is told; `make-organisation.ts` makes it. */
export interface DemoOrganisation {
  /** Where its chance begins. */
  readonly seed: number;
  readonly organisation: NewOrganisation;
  /** How long ago it began to keep people here. */
  readonly sinceDaysAgo: number;
  readonly list: NewList;
  readonly form: {
    readonly name: string;
    readonly definition: (list: string) => FormDefinition;
  };
  /** By the names that lives and files give them. */
  readonly sources: (past: Past) => Readonly<Record<string, DemoSource>>;
  readonly segments: readonly SegmentDraft[];
  readonly templates: readonly TemplateDraft[];
  readonly identity: IdentityDraft;
  readonly signingDomain: string;
  /** Who filled in the form just now: a mail waits for them to confirm. */
  readonly unconfirmed: readonly { readonly email: string; readonly yes: readonly Purpose[] }[];
  readonly lives: (chance: Chance) => readonly Life[];
  readonly files: (chance: Chance, past: Past) => readonly DemoFile[];
  readonly campaigns: readonly DemoCampaign[];
  /** Left out: nothing goes on by itself. */
  readonly automations?: readonly DemoAutomation[];
  /** Left out: no program sends anything in its name. */
  readonly messages?: (past: Past) => DemoMessages;
  /** Left out: nobody is written to by text. */
  readonly texts?: DemoTexts;
  /** Left out: nobody answered anything for its register. */
  readonly register?: DemoRegister;
  readonly duties: DemoDuties;
}

export interface DemoSource extends SourceDeclaration {
  /** When somebody declared it. */
  readonly daysAgo: number;
}

/** A file of people that somebody brings. */
export interface DemoFile {
  readonly name: string;
  readonly source: string;
  readonly daysAgo: number;
  readonly content: string;
  /** What a person would say should be taken from it. */
  readonly mapping: (list: string, wording: string) => ImportMapping;
  /** What its people were shown when they agreed elsewhere. */
  readonly wording: Wording;
  /** Whether somebody saw its report and let it in; else it waits for that. */
  readonly isApplied: boolean;
}

/** What a draft may name. */
export interface Known {
  readonly list: string;
  readonly identity: string;
  /** Ids by name. */
  readonly segments: ReadonlyMap<string, string>;
}

export interface DemoCampaign {
  readonly draft: (known: Known) => CampaignDraft;
  readonly daysAgo: number;
  readonly fate: Fate;
}

export type Fate =
  /** Nobody asked the gate yet. */
  | { readonly kind: "draft" }
  /** The gate said yes or no. */
  | { readonly kind: "checked"; readonly passes: boolean }
  | {
      readonly kind: "sent";
      /** How many mails of each of its turns lie in the local inbox. */
      readonly inInbox: number;
      /** How many links its writing has. */
      readonly links: number;
    };
