export type ClientProfile = {
  readonly id: 'web' | 'classic-windows' | 'mac' | 'mobile';
  readonly title: string;
  /** The highest Mailbox requirement set that the client claims, as `major.minor`. */
  readonly mailboxRequirementSet: string;
  /** APIs that the client lacks although its requirement set has them. */
  readonly missing: readonly string[];
  /** APIs that the client has although its requirement set does not reach them. */
  readonly additional: readonly string[];
  /** How many asynchronous calls of one page it works on at once; `null` for no limit. */
  readonly callsAtOnce: number | null;
  /**
   * Whether `bodyMode` is heeded where a reply is read and written; elsewhere it is ignored
   * (learn.microsoft.com, Office.Body).
   */
  readonly heedsBodyMode: boolean;
  /**
   * Whether the client tells a reply or forward from a new mail (github.com/OfficeDev/office-js,
   * issues 6652 and 4786).
   */
  readonly tellsReplies: boolean;
};

/**
 * The clients that Outlook add-ins meet. Web, Windows and Mac really claim newer sets; here they
 * claim 1.12, because the office.js of the npm package has no method that came later and a claim
 * beyond that would send an add-in to methods that do not exist. (1.12 adds events, no methods.)
 * The mobile list: learn.microsoft.com/office/dev/add-ins/outlook/outlook-mobile-apis
 */
export const clientProfiles = {
  web: {
    id: 'web',
    title: 'Outlook on the web',
    mailboxRequirementSet: '1.12',
    missing: [],
    additional: [],
    callsAtOnce: 3,
    heedsBodyMode: true,
    tellsReplies: true,
  },
  'classic-windows': {
    id: 'classic-windows',
    title: 'Classic Outlook on Windows',
    mailboxRequirementSet: '1.12',
    missing: [],
    additional: [],
    callsAtOnce: null,
    heedsBodyMode: false,
    tellsReplies: false,
  },
  mac: {
    id: 'mac',
    title: 'Outlook on Mac',
    mailboxRequirementSet: '1.12',
    missing: [],
    additional: [],
    callsAtOnce: null,
    heedsBodyMode: false,
    tellsReplies: false,
  },
  mobile: {
    id: 'mobile',
    title: 'Outlook on a phone',
    mailboxRequirementSet: '1.5',
    missing: [
      'item.displayReplyForm',
      'item.displayReplyFormAsync',
      'item.displayReplyAllForm',
      'item.displayReplyAllFormAsync',
      'body.getTypeAsync',
      'body.prependAsync',
      'body.setAsync',
      'body.setSelectedDataAsync',
      'item.getSelectedDataAsync',
      'item.setSelectedDataAsync',
      'mailbox.displayMessageForm',
      'mailbox.displayMessageFormAsync',
      'mailbox.displayNewAppointmentForm',
      'mailbox.displayNewAppointmentFormAsync',
      'mailbox.displayNewMessageForm',
      'mailbox.displayNewMessageFormAsync',
    ],
    additional: [
      'body.setSignatureAsync',
      'from.getAsync',
      'internetHeaders.getAsync',
      'internetHeaders.setAsync',
      'item.getComposeTypeAsync',
      'sessionData.clearAsync',
      'sessionData.getAllAsync',
      'sessionData.getAsync',
      'sessionData.removeAsync',
      'sessionData.setAsync',
    ],
    callsAtOnce: 3,
    heedsBodyMode: true,
    tellsReplies: true,
  },
} as const satisfies Record<ClientProfile['id'], ClientProfile>;

/** Compares `major.minor` numerically: 1.10 is above 1.9. */
export function requirementSetReaches(claimed: string, needed: string): boolean {
  const [claimedMajor = 0, claimedMinor = 0] = claimed.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return (
    claimedMajor > neededMajor || (claimedMajor === neededMajor && claimedMinor >= neededMinor)
  );
}

export function clientHas(profile: ClientProfile, api: string, since: string): boolean {
  if (profile.missing.includes(api)) return false;
  return (
    profile.additional.includes(api) || requirementSetReaches(profile.mailboxRequirementSet, since)
  );
}
