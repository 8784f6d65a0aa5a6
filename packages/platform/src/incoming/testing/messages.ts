/** Messages as they come back, in the shapes of the standards; who and what about is a test's to say. */

/** What a report gives back of the message it is about. */
export interface Original {
  readonly messageId?: string;
  readonly unsubscribe?: string;
  readonly feedbackId?: string;
}

export function aBounce({
  action = "failed",
  status = "5.1.1",
  said = "550 5.1.1 no such user here",
  original = {},
  to = "news@choir.example",
}: {
  readonly action?: string;
  readonly status?: string;
  readonly said?: string;
  readonly original?: Original;
  readonly to?: string;
} = {}): Buffer {
  return aReportOf("delivery-status", to, [
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.net",
    "",
    "Final-Recipient: rfc822; ada@example.net",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    "",
    ...returned(original),
  ]);
}

export function aComplaint(type: string, original: Original = {}): Buffer {
  return aReportOf("feedback-report", "feedback@back.choir.example", [
    "--b",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: Example/1",
    "Version: 1",
    "",
    ...returned(original),
  ]);
}

export function aReadReceipt(messageId: string): Buffer {
  return aReportOf("disposition-notification", "news@choir.example", [
    "--b",
    "Content-Type: message/disposition-notification",
    "",
    "Final-Recipient: rfc822; ada@example.net",
    `Original-Message-ID: <${messageId}>`,
    "Disposition: manual-action/MDN-sent-manually; displayed",
    "",
  ]);
}

export function aReply({
  text = "Thank you, I will come.",
  answers = "",
  isAutomatic = false,
  from = "Ada <ada@example.net>",
}: {
  readonly text?: string;
  readonly answers?: string;
  readonly isAutomatic?: boolean;
  readonly from?: string;
} = {}): Buffer {
  return lines([
    `From: ${from}`,
    "To: news@choir.example",
    "Message-ID: <answer@example.net>",
    ...(answers === "" ? [] : [`In-Reply-To: <${answers}>`]),
    ...(isAutomatic ? ["Auto-Submitted: auto-replied"] : []),
    "Subject: Re: Rehearsals",
    "",
    text,
    "",
  ]);
}

function aReportOf(type: string, to: string, parts: readonly string[]): Buffer {
  return lines([
    "From: MAILER-DAEMON@mx.example.net",
    `To: ${to}`,
    "Subject: Report",
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=${type}; boundary=b`,
    "",
    "--b",
    "",
    "A report.",
    ...parts,
    "--b--",
    "",
  ]);
}

function returned({ messageId, unsubscribe, feedbackId }: Original): readonly string[] {
  return [
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    "Subject: Rehearsals",
    ...(messageId === undefined ? [] : [`Message-ID: <${messageId}>`]),
    ...(unsubscribe === undefined ? [] : [`List-Unsubscribe: <${unsubscribe}>`]),
    ...(feedbackId === undefined ? [] : [`CFBL-Feedback-ID: ${feedbackId}`]),
    "",
  ];
}

function lines(all: readonly string[]): Buffer {
  return Buffer.from(all.join("\r\n"));
}
