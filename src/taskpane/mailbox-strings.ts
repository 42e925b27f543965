import type { LoopState, Wait } from '../core';
import type { InboxRule, MailboxTrouble } from '../core/mailbox-ports';
import type { ActId } from './state/mailbox-acts';
import { refusalWords } from './strings';
import type { Refusal } from './template-file';
import { counted, day, duration, lowerFirst, moment } from './word-forms';

type Changes = { readonly written: number; readonly deleted: number };

/** Every word of the parts that need the whole mailbox, which are loaded once they are opened. */
export const mailboxStrings = {
  mailbox: {
    troubles: {
      'not-offered': 'This deployment of the add-in is not registered for it.',
      'not-signed-in': 'You are not signed in.',
      cancelled: 'The sign-in was closed before it was done. Nothing was read.',
      'popup-blocked':
        'The sign-in could not be shown. Allow pop-up windows for Outlook, then try again.',
      'not-allowed':
        'You or your organisation refused what this needs. Whoever looks after your mail can allow it.',
      'other-account':
        'You signed in to another mailbox than the one that is open here. Sign out, then sign in with the address of this one.',
      offline: 'Nothing came through. Look whether you are online, then try again.',
      busy: 'Microsoft asks for patience. Try again in a few minutes.',
      gone: 'The message is no longer there. Look for what is new to bring the list up to date.',
      changed: 'It was changed meanwhile. Look for what is new to bring the list up to date.',
      unconfirmed:
        'Nobody can tell whether this was done. Look in Outlook before you try it again.',
      unreadable:
        'What is kept on this device, or what came, could not be read. Try again; if this comes back, forget what was found and look anew.',
      failed: 'This did not work, and nothing was changed. Try again in a while.',
    } satisfies Record<MailboxTrouble, string>,
    signIn: 'Sign in',
    signOut: 'Sign out',
    retry: 'Try again',
    signedInAs: 'Signed in as',
    signedOut: 'You are signed out here. Where Outlook itself keeps you signed in, that stays.',
  },
  openLoops: {
    notOffered: [
      'This list needs the whole mailbox, and this deployment of the add-in is not registered for that. All else works without it.',
      'An administrator can register an application with Microsoft Entra, let it read mail for whoever signs in, and build the add-in with its id. The deployment documentation says how.',
    ],
    start: {
      heading: 'Before anything is read',
      points: [
        'It reads your inbox and your sent items of the days that you choose: of each message the sender, the subject, the time and the first lines.',
        'What it finds is kept on this device alone. Looking changes nothing in your mailbox.',
        'All goes straight between this device and Microsoft. There is no server of ours.',
      ],
      days: 'Days',
      choice: (days: number) => `The last ${String(days)} days`,
      signInAndLook: 'Sign in and look',
      look: 'Look',
    },
    looking: {
      waiting: 'Waiting for Microsoft…',
      soFar: (backTo: Date, messages: number) =>
        `Looking: back to ${day(backTo)}, ${counted(messages, 'message')} so far.`,
      label: 'How much of it is looked at',
      stop: 'Stop',
      stopped: (backTo: Date) => `Stopped. What was found back to ${day(backTo)} stays.`,
      stoppedEarly: 'Stopped. Nothing was found yet.',
      isLooking: 'Looking…',
      goOn: 'Go on',
      again: 'Look for what is new',
      updating: 'Looking for what is new…',
    },
    lookedAt: (at: Date) => `Looked at on ${moment(at)}.`,
    notAll: (backTo: Date) => `Not all was looked at, only what came since ${day(backTo)}.`,
    nobody: 'Nobody is waiting.',
    noneFits: 'None of those who wait fits.',
    list: 'The longest waiting first',
    waiting: (count: number) => `${String(count)} waiting.`,
    shown: (shown: number, all: number) => `${String(shown)} of ${String(all)} shown`,
    showMore: 'Show more',
    search: 'Search sender and subject',
    kind: 'Kind',
    anyKind: 'Every kind',
    noKind: 'No kind recognised',
    age: 'Age',
    anyAge: 'Every age',
    states: {
      'in-time': 'In time',
      due: 'Getting late',
      late: 'Late',
      long: 'Six weeks and more',
    } satisfies Record<LoopState, string>,
    waits: (hours: number) => `Waits ${duration(hours)}`,
    open: 'Open',
    decline: 'Decline',
    declining: 'Drafting…',
    openDraft: 'Open the draft',
    notOwed: 'Not owed',
    undo: 'Undo',
    actLabel: (act: string, sender: string, subject: string) => `${act}: ${sender}, ${subject}`,
    dismissed: 'Off the list until they write again:',
    noReplyOwed: 'No reply is owed.',
    unsafe: (kind: string | null) =>
      `No reply is owed to this${kind === null ? '' : ` (${lowerFirst(kind)})`}, so none was drafted. Open the message for the safe steps.`,
    drafted: {
      known: 'The draft is open in Outlook. Read it once more and send it there.',
      guessed:
        'The draft is open in Outlook. It answers the likeliest kind of request, so see that it fits.',
      unknown:
        'The draft is open in Outlook. What is asked was not clear, so it is a neutral no: see that it fits.',
    },
    notDrafted: (because: string) => `${because} No reply was drafted: open the message instead.`,
    mayBeDrafted:
      'Nobody can tell whether the draft was made. Look in your Drafts folder before you try again.',
    signInFirst: 'You are not signed in. “Look for what is new” above asks you to.',
    notLoaded: 'A part of the pane did not load.',
    inDrafts: (because: string) => `${because} The draft lies in your Drafts folder.`,
    draftGone:
      'The draft is no longer there: it was sent or deleted. Look for what is new to bring the list up to date.',
    notOpened: {
      missing: 'This version of Outlook opens no message from an add-in.',
      thrown: 'Outlook opened nothing. Select any message in Outlook, then try again.',
      unconfirmed: 'Outlook was asked to open it, and this version does not say whether it did.',
      timedOut: 'Outlook did not answer. It may still open it.',
      other: (code: string) => `Outlook did not open it (${code}).`,
    },
    picture: {
      heading: 'How long they wait',
      caption: 'Who waits, by how long, with the marks at 48 and 72 hours',
      wait: 'Waits',
      count: 'Messages',
      marks: {
        'in-time': 'In time: 48 hours at most',
        due: 'Getting late: 72 hours at most',
        late: 'Late',
        long: 'A long silence',
      } satisfies Record<LoopState, string>,
      waits: {
        'a-day': 'up to a day',
        target: 'to 48 hours',
        limit: 'to 72 hours',
        'a-week': 'to a week',
        'two-weeks': 'to two weeks',
        'six-weeks': 'to six weeks',
        longer: 'longer',
      } satisfies Record<Wait, string>,
    },
    weeks: {
      heading: 'Week by week',
      caption: 'What came in each week and how soon it was answered; weeks begin on Monday, UTC',
      week: 'Week of',
      since: (monday: Date) =>
        monday.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
      counts: { within48: '48 h', within72: '72 h', later: 'Later', waiting: 'Waits' },
      showAll: (count: number) => `Show all ${String(count)} weeks`,
    },
    eraseAll: 'Forget what was found',
    eraseQuestion:
      'This erases from this device what was found, and what you took off the list. Your mailbox stays as it is.',
    erase: 'Forget it',
    keep: 'Keep it',
    forgotten: 'What was found is forgotten.',
  },
  afterClosure: {
    each: 'Each of these is done when you press it, and not before; the first may ask you to sign in.',
    offers: {
      copy: 'Put a copy into Records',
      move: 'Move it to Records',
      category: 'Add the category “Declined”',
      mute: 'Mute this conversation',
      block: 'Block this sender',
    } satisfies Record<ActId, string>,
    doing: 'Asking Microsoft…',
    done: {
      copy: 'A copy lies in your folder Records.',
      move: 'The message lies in your folder Records.',
      category: 'The message has the category “Declined”.',
      mute: 'The rule is made. What comes next of this conversation goes to Archive.',
      block: 'The rule is made. What comes next from this address goes to Junk Email.',
    } satisfies Record<ActId, string>,
    thereAlready: {
      copy: 'It lies in your folder Records already.',
      move: 'It lies in your folder Records already.',
      category: 'It has this category already.',
    } satisfies Partial<Record<ActId, string>> as Partial<Record<ActId, string>>,
    undo: 'Undo',
    undoLabel: (offer: string) => `Undo: ${offer}`,
    undone: {
      copy: 'Undone. The copy lies among your deleted items.',
      move: 'Undone. The message is back where it was.',
      category: 'Undone. The category is taken away.',
      mute: 'Undone. The rule is removed.',
      block: 'Undone. The rule is removed.',
    } satisfies Record<ActId, string>,
    rule: {
      intro: 'This rule would be made in your mailbox:',
      from: 'It meets mail from exactly this address:',
      subject: 'And of that only what has these words in its subject:',
      folders: {
        archive: 'It marks that mail as read and moves it to Archive. It deletes nothing.',
        junkemail:
          'It marks that mail as read and moves it to Junk Email. It deletes nothing; Outlook may empty that folder after a while.',
      } satisfies Record<InboxRule['folder'], string>,
      goesOn:
        'It begins with the next mail and goes on until it is removed: here with Undo, or in Outlook under Settings, Mail, Rules, where it is called:',
      make: 'Make this rule',
      leave: 'No rule',
    },
    troubles: {
      cancelled: 'The sign-in was closed before it was done. Nothing was changed.',
      gone: 'It is no longer where it was in your mailbox, so nothing was changed. Look for it in Outlook.',
      changed: 'It was changed meanwhile, and this was left out. Try again.',
      unreadable:
        'What came from Microsoft could not be read. Look in Outlook before you try again.',
    } satisfies Partial<Record<MailboxTrouble, string>> as Partial<Record<MailboxTrouble, string>>,
    byHand: {
      copy: 'In Outlook itself: open More actions (…) on the message, then Move, then Copy to folder.',
      move: 'In Outlook itself: open More actions (…) on the message, then Move.',
      category: 'In Outlook itself: open More actions (…) on the message, then Categorize.',
      mute: 'In Outlook itself: open More actions (…) on the message, then Ignore.',
      block: 'In Outlook itself: open More actions (…) on the message, then Block.',
    } satisfies Record<ActId, string>,
    latest: 'Done with another message',
    seen: 'Got it',
  },
  draftInMailbox: {
    offer: 'Make a draft in my mailbox instead',
    making: 'Making the draft…',
    toSender: 'It goes to the sender alone. Add the others in Outlook.',
    opened: 'The draft is open in Outlook. Read it once more and send it there.',
    notMade: (because: string) => `${because} No draft was made: copy the text instead.`,
    earlier: 'The draft that you made before stays in your Drafts folder.',
  },
  templateSync: {
    heading: 'In my OneDrive, too',
    points: [
      'Your templates are kept in one more place: the file templates.json in the folder Apps of your OneDrive, word for word and in a form that you can read. It holds nothing of your mail but what you wrote into a template.',
      'The file is yours. You can read it, move it or delete it at any time; deleting it deletes no template here.',
      'Both are compared when you press “Sync now”, and at no other time. The first time Microsoft asks you to sign in, and to allow a folder for this add-in alone.',
      'So that the next sync can tell which side was changed, your mailbox keeps when it was and a number for each template.',
    ],
    sync: 'Sync now',
    syncing: 'Waiting for Microsoft…',
    since: (at: Date) => `In sync since ${moment(at)}.`,
    synced: (came: Changes, went: Changes, since: Date) =>
      [
        came.written + came.deleted + went.written + went.deleted === 0 &&
          'Nothing was to be done.',
        came.written > 0 && `${counted(came.written, 'template')} came from OneDrive.`,
        came.deleted > 0 && `${counted(came.deleted, 'template')} went away here, too.`,
        went.written > 0 && `${counted(went.written, 'template')} went to OneDrive.`,
        went.deleted > 0 && `${counted(went.deleted, 'template')} went away in OneDrive, too.`,
        `In sync since ${moment(since)}.`,
      ]
        .filter((words) => words !== false)
        .join(' '),
    foreign: ({ line, because, what }: Refusal) =>
      `What lies in OneDrive as templates.json is no file of templates. Line ${String(line)}: ${refusalWords[because](what)} Nothing was changed, here or there. Mend it in OneDrive, or save a copy, delete it there and sync again.`,
    saveCopy: 'Save what lies there',
    leave: 'Leave it',
    tooMuch:
      'Together they are more than one file of templates takes, which are 200 templates. Nothing was changed, here or there. Delete some, then sync again.',
    noRoom:
      'Your mailbox has no room for what came. Nothing was changed here, and what is in OneDrive stays there. Delete a template, then sync again.',
    notKept:
      'Your mailbox did not take what came. Nothing was changed here, and what is in OneDrive stays there. Try again.',
    notLoaded: 'A part of the pane did not load. Nothing was changed; try again.',
    troubles: {
      cancelled: 'The sign-in was closed before it was done. Nothing was changed.',
      gone: 'There is no OneDrive that belongs to this mailbox. Nothing was changed.',
      changed:
        'The file in OneDrive is being changed from elsewhere again and again. Nothing was changed here; try again in a while.',
      unconfirmed:
        'Nobody can tell whether OneDrive took it. Nothing was changed here, and nothing is lost: sync again once you are online.',
      unreadable: 'What came from OneDrive could not be read. Nothing was changed; try again.',
    } satisfies Partial<Record<MailboxTrouble, string>>,
    conflicts: (count: number) =>
      `${count === 1 ? 'One template was' : `${String(count)} templates were`} changed here and in OneDrive. Nothing is written until you have decided.`,
    here: 'Here',
    there: 'In OneDrive',
    differsIn: (parts: readonly string[]) => `Different: ${parts.join(', ')}.`,
    parts: { name: 'the name', kind: 'what it is for', text: 'the text' },
    onlyIn: (place: string, text: string) => `${place} alone: “${text}”`,
    deletedHere: 'Deleted here.',
    deletedThere: 'Deleted in OneDrive.',
    keepHere: 'Keep this one',
    keepThere: 'Keep that one',
    keepBoth: 'Keep both',
    deleteHere: 'Delete it here, too',
    deleteThere: 'Delete it in OneDrive, too',
    actLabel: (act: string, name: string) => `${act}: ${name}`,
    open: (count: number) =>
      count === 0 ? 'All are decided.' : `${String(count)} still to be decided.`,
    syncDecided: 'Sync as decided',
  },
};
