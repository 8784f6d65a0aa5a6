import { partBySql } from "../part.ts";

/** What they asked for of their data, and what became of it. */
export const REQUESTS = partBySql(
  "requests",
  ["rights_requests", "rights_recipients"],
  "either",
  `select request.received_on as at, request.kind, request.state, request.words as asked,
          request.came_by as "cameBy", request.address, request.proof, request.proof_how as "proofHow",
          request.due_on as "dueOn", request.extended_until as "extendedUntil",
          request.settled_at as "handledAt", request.because, request.note,
          (select coalesce(jsonb_agg(jsonb_build_object('kind', step.kind, 'at', step.at)
                             order by step.step), '[]')
             from rights_steps as step
            where step.organisation_id = $1 and step.request_id = request.request_id) as steps,
          (select coalesce(jsonb_agg(jsonb_build_object('to', told.name, 'at', told.told_at,
                             'answer', told.answer) order by told.recipient), '[]')
             from rights_recipients as told
            where told.organisation_id = $1 and told.request_id = request.request_id)
            as "passedOn",
          request.keep_until as "keepUntil"
     from rights_requests as request
    where request.organisation_id = $1 and (request.contact_id = $2 or request.address_key = $3)
    order by request.received_on, request.request_id`,
);

/** When somebody who works here saw, changed or handed out something of them: when and what, not who. */
export const HANDLED = partBySql(
  "handled",
  ["staff_log_people", "staff_acts"],
  "contact",
  `select log.at, log.deed, log.operation, log.keep_until as "keepUntil"
     from staff_log_people as person
     join staff_log as log using (organisation_id, sequence)
    where person.organisation_id = $1 and person.contact_id = $2
    union all
   select at, deed, operation, keep_until from staff_acts
    where organisation_id = $1 and contact_id = $2
    order by 1`,
);

/** Whether they were asked to stay before their last day. */
export const LAST_QUESTIONS = partBySql(
  "lastQuestions",
  ["last_questions"],
  "contact",
  `select due_on as "dueOn", asked_at as "askedAt", not_asked as "notAskedBecause",
          answered_at as "answeredAt"
     from last_questions
    where organisation_id = $1 and contact_id = $2
    order by due_on`,
);

/** Why their entry stays although its day may have come. */
export const HOLDS = partBySql(
  "holds",
  ["retention_holds"],
  "contact",
  `select reason, made_at as since, until as "keepUntil"
     from retention_holds
    where organisation_id = $1 and contact_id = $2
    order by made_at`,
);

/** That they were written to about a breach. */
export const BREACHES = partBySql(
  "breaches",
  ["breach_told"],
  "contact",
  `select told.queued_at as at,
          coalesce(letter.texts -> left(contact.locale, 2), letter.texts -> 'en', letter.texts)
            as letter
     from breach_told as told
     join breach_letters as letter using (organisation_id, letter_id)
     join contacts as contact using (organisation_id, contact_id)
    where told.organisation_id = $1 and told.contact_id = $2
    order by told.queued_at`,
);
