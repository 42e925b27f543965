/** The enums of office.js 1.1.110, without those that only calendars use. */
export const enums = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Text: 'text', Html: 'html' },
  EventType: {
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
    RecipientsChanged: 'olkRecipientsChanged',
    AttachmentsChanged: 'olkAttachmentsChanged',
    InfobarClicked: 'olkInfobarClicked',
  },
  HostType: { Outlook: 'Outlook' },
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  },
} as const;

export const mailboxEnums = {
  ItemType: { Message: 'message', Appointment: 'appointment' },
  ItemNotificationMessageType: {
    ProgressIndicator: 'progressIndicator',
    InformationalMessage: 'informationalMessage',
    ErrorMessage: 'errorMessage',
    InsightMessage: 'insightMessage',
  },
  RecipientType: {
    Other: 'other',
    DistributionList: 'distributionList',
    User: 'user',
    ExternalUser: 'externalUser',
  },
  ComposeType: { Forward: 'forward', NewMail: 'newMail', Reply: 'reply' },
  ActionType: { ShowTaskPane: 'showTaskPane' },
  RestVersion: { v1_0: 'v1.0', v2_0: 'v2.0', Beta: 'beta' },
  CategoryColor: {
    None: 'None',
    ...Object.fromEntries(
      Array.from({ length: 25 }, (_, preset) => [
        `Preset${String(preset)}`,
        `Preset${String(preset)}`,
      ]),
    ),
  },
} as const;

/** The enums of a newer office.js that an add-in like ours would use. */
export const newerMailboxEnums = {
  BodyMode: { FullBody: 0, HostConfig: 1 },
  SourceProperty: { Body: 'body', Subject: 'subject' },
} as const;

/** The names that office.js gives its error codes; the codes are documented with `AsyncResult`. */
export const errorNames: Readonly<Record<number, string>> = {
  5100: 'API Call Failed',
  9002: 'InternalFormatError',
  9016: 'InvalidSelection',
  9017: 'AccessRestricted',
  9018: 'GenericTokenError',
  9019: 'GenericSettingsError',
  9020: 'GenericResponseError',
  9021: 'SaveError',
  9023: 'DuplicateNotificationKey',
  9024: 'NotificationKeyNotFound',
  9025: 'NumberOfNotificationsExceeded',
  9028: 'CannotPersistPropertyInUnsavedDraftError',
  9030: 'APICallFailedDueToItemChange',
  9031: 'InvalidParameterValueError',
  9032: 'ApiCallNotSupportedByExtensionPoint',
  9041: 'NetworkError',
  9042: 'InternalServerError',
  9044: 'InvalidCategory',
  9045: 'DuplicateCategory',
  9046: 'ItemNotSaved',
  9049: 'ItemNotFound',
  9050: 'KeyNotFound',
  9051: 'SessionObjectMaxLengthExceeded',
};
