import type {
  CheckStatus,
  Month,
  Placeholder,
  ReplyClock,
  ResponseId,
  SendMode,
  Spared,
} from '../core';
import type { Assessment } from './state/reply';
import type { Refusal } from './template-file';
import type { Look } from './theme';
import { counted, day, duration, lowerFirst, moment } from './word-forms';

const quoted = (words: string) => `“${words}”`;

const sparedBecause = {
  negated: 'it is negated',
  reported: 'it is somebody else’s words',
  conditional: 'it is only supposed',
  dated: 'a date makes it a commitment',
  quoted: 'it is quoted',
  asked: 'it is a question',
} satisfies Record<Spared['because'], string>;

/** “a”, “a and b”, “a, b and c”. */
const inOneSentence = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');

/** “May 2026” */
const monthName = ({ year, month }: Month) =>
  new Date(Date.UTC(year, month - 1)).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** That 48 hours are good nobody has shown; another number is the user’s choice. */
const convention = (target: number, limit: number) =>
  `${String(target)} hours, ${String(limit)} at most. ${
    target === 48
      ? 'That is this add-in’s own convention.'
      : 'You chose the first; a day more is this add-in’s own convention.'
  }`;

const responseNames = {
  decline: 'Say no',
  withdraw: 'Step out of something begun',
  close: 'Close with thanks',
  boundary: 'Set a boundary',
  'step-back': 'Step back for now',
  repair: 'Answer after a silence',
  'no-reply': 'Send no reply',
} satisfies Record<ResponseId, string>;

/** What is wrong with a file of templates, by why it was refused. */
export const refusalWords = {
  'too-large': () => 'the file is too large to be one of templates.',
  'too-deep': () => 'the file is nested too deeply to be one of templates.',
  'no-json': () => 'this is not JSON.',
  missing: (what) => `${quoted(what)} is missing.`,
  unknown: (what) => `${quoted(what)} does not belong here.`,
  'wrong-type': (what) => `${what === '' ? 'this' : quoted(what)} is of the wrong type.`,
  'wrong-value': (what) => `${quoted(what)} has a value that is not known here.`,
  'wrong-length': (what) => `${quoted(what)} is empty or too long.`,
  'wrong-kind': () => 'this answer does not go with this kind of message.',
} satisfies Record<Refusal['because'], (what: string) => string>;

const kilobytes = (characters: number) => (characters / 1024).toFixed(1);

/** Every word of the pane that is not a check's or a scenario's own, nor of a part that needs the whole mailbox. */
export const strings = {
  productName: 'Decline Gracefully',
  outsideOutlook:
    'This page is the task pane of an Outlook add-in. Open a message in Outlook and choose Checklist there.',
  hostMissing:
    'Outlook’s own script did not load, so the pane cannot start. Check the connection, then close the pane and open it again.',
  crash: {
    title: 'Something went wrong in the pane',
    text: 'Nothing was sent and your mail is unchanged. Start the pane again; if this comes back, answer in Outlook as usual.',
    restart: 'Start again',
  },
  starting: 'Reading the message…',
  lookAgain: 'Look again',
  noItem: {
    title: 'No message is open',
    text: 'Select a message in Outlook and the pane follows.',
  },
  unsupportedItem: {
    appointment: {
      title: 'This is an appointment',
      text: 'Decline it with Outlook’s own buttons. For a few words to whoever invited you, open the invitation in your mailbox: the pane reads that.',
    },
    'no-body': {
      title: 'This item can’t be read here',
      text: 'Outlook gives add-ins no text of it, as with encrypted mail. Open another message, or answer this one in Outlook as usual.',
    },
  },
  notLoaded: {
    text: 'A part of the pane could not be loaded. What is here works without it.',
    retry: 'Load it again',
    loaded: 'It is loaded.',
  },
  offline:
    'You are offline. Suggestion, draft and checklist work all the same; Outlook sends your reply once you are back.',
  restored:
    'Another Outlook wrote over some of your settings. They have been put back from this device.',
  failed: {
    title: 'The message could not be read',
    timedOut: 'Outlook did not answer in time. It may be busy.',
    missing: 'This version of Outlook does not let add-ins read this item.',
    other: (code: string) => `Outlook reported an error (${code}).`,
    outOfStep:
      'Outlook shows another message and did not tell the pane. Close the pane and open it again.',
    notLoaded: 'A part of the pane could not be loaded. Look whether you are online.',
    changing: 'The open message kept changing while it was read.',
    unharmed: 'Nothing was changed.',
    retry: 'Try again',
  },
  message: {
    from: 'Message from',
    noSender: 'an unnamed sender',
    noSubject: '(no subject)',
    refresh: 'Read the open item again',
  },
  suggestion: {
    heading: 'What is this?',
    likelihood: { high: 'Very likely', fair: 'Likely', low: 'Perhaps' },
    none: 'No kind of request was recognised',
    noneText: 'The draft below is a neutral no. Use it only if this message asks for something.',
    excerpt: 'Excerpt from the message',
    marked: (quotes: readonly string[]) => `Marked: ${quotes.map(quoted).join(', ')}.`,
    reasons: (cues: readonly string[]) => `Why: it ${inOneSentence(cues)}.`,
    language: (language: string) =>
      `This looks like ${language}. Suggestions work in English so far, so read the draft with care.`,
    otherLanguage: 'a language other than English',
    kind: 'Kind',
    noneOption: 'None of these',
    runnersUp: 'Also possible',
    otherKinds: 'Other kinds',
    chosen: 'Chosen by you',
    notKept: 'Outlook did not keep your choice. It counts now; the next time, choose it again.',
  },
  response: {
    label: 'Answer',
    names: responseNames,
  },
  assess: {
    question: 'What holds you back?',
    noAnswer: 'No answer needed',
    answers: {
      'not-for-me': 'It is not for me',
      'too-much': 'There is too much on my plate',
      uneasy: 'I feel uneasy about saying no',
      'something-happened': 'Something happened in my life',
      unsafe: 'I feel unsafe or pressured',
    } satisfies Record<Assessment, string>,
    steers: {
      'not-for-me': 'That is reason enough; the draft says so without explaining it.',
      'too-much': 'Then the short form will do: a plain answer, without reasons.',
      uneasy: 'A clear no is kinder than silence, and easier to hear than a maybe.',
      'something-happened':
        'The draft steps back and explains nothing. When you are ready, you can come back to it with “Answer after a silence”.',
      unsafe: 'Then no reply is owed. The safe steps come first.',
    } satisfies Record<Assessment, string>,
  },
  clock: {
    heading: 'The clock',
    waited: (hours: number) => `They have waited ${duration(hours)}.`,
    deadline: {
      'in-time': (target: Date) => `An answer by ${moment(target)} is in time.`,
      due: (limit: Date) => `It is getting late: answer by ${moment(limit)}.`,
      late: () => 'This is late, so the draft says so in one line.',
    } satisfies Record<ReplyClock['state'], (until: Date) => string>,
    fromReceipt: (target: number, limit: number) =>
      `Counted from when it came: ${convention(target, limit)}`,
    fromDecision: (at: Date, target: number, limit: number) =>
      `Counted from your decision on ${moment(at)}: ${convention(target, limit)}`,
    kept: '“I’ve decided” keeps this moment with the message and, until you note an answer, among “Your answers”.',
    decide: 'I’ve decided',
    undecide: 'I haven’t decided yet',
    notKept: 'Outlook did not keep when you decided. It counts while the pane is open.',
    silence: {
      short: 'A silence of weeks can be repaired: a short apology, and then the answer.',
      long: 'After six weeks, say first why you write at all, then the answer, then one line about the silence.',
    },
    repair: 'Answer after the silence',
    answered: {
      heading: 'Answered',
      text: (at: Date, kind: string, response: ResponseId) =>
        `You noted on ${moment(at)} that you answered this: ${responseNames[response]} (${kind}).`,
      forget: 'Remove this note',
    },
  },
  options: {
    heading: 'Wording, door, reason and name',
    wording: 'Wording',
    wordings: { direct: 'Direct', softened: 'Softened' },
    door: 'Door',
    doors: { closed: 'Closed', until: 'Open from a day on', condition: 'Open on a condition' },
    until: 'They may write again from',
    condition: 'What would change the answer',
    stillClosed: {
      until: 'Until a day is set here, the draft leaves the door closed.',
      condition: 'Until this is filled in, the draft leaves the door closed.',
    },
    reminder: {
      offer: 'Remind me of that day in the calendar',
      subject: 'They may write again from today on',
      /** The text of the calendar entry. */
      text: (subject: string) =>
        subject === ''
          ? 'You declined a mail and left the door open from this day on.'
          : `You declined the mail ${quoted(subject)} and left the door open from this day on.`,
    },
    reason: 'Reason, one line or none',
    referral: 'Whom to ask instead',
    signOff: 'Your name below it',
  },
  after: {
    question: 'Was it sent?',
    sent: 'Yes, it is sent',
    notSent: 'Not yet',
    note: 'Keep a note with the message that you answered it, how and when? It stays in your mailbox; nobody else sees it.',
    takeNote: 'Keep a note',
    noted: 'Noted',
    notKept: 'Outlook did not keep the note.',
    quiet: 'That was the hard part. If you want quiet now:',
    steps: [
      'Mute the conversation: in Outlook, open More actions (…) on the message and choose Ignore.',
      'Block the sender in the same menu, if you want no mail from them at all. In classic Outlook it is under Home, Junk.',
    ],
    done: 'Done',
    closed: 'Closed.',
  },
  safeSteps: {
    heading: {
      harassment: 'No reply is owed',
      'scam-spam': 'No reply is owed',
      exploitative: 'No reply is owed',
      unsafe: 'No reply is owed',
      other: 'No reply',
    },
    intro: {
      harassment: 'You do not have to answer this message, now or later.',
      'scam-spam': 'Answering would only show that your address is read.',
      exploitative: 'You may say what you will not do, step back, or leave this unanswered.',
      unsafe:
        'You do not have to answer while you feel unsafe or pressured, whatever the message says.',
      other: 'You may leave this message unanswered.',
    },
    steps: {
      harassment: [
        'Keep the message. Don’t delete or forward it; move it to a folder if you would rather not see it.',
        'Block the sender: in Outlook, open More actions (…) on the message and choose Block. In classic Outlook it is under Home, Junk.',
        'Report it: choose Report in the same menu, or give it to the people who look after mail at your workplace.',
        'Tell someone you trust at work: your manager, human resources or the security team. If you feel in danger, call the emergency number where you are.',
      ],
      'scam-spam': [
        'Don’t open its links or attachments, and don’t send money, documents or codes.',
        'Report it: in Outlook, open More actions (…) on the message, choose Report, then phishing or junk.',
        'Block the sender in the same menu. In classic Outlook it is under Home, Junk.',
        'If you have already answered, clicked or paid, tell your security team or your bank today.',
      ],
      exploitative: [
        'Keep the message, and note what was asked of you and when.',
        'You need not give a reason, and you need not make up for work that was never agreed.',
        'If the person has power over your work or your studies, talk to someone outside their line: human resources, an ombuds office or a union.',
      ],
      unsafe: [
        'Keep the message. Don’t delete or forward it.',
        'Tell someone you trust: your manager, human resources, the security team, or a friend. If you feel in danger, call the emergency number where you are.',
        'Block the sender if you want no more of it: in Outlook, open More actions (…) on the message and choose Block. In classic Outlook it is under Home, Junk.',
      ],
      other: [
        'If you would rather not hear from them again, block the sender: open More actions (…) on the message and choose Block.',
        'Keep the message if you may need it later.',
      ],
    },
    keep: {
      save: 'Save a copy of the message',
      saved:
        'Your browser was asked to save it. See that the file is there before you delete anything.',
      failed:
        'The message could not be saved as a file. In Outlook, open More actions (…) and choose Save as or Download, or print it.',
    },
    notLegalAdvice: 'This is general guidance, not legal advice.',
    setBoundary: 'Write a short boundary instead',
    backToSteps: 'Back to the safe steps',
    boundaryIntro: 'If you want one on record all the same, this is a minimal boundary.',
  },
  keepUntilAnswered: {
    text: 'Keep the message until you have answered it: once it is deleted, nothing can be answered from here.',
    dismiss: 'Got it',
  },
  draft: {
    label: 'Your reply',
    kept: 'Your own text was kept.',
    takeNew: 'Use the new draft',
    setAside: 'Your earlier text was set aside.',
    putBack: 'Put my text back',
    undo: 'Undo the last change',
  },
  checklist: {
    heading: 'Checklist',
    loading: 'The checklist is loading…',
    status: {
      pass: 'Passed',
      warn: 'Worth a look',
      fail: 'To fix',
      'not-applicable': 'Not applicable',
      'could-not-run': 'Could not run',
    } satisfies Record<CheckStatus, string>,
    quoted,
    fix: 'Fix',
    fixLabel: (check: string, quote: string) =>
      quote === '' ? `Fix: ${check}` : `Fix: ${check}, ${quoted(quote)}`,
    fixAll: (count: number) => `Fix all ${String(count)}`,
    ignore: 'Ignore this time',
    ignoreLabel: (check: string, quote: string) =>
      quote === '' ? `Ignore this time: ${check}` : `Ignore this time: ${check}, ${quoted(quote)}`,
    show: 'Show',
    showLabel: (quote: string) => `Show ${quoted(quote)} in the text`,
    never: 'Never flag this',
    neverLabel: (quote: string) => `Never flag ${quoted(quote)}`,
    meant: 'I mean it',
    meantLabel: (quote: string) => `I mean it: ${quoted(quote)}`,
    meantBy: 'By which day?',
    promise: 'Write the day in',
    why: 'Why it matters',
    allClear: 'Checklist: nothing to change.',
    summary: (toFix: number, toLookAt: number) =>
      `Checklist: ${[
        ...(toFix > 0 ? [`${String(toFix)} to fix`] : []),
        ...(toLookAt > 0 ? [`${String(toLookAt)} worth a look`] : []),
      ].join(', ')}.`,
    notSeparated:
      'Where your words end and the quoted mail begins could not be told, so all of it was read as yours.',
    spared: (quote: string, because: Spared['because'], by: string | undefined) =>
      `${quoted(quote)} is fine here: ${sparedBecause[because]}${by === undefined ? '' : ` (${quoted(by)})`}.`,
    noDecline: 'This does not read as a decline, so the checklist stays quiet.',
    hardlyDecline:
      'This may be a decline or not. The checklist stays quiet until the text says so more plainly.',
    language: (language: string) =>
      `This looks like ${language}. The checklist reads English so far, so it stays quiet.`,
  },
  compose: {
    title: 'The mail you are writing',
    answers: (name: string) => `Answers ${name}`,
    mended: 'Changed in your mail. Outlook’s own Undo takes it back.',
    inserted: 'The draft is in your mail. Read it once more before you send.',
    refused: {
      notSafe:
        'Your mail was left alone, because a change from here could harm its images or the quoted mail.',
      textChanged: 'Your mail was left alone, because these words are no longer there.',
      putBack: 'Outlook changed more than these words, so all was put back as it was.',
      missing: 'This version of Outlook does not let add-ins change a mail.',
      timedOut: 'Outlook did not answer in time, so see what stands in your mail.',
      tooLong: 'The mail is too long for Outlook to take a change.',
      other: (code: string) => `Outlook did not take the change (${code}).`,
    },
    stopped: 'What was asked about at Send',
    byHand: 'You can put this in yourself:',
    copyInstead: 'Copy it',
    copied: 'Copied',
    insertHeading: 'Put a draft in',
    insertAtCursor: 'At the cursor',
    insertOnTop: 'On top',
    checkAgain: 'Check again',
    checkedAt: (time: Date) => `Checked at ${time.toLocaleTimeString('en-GB')}.`,
  },
  templates: {
    heading: 'Templates',
    empty: 'You have none yet. Keep a reply that you like, and use it again.',
    keepReply: 'Keep this reply as a template',
    useLast: (name: string) => `Use my last one for this: ${name}`,
    use: 'Use',
    edit: 'Edit',
    duplicate: 'Copy',
    up: 'Move up',
    down: 'Move down',
    remove: 'Delete',
    undo: 'Undo',
    search: 'Search templates',
    noneFound: 'None of them has these words.',
    isFor: (kind: string, answer: string) => `${kind}: ${answer}`,
    anyKind: 'Any other message',
    name: 'Name',
    text: 'Text',
    placeholders: 'Put in a placeholder',
    placeholderNames: {
      firstName: 'First name',
      company: 'Company',
      topic: 'What it is about',
      date: 'Day of the message',
      signOff: 'Sign-off',
    } satisfies Record<Placeholder, string>,
    examples: {
      firstName: 'Robin',
      company: 'Northwind',
      topic: 'your plan',
      date: '2 March 2026',
      signOff: 'Sam',
    } satisfies Record<Placeholder, string>,
    objections: 'The checklist would object:',
    objectionCount: (count: number) =>
      count === 0 ? '' : `The checklist would object to ${counted(count, 'thing')}.`,
    cannotSave: 'A template has a name of 80 characters at most, and a text of 5,000.',
    save: 'Save',
    cancel: 'Cancel',
    missing: 'The message does not tell these. Fill them in, and the template is used.',
    fill: 'Use it',
    copyOf: (name: string) => `${name.slice(0, 70)} (copy)`,
    used: (name: string) => `“${name}” is in your reply.`,
    saved: (name: string) => `“${name}” is saved.`,
    moved: (name: string) => `“${name}” is moved.`,
    removed: (name: string) => `“${name}” is deleted.`,
    restored: (name: string) => `“${name}” is back.`,
    importFile: 'Import a file',
    exportFile: 'Export all',
    fileName: 'templates.json',
    imported: (count: number, known: number) =>
      `${counted(count, 'template')} imported${known > 0 ? `, ${String(known)} you had already` : ''}.`,
    refusal: ({ line, because, what }: Refusal) =>
      `Line ${String(line)}: ${refusalWords[because](what)} Nothing was imported.`,
    organisation: 'From your organisation',
    organisationFailed:
      'The templates of your organisation could not be read. Yours are here all the same.',
    organisationRefused: ({ line, because, what }: Refusal) =>
      `The templates of your organisation cannot be used. Tell whoever deploys them: line ${String(line)}, ${refusalWords[because](what)}`,
    unknown: (count: number) =>
      `${counted(count, 'template')} of a later version cannot be shown here. They are kept.`,
    noRoom: 'Your mailbox has no room left for this. Delete a template, then save again.',
    notTaken: 'Your mailbox did not take this. Nothing was changed; try again.',
    notRead: 'The file could not be read or made. Nothing was changed; try again.',
    room: (used: number, all: number) =>
      `${kilobytes(used)} of the ${kilobytes(all)} kB that Outlook gives to an add-in are used.`,
  },
  switchedOff: {
    heading: 'What is checked',
    intro: 'The checks of every reply. What you switch off is not asked about at Send either.',
    phrases: 'Words that are never flagged:',
    again: 'Flag again',
    refused: 'Your mailbox did not keep what you switched off. It is as before; try again.',
  },
  promises: {
    heading: 'Promises',
    summary: (due: number) => (due === 0 ? 'Promises' : `Promises (${String(due)} due)`),
    none: 'No promise is noted. Where you choose “I mean it” and write a day in, the promise is kept here until its day.',
    dueOn: (day: string) => `Due on ${day}`,
    by: (day: string) => `By ${day}`,
    kept: 'Kept',
    drop: 'Drop',
    move: 'Move',
    moveTo: 'To which day?',
    moveThere: 'Move it there',
    openEntry: 'Put it in the calendar',
    actLabel: (act: string, text: string, subject: string) => `${act}: ${quoted(text)}, ${subject}`,
    /** The text of the calendar entry. */
    entry: (subject: string, madeAt: Date) =>
      `Promised on ${madeAt.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}${
        subject === '' ? '' : ` in the mail ${quoted(subject)}`
      }.`,
    told: {
      noted: (day: string) => `Noted under Promises, for ${day}.`,
      takenBack: 'The promise is no longer noted.',
      kept: 'Kept. It is off the list.',
      dropped: 'It is off the list. If somebody counts on it, tell them.',
      moved: (day: string) => `Moved to ${day}. If somebody counts on the earlier day, tell them.`,
      entryOpened: (day: string) =>
        `An entry for ${day} is open in Outlook’s calendar. Look it over and save it there.`,
    },
    notSaved: {
      noRoom:
        'Your mailbox has no room for more. Drop promises that you no longer need, then try again.',
      missing:
        'This version of Outlook keeps nothing for add-ins. Write the promise into your calendar yourself.',
      timedOut:
        'Outlook did not answer, so this change to your promises may not be kept. Try again when Outlook is online.',
      other: (code: string) =>
        `Outlook did not keep this change to your promises (${code}). Try again when Outlook is online.`,
      waiting: (count: number) =>
        `${counted(count, 'change')} to your promises ${count === 1 ? 'is' : 'are'} not saved yet.`,
      retry: 'Try again',
    },
    noEntry: {
      missing: (day: string) =>
        `Outlook opens no calendar entry from here. Try it beside a message that you read, or make an entry for ${day} in Outlook’s calendar.`,
      unconfirmed: (day: string) =>
        `Outlook was asked to open a calendar entry, and this version does not say whether it did. If you see none, make one for ${day} in Outlook’s calendar.`,
      timedOut: (day: string) =>
        `Outlook did not answer when asked to open a calendar entry. It may still open; if not, make one for ${day} in Outlook’s calendar.`,
      other: (day: string, code: string) =>
        `Outlook opened no calendar entry (${code}). Make one for ${day} in Outlook’s calendar.`,
    },
  },
  preferences: {
    signOff: 'Sign-off of every draft',
    wording: 'Drafts',
    heading: 'Settings',
    look: 'Look',
    looks: { auto: 'As in Outlook', light: 'Light', dark: 'Dark' } satisfies Record<Look, string>,
    target: 'In time',
    targets: (hours: number) => `Within ${String(hours)} hours`,
    send: 'At Send',
    sendModes: {
      every: 'Check every decline',
      drafted: 'Check what was drafted here',
      off: 'Check nothing',
    } satisfies Record<SendMode, string>,
    reset: {
      offer: 'Reset settings',
      question:
        'Set all of this back to what it was at first, with the checks and words that you switched off? Templates, promises and answers stay.',
      yes: 'Reset',
      no: 'Leave them',
      undo: 'Undo',
      outcomes: {
        reset: 'The settings are as they were at first.',
        undone: 'Your settings are back.',
        'not-reset': 'Your mailbox did not take this. Your settings are as before; try again.',
        'not-undone': 'Your mailbox did not take this. Nothing was put back; try Undo again.',
      },
    },
  },
  record: {
    heading: 'Your answers',
    declinedBefore: (at: Date, kind: string | null) =>
      `You declined this sender on ${day(at)}${kind === null ? '' : ` (${lowerFirst(kind)})`}.`,
    listedToo:
      'It is listed under “Your answers” as well, with a number made from the sender’s address.',
    /** The name that the user’s own category must have. */
    category: 'Declined',
    categorised:
      'Where your categories have one called “Declined”, the message gets it. It keeps it when you remove the note.',
    notKept: 'Outlook did not keep it among your answers.',
    notRemoved: 'Outlook did not remove all of it: the note, or your answers, may still hold it.',
    otherVersion:
      'Your answers were written by another version of this add-in. They are left as they are, and nothing is added to them.',
    kept: (most: number) =>
      `What you noted with “Keep a note”, and what you decided with “I’ve decided” and have not answered yet: the latest ${String(most)}; when there are more, the oldest falls out.`,
    sender:
      'Of the sender there is only a number made from the address. It does not show the address, but whoever knows an address can work out its number, so it can be guessed.',
    none: 'There are no answers yet.',
    list: 'The newest first',
    answer: (at: Date, kind: string | null, response: ResponseId) =>
      [day(at), ...(kind === null ? [] : [kind]), responseNames[response]].join(', '),
    open: (decidedAt: Date) => `${day(decidedAt)}, Decided, not answered yet`,
    showAll: (count: number) => `Show all ${String(count)}`,
    remove: 'Remove',
    removeLabel: (answer: string) => `Remove: ${answer}`,
    removed: (answer: string) => `Removed: ${answer}. A note with the message itself stays there.`,
    undo: 'Put it back',
    putBack: (answer: string) => `Put back: ${answer}.`,
    notChanged: 'Outlook did not change your answers.',
    saveCsv: 'Save as CSV',
    saveJson: 'Save as JSON',
    saved: 'Your browser was asked to save the file.',
    eraseAll: 'Erase all',
    eraseQuestion:
      'Erase all your answers? They can’t be put back. Notes with the messages themselves stay there.',
    erase: 'Yes, erase all',
    keep: 'No, keep them',
    erased: 'All your answers were erased.',
    month: {
      heading: (month: Month, isThis: boolean) =>
        isThis ? `This month: ${monthName(month)}` : monthName(month),
      summary: (answers: number, medianHours: number | null) =>
        medianHours === null
          ? 'No answers were noted.'
          : `${counted(answers, 'answer')}. Median time to answer: ${duration(medianHours)}.`,
      open: (count: number) => `${counted(count, 'message')} decided on and not answered yet.`,
      caption: (month: Month, hasOpen: boolean) =>
        `Answers in ${monthName(month)}, by kind${hasOpen ? ', and what is still open' : ''}`,
      kind: 'Kind',
      messages: 'Messages',
      noKind: 'Of no kind',
      stillOpen: 'Decided, not answered yet',
      before: 'Month before',
      after: 'Month after',
      counted:
        'Counted from your answers alone, from when a message came. What was decided by the end of the month and has no answer up to now is still open. Months end at midnight UTC.',
    },
  },
  openLoops: { heading: 'Who still waits for an answer' },
  actions: {
    region: 'Actions',
    openReply: 'Open reply',
    opening: 'Opening…',
    copy: 'Copy',
    recipients: (names: readonly string[]) => `To ${inOneSentence(names)}`,
    replyAll: (count: number) => `Reply to all ${String(count)} people`,
    opened: 'The reply is open in Outlook. Read it once more and send it there.',
    copied: 'Copied. Paste it into your reply.',
    copyFailed: 'Copying was refused here. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
    openFailed: {
      missing: 'This version of Outlook can’t open a reply from an add-in.',
      unconfirmed:
        'Outlook was asked to open the reply, and this version does not say whether it did. If you see no reply:',
      tooLong: 'The text is too long for Outlook’s reply form.',
      timedOut: 'Outlook did not answer when asked to open the reply. It may still open.',
      other: (code: string) => `Outlook could not open the reply (${code}).`,
    },
    nextWhenCopied: 'The text is copied: choose Reply in Outlook and paste it.',
    nextWhenNotCopied: 'Choose Copy, then Reply in Outlook, and paste it.',
  },
  /** Names for the languages that a mail is most likely to be in; any other has no name here. */
  languages: {
    ar: 'Arabic',
    cs: 'Czech',
    da: 'Danish',
    de: 'German',
    el: 'Greek',
    es: 'Spanish',
    fi: 'Finnish',
    fr: 'French',
    he: 'Hebrew',
    hi: 'Hindi',
    hu: 'Hungarian',
    hy: 'Armenian',
    it: 'Italian',
    ja: 'Japanese',
    ko: 'Korean',
    nl: 'Dutch',
    no: 'Norwegian',
    pl: 'Polish',
    pt: 'Portuguese',
    ro: 'Romanian',
    ru: 'Russian',
    sv: 'Swedish',
    th: 'Thai',
    tr: 'Turkish',
    zh: 'Chinese',
  } as Readonly<Record<string, string>>,
} as const;
