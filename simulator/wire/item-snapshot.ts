import type { ItemRef, SimulatedMessage } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import type { Permission } from '../mailbox/permission';
import { normalizedSubject } from '../mailbox/subject';
import { wirePerson } from './dispatch';

const itemTypes = {
  message: 1,
  appointment: 2,
  meetingRequest: 3,
  messageCompose: 4,
  noItem: 6,
} as const;

/** The numbers are not in the order of the levels. */
const permissionLevels: Readonly<Record<Permission, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteMailbox: 2,
  ReadWriteItem: 3,
};

const hostVersion = '16.0.0.0';

function readItemType({ itemClass }: SimulatedMessage): number {
  if (itemClass.startsWith('IPM.Appointment')) return itemTypes.appointment;
  if (itemClass.startsWith('IPM.Schedule.Meeting')) return itemTypes.meetingRequest;
  return itemTypes.message;
}

function readFields(message: SimulatedMessage): Record<string, unknown> {
  const received = message.receivedAt.getTime();
  return {
    itemType: readItemType(message),
    id: message.id,
    subject: message.subject,
    normalizedSubject: normalizedSubject(message.subject),
    from: wirePerson(message.from),
    sender: wirePerson(message.from),
    to: message.to.map(wirePerson),
    cc: message.cc.map(wirePerson),
    dateTimeCreated: received,
    dateTimeModified: received,
    start: received,
    end: received,
    conversationId: message.conversationId,
    internetMessageId: message.internetMessageId,
    itemClass: message.itemClass,
    attachments: [],
  };
}

function itemFields(mailbox: Mailbox, item: ItemRef): Record<string, unknown> {
  switch (item.kind) {
    case 'read': {
      const message = mailbox.message(item.messageId);
      return message === undefined ? { itemType: itemTypes.noItem } : readFields(message);
    }
    case 'compose':
      return {
        itemType: itemTypes.messageCompose,
        conversationId: mailbox.form(item.formId)?.conversationId ?? null,
      };
    case 'none':
      return { itemType: itemTypes.noItem };
  }
}

/** What office.js builds `Office.context.mailbox` and its item from. */
export function itemSnapshot(
  mailbox: Mailbox,
  item: ItemRef,
  permission: Permission,
): Record<string, unknown> {
  return {
    permissionLevel: permissionLevels[permission],
    userDisplayName: mailbox.owner.name,
    userEmailAddress: mailbox.owner.address,
    userTimeZone: 'UTC',
    userProfileType: 'office365',
    hostVersion,
    owaView: 'ThreeColumns',
    ewsUrl: '',
    restUrl: '',
    ...itemFields(mailbox, item),
  };
}

/** The first answer of the host: who it is, what it can, and the add-in's roaming settings. */
export function appContext(mailbox: Mailbox, controlId: string): Record<string, unknown> {
  const requirementSets = {
    Mailbox: mailbox.profile.mailboxRequirementSet,
    AddInCommands: '1.1',
    DialogApi: '1.2',
  };
  return {
    _id: controlId,
    _appName: 64,
    _appVersion: '16.00',
    _appUILocale: mailbox.language,
    _dataLocale: 'en-US',
    _docUrl: 'about:blank',
    _clientMode: 0,
    _settings: mailbox.roamingSettings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: controlId,
    _appInstanceId: controlId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostFullVersion: hostVersion,
    _addinName: '',
    _appDomains: [],
    _initialDisplayMode: 2,
  };
}
