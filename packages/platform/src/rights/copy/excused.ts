/** Tables with personal data that no copy shows, each with the reason. */
export const EXCUSED: Readonly<Record<string, string>> = {
  campaign_audiences:
    "Numbers of some contacts of each kind, to be opened by whoever plans: they say nothing that the row of the contact does not.",
  file_pieces:
    "A file as it came, sealed, until it is read, a day at most: its rows are told from then on.",
  accounts: "People who work here: they see and change what is held of them in their own settings.",
  passkeys: "As accounts.",
  members: "As accounts.",
  sessions: "As accounts.",
  invitations: "Goes when it is answered, or within days; the mail itself says all that it holds.",
  sign_in_links: "As accounts.",
  sign_in_steps: "As accounts.",
  sign_on_links: "As accounts.",
  second_factors: "As accounts.",
  recovery_codes: "As accounts.",
  staff_log:
    "Who works here and what they did; what of it was about the person is told from staff_log_people, without who it was.",
  staff_alerts: "As staff_log: it names members and numbers of people.",
  register_answers: "Officers, processors and their contacts, as the organisation names them.",
};
