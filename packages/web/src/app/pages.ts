import type { ComponentType } from "react";

import { later } from "../ui/later.tsx";

export interface Page {
  /** As the router reads it: `:id` a part, `?` one that may be missing. */
  readonly path: string;
  readonly content: ComponentType;
  /** Shown to somebody who is not signed in, too, and without the application around it. */
  readonly isOpen?: true;
}

/** Every page of the application; each is loaded when it is opened. */
export const PAGES: readonly Page[] = [
  { path: "/", content: later(async () => (await import("../features/home/page.tsx")).HomePage) },
  {
    path: "/start",
    content: later(async () => (await import("../features/start/page.tsx")).StartPage),
    isOpen: true,
  },
  {
    path: "/sign-in",
    content: later(async () => (await import("../features/sign-in/page.tsx")).SignInPage),
    isOpen: true,
  },
  {
    path: "/sign-in/sign-on",
    content: later(
      async () => (await import("../features/sign-in/back-page.tsx")).BackFromProviderPage,
    ),
    isOpen: true,
  },
  {
    path: "/invitation",
    content: later(async () => (await import("../features/invitation/page.tsx")).InvitationPage),
    isOpen: true,
  },
  {
    path: "/audit",
    content: later(async () => (await import("../features/handed-in/page.tsx")).HandedInPage),
  },
  {
    path: "/contacts",
    content: later(async () => (await import("../features/contacts/page.tsx")).ContactsPage),
  },
  {
    path: "/contacts/:id",
    content: later(async () => (await import("../features/person/page.tsx")).PersonPage),
  },
  {
    path: "/lists",
    content: later(async () => (await import("../features/lists/page.tsx")).ListsPage),
  },
  {
    path: "/lists/:id",
    content: later(async () => (await import("../features/lists/list-page.tsx")).ListPage),
  },
  {
    path: "/segments",
    content: later(async () => (await import("../features/segments/page.tsx")).SegmentsPage),
  },
  {
    path: "/segments/:id",
    content: later(async () => (await import("../features/segments/segment-page.tsx")).SegmentPage),
  },
  {
    path: "/imports",
    content: later(async () => (await import("../features/imports/page.tsx")).ImportsPage),
  },
  {
    path: "/imports/new",
    content: later(async () => (await import("../features/imports/new-page.tsx")).NewImportPage),
  },
  {
    path: "/imports/:id",
    content: later(async () => (await import("../features/imports/import-page.tsx")).ImportPage),
  },
  {
    path: "/campaigns",
    content: later(async () => (await import("../features/campaigns/page.tsx")).CampaignsPage),
  },
  {
    path: "/campaigns/new",
    content: later(
      async () => (await import("../features/campaigns/new-page.tsx")).NewCampaignPage,
    ),
  },
  {
    path: "/campaigns/:id/:step?",
    content: later(
      async () => (await import("../features/campaigns/campaign-page.tsx")).CampaignPage,
    ),
  },
  {
    path: "/automations",
    content: later(async () => (await import("../features/automations/page.tsx")).AutomationsPage),
  },
  {
    path: "/automations/new",
    content: later(
      async () => (await import("../features/automations/new-page.tsx")).NewAutomationPage,
    ),
  },
  {
    path: "/automations/:id/:part?",
    content: later(
      async () => (await import("../features/automations/automation-page.tsx")).AutomationPage,
    ),
  },
  {
    path: "/messages",
    content: later(async () => (await import("../features/messages/page.tsx")).MessagesPage),
  },
  {
    path: "/messages/templates",
    content: later(
      async () => (await import("../features/messages/templates-page.tsx")).MessageTemplatesPage,
    ),
  },
  {
    path: "/messages/templates/:name",
    content: later(
      async () => (await import("../features/messages/template-page.tsx")).MessageTemplatePage,
    ),
  },
  {
    path: "/messages/:id",
    content: later(async () => (await import("../features/messages/message-page.tsx")).MessagePage),
  },
  {
    path: "/texts",
    content: later(async () => (await import("../features/texts/page.tsx")).TextsPage),
  },
  {
    path: "/texts/templates",
    content: later(async () => (await import("../features/texts/page.tsx")).TextsPage),
  },
  {
    path: "/texts/templates/:name",
    content: later(
      async () => (await import("../features/texts/templates/template-page.tsx")).TextTemplatePage,
    ),
  },
  {
    path: "/texts/senders",
    content: later(async () => (await import("../features/texts/page.tsx")).TextsPage),
  },
  {
    path: "/texts/:id",
    content: later(async () => (await import("../features/texts/text-page.tsx")).TextPage),
  },
  {
    path: "/templates",
    content: later(async () => (await import("../features/templates/page.tsx")).TemplatesPage),
  },
  {
    path: "/templates/:id",
    content: later(
      async () => (await import("../features/templates/template-page.tsx")).TemplatePage,
    ),
  },
  {
    path: "/inbox",
    content: later(async () => (await import("../features/inbox/page.tsx")).InboxPage),
  },
  {
    path: "/inbox/:id",
    content: later(async () => (await import("../features/inbox/page.tsx")).InboxPage),
  },
  {
    path: "/inbox/:id/beside/:other",
    content: later(async () => (await import("../features/inbox/beside-page.tsx")).BesidePage),
  },
  {
    path: "/deliverability/domains",
    content: later(
      async () => (await import("../features/deliverability/page.tsx")).SendingDomainsPage,
    ),
  },
  {
    path: "/deliverability/domains/:domain",
    content: later(
      async () => (await import("../features/deliverability/domain-page.tsx")).SendingDomainPage,
    ),
  },
  {
    path: "/deliverability/blacklists",
    content: later(
      async () => (await import("../features/deliverability/blacklists-page.tsx")).BlacklistsPage,
    ),
  },
  {
    path: "/deliverability/reports",
    content: later(
      async () => (await import("../features/delivery-reports/page.tsx")).DeliveryReportsPage,
    ),
  },
  {
    path: "/deliverability/pace",
    content: later(async () => (await import("../features/pace/page.tsx")).PacePage),
  },
  {
    path: "/incoming",
    content: later(async () => (await import("../features/incoming/page.tsx")).IncomingPage),
  },
  {
    path: "/requests",
    content: later(async () => (await import("../features/requests/page.tsx")).RequestsPage),
  },
  {
    path: "/requests/:id",
    content: later(async () => (await import("../features/requests/request-page.tsx")).RequestPage),
  },
  {
    path: "/incoming/mails/:id",
    content: later(async () => (await import("../features/incoming/one-page.tsx")).OneIncomingPage),
  },
  {
    path: "/consent",
    content: later(async () => (await import("../features/consent/page.tsx")).ConsentPage),
  },
  {
    path: "/consent/forms",
    content: later(async () => (await import("../features/consent/forms-page.tsx")).FormsPage),
  },
  {
    path: "/consent/forms/:id",
    content: later(async () => (await import("../features/consent/form-page.tsx")).FormPage),
  },
  {
    path: "/consent/ledger",
    content: later(async () => (await import("../features/consent/ledger-page.tsx")).LedgerPage),
  },
  {
    path: "/measurement",
    content: later(async () => (await import("../features/measurement/page.tsx")).MeasurementPage),
  },
  {
    path: "/register/activities/:id",
    content: later(
      async () => (await import("../features/register/activity-page.tsx")).RegisterActivityPage,
    ),
  },
  {
    path: "/register/:part?",
    content: later(async () => (await import("../features/register/page.tsx")).RegisterPage),
  },
  {
    path: "/settings/webhooks/:id",
    content: later(async () => (await import("../features/webhooks/webhook-page.tsx")).WebhookPage),
  },
  {
    path: "/transition",
    content: later(async () => (await import("../features/transition/page.tsx")).TransitionPage),
  },
  {
    path: "/transition/ask",
    content: later(
      async () => (await import("../features/transition/ask-page.tsx")).TransitionAskPage,
    ),
  },
  {
    path: "/transition/told",
    content: later(
      async () => (await import("../features/transition/told-page.tsx")).TransitionToldPage,
    ),
  },
  {
    path: "/retention",
    content: later(async () => (await import("../features/retention/page.tsx")).RetentionPage),
  },
  {
    path: "/staff-log",
    content: later(async () => (await import("../features/staff-log/page.tsx")).StaffLogPage),
  },
  {
    path: "/breaches",
    content: later(async () => (await import("../features/breaches/page.tsx")).BreachesPage),
  },
  {
    path: "/breaches/:id",
    content: later(async () => (await import("../features/breaches/breach-page.tsx")).BreachPage),
  },
  {
    path: "/assessments",
    content: later(async () => (await import("../features/assessments/page.tsx")).AssessmentsPage),
  },
  {
    path: "/assessments/:id",
    content: later(
      async () => (await import("../features/assessments/assessment-page.tsx")).AssessmentPage,
    ),
  },
  {
    path: "/notice",
    content: later(async () => (await import("../features/notice/page.tsx")).NoticePage),
  },
  {
    path: "/settings/:part?",
    content: later(async () => (await import("../features/settings/page.tsx")).SettingsPage),
  },
];
