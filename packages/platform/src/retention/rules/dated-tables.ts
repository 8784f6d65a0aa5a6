import { tableRule } from "../table-rule.ts";

/** What a message said; that it was sent stays for longer. */
export const messageContent = tableRule("message-content", [
  {
    table: "message_contents",
    key: ["message_id"],
    until: "keep_until",
    goes: "from",
    about: {
      address: `(select message.address_key from messages as message
        where message.organisation_id = $1 and message.message_id = kept.message_id)`,
    },
  },
  {
    table: "text_contents",
    key: ["text_id"],
    until: "keep_until",
    goes: "from",
    about: {
      contact: `(select text.contact_id from texts as text
        where text.organisation_id = $1 and text.text_id = kept.text_id)`,
    },
  },
]);

/** With what servers answered to it. */
export const messageLog = tableRule("message-log", [
  {
    table: "messages",
    key: ["message_id"],
    until: "keep_until",
    goes: "from",
    about: { address: "kept.address_key" },
  },
  {
    table: "texts",
    key: ["text_id"],
    until: "keep_until",
    goes: "from",
    about: { contact: "kept.contact_id" },
  },
]);

const INCOMING = {
  table: "incoming_mails",
  key: ["incoming_id"],
  until: "keep_until",
  goes: "from",
  about: {
    contact: "kept.contact_id",
    address: "kept.address_key",
    campaign: "kept.campaign_id",
  },
} as const;

/** What people wrote in answer to a mail or a text. */
export const incomingLetters = tableRule("incoming-letters", [
  { ...INCOMING, where: "kept.message is not null" },
  {
    table: "incoming_texts",
    key: ["incoming_id"],
    until: "keep_until",
    goes: "from",
    about: { contact: "kept.contact_id" },
  },
]);

/** What servers reported, and what followed. */
export const incomingReports = tableRule("incoming-reports", [
  { ...INCOMING, where: "kept.message is null" },
]);

/** What receivers reported of domains, by the day it came. */
export const deliveryReports = tableRule("delivery-reports", [
  {
    table: "authentication_results",
    key: [
      "domain",
      "day",
      "source",
      "reporter",
      "is_signed",
      "is_of_sender",
      "is_forwarded",
      "disposition",
    ],
    until: "keep_until",
    goes: "from",
  },
  {
    table: "encryption_results",
    key: ["domain", "day", "reporter", "result", "receiver"],
    until: "keep_until",
    goes: "from",
  },
  { table: "delivery_reports", key: ["report_id"], until: "keep_until", goes: "from" },
]);

/** Mails of ours that nobody took in time. */
export const serviceMails = tableRule("service-mails", [
  {
    table: "service_mails",
    key: ["mail_id"],
    until: "keep_until",
    isMoment: true,
    goes: "from",
    about: { address: "kept.address_key" },
  },
]);

/** The steps of people through automations, then that they were in them. */
export const automationSteps = tableRule("automation-steps", [
  {
    table: "automation_moves",
    key: ["automation_id", "run_id", "step_id"],
    until: "keep_until",
    goes: "from",
    about: {
      contact: `(select way.contact_id from automation_runs as way
        where way.organisation_id = $1 and way.automation_id = kept.automation_id
          and way.run_id = kept.run_id)`,
    },
  },
  {
    table: "automation_runs",
    key: ["automation_id", "run_id"],
    until: "keep_until",
    goes: "from",
    about: { contact: "kept.contact_id" },
  },
]);

/** What programs were told with the log of it, secrets that sign no more, names of requests. */
export const programLog = tableRule("program-log", [
  {
    table: "webhook_events",
    key: ["event_id"],
    until: "keep_until",
    isMoment: true,
    goes: "from",
    about: { contact: "kept.contact_id" },
  },
  {
    table: "webhook_secrets",
    key: ["endpoint_id", "secret_id"],
    until: "until",
    isMoment: true,
    goes: "from",
  },
  {
    table: "api_creations",
    key: ["caller_id", "named"],
    until: "until",
    isMoment: true,
    goes: "from",
  },
]);

/** Also when a relay took the inbox's place. */
export const localInbox = tableRule("local-inbox", [
  { table: "inbox_mails", key: ["mail_id"], until: "keep_until", isMoment: true, goes: "from" },
  {
    table: "inbox_texts",
    key: ["inbox_text_id"],
    until: "keep_until",
    isMoment: true,
    goes: "from",
  },
]);

/** People answer and rules begin: a count is of its day. */
export const counts = tableRule("counts", [
  { table: "campaign_audiences", key: ["campaign_id"], until: "keep_until", goes: "from" },
]);

/** A hold may be there on its last day. */
export const endedHolds = tableRule("holds", [
  { table: "retention_holds", key: ["hold_id"], until: "until", goes: "after" },
]);

/** Whom a mail of a campaign went to is forgotten; that it went stays counted. */
export const deliveries = tableRule("deliveries", [
  {
    table: "deliveries",
    key: ["campaign_id", "delivery_id"],
    until: "keep_until",
    goes: "after",
    // One that is being handed over is forgotten by the next run.
    where: "kept.contact_id is not null and kept.state <> 'in-flight'",
    about: { contact: "kept.contact_id", campaign: "kept.campaign_id" },
    instead: "contact_id = null",
  },
]);

/** What people asked about their data, once it was settled; what is open never goes. */
export const requests = tableRule("requests", [
  {
    table: "rights_requests",
    key: ["request_id"],
    until: "keep_until",
    goes: "from",
    where: "kept.state <> 'open'",
    about: { contact: "kept.contact_id", address: "kept.address_key" },
  },
]);

/** What was erased, once nothing of it can come back from a backup. */
export const erasures = tableRule("erasures", [
  {
    table: "erasures",
    key: ["erasure_id"],
    until: "keep_until",
    goes: "after",
    about: { address: "kept.address_key" },
  },
]);

/** What was answered for the register, once another answer took its place. */
export const registerAnswers = tableRule("register-answers", [
  { table: "register_answers", key: ["subject", "number"], until: "keep_until", goes: "from" },
]);
