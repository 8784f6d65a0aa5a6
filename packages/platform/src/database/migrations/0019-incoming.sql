-- What comes back: bounces, complaints and answers, what followed from each, and what people ask for.
-- Takes a lock on sender_identities for a moment (a column without a default).
-- Personal data: incoming_mails, incoming_wishes.

-- Where reports about its mails come in, each at an address of its own; null: at its own address.
alter table sender_identities add column return_domain text;
alter table sender_identities add constraint sender_identities_return_domain
  check (length(return_domain) between 3 and 189);
