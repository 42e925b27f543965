/**
 * Outlook's limits, in UTF-16 code units unless said otherwise.
 * learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins
 */
export const limits = {
  /** `htmlBody` of the reply and new-message forms, `body` of an appointment. */
  formBody: 32 * 1024,
  /** `body.setAsync`, `prependAsync`, `setSelectedDataAsync`. */
  body: 1_000_000,
  signature: 30_000,
  subject: 255,
  /** Of an appointment. */
  location: 255,
  /** Recipients of one call, in people. */
  recipients: 100,
  notificationMessage: 150,
  notificationKey: 32,
  notificationIcon: 32,
  notificationActionText: 30,
  /** Notifications of one add-in on one item. */
  notifications: 5,
  notificationsOnMobile: 1,
  /** JSON of an object whose values are JSON already: every value counts twice encoded. */
  roamingSettings: 32 * 1024,
  /** JSON of the add-in's properties on one item. */
  customProperties: 2_500,
  /** The name of a category. */
  category: 255,
  /** All names and values of one form together. */
  sessionData: 50_000,
} as const;
