/**
 * Whose turn was over longer ago than that when somebody is there again to look leaves. A pause or
 * a machine that stood still must not end in mails about what is past.
 */
export const OVERDUE_DAYS = 7;
