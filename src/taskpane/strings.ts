import type { CheckStatus, ResponseId, Spared } from '../core';

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

/** Every word of the pane that is not a check's or a scenario's own. */
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
    title: 'This item can’t be read here',
    text: 'The pane works with ordinary mail. Appointments, encrypted mail and reports are left alone.',
  },
  failed: {
    title: 'The message could not be read',
    timedOut: 'Outlook did not answer in time. It may be busy.',
    missing: 'This version of Outlook does not let add-ins read this item.',
    other: (code: string) => `Outlook reported an error (${code}).`,
    outOfStep:
      'Outlook shows another message and did not tell the pane. Close the pane and open it again.',
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
    names: {
      decline: 'Say no',
      withdraw: 'Step out of something begun',
      close: 'Close with thanks',
      boundary: 'Set a boundary',
      'step-back': 'Step back for now',
      repair: 'Answer after a silence',
      'no-reply': 'Send no reply',
    } satisfies Record<ResponseId, string>,
  },
  safeSteps: {
    heading: {
      harassment: 'No reply is owed',
      'scam-spam': 'No reply is owed',
      exploitative: 'No reply is owed',
      other: 'No reply',
    },
    intro: {
      harassment: 'You do not have to answer this message, now or later.',
      'scam-spam': 'Answering would only show that your address is read.',
      exploitative: 'You may say what you will not do, step back, or leave this unanswered.',
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
      other: [
        'If you would rather not hear from them again, block the sender: open More actions (…) on the message and choose Block.',
        'Keep the message if you may need it later.',
      ],
    },
    notLegalAdvice: 'This is general guidance, not legal advice.',
    setBoundary: 'Write a short boundary instead',
    backToSteps: 'Back to the safe steps',
    boundaryIntro: 'If you want one on record all the same, this is a minimal boundary.',
  },
  draft: {
    label: 'Your reply',
    kept: 'Your own text was kept.',
    takeNew: 'Use the new draft',
    setAside: 'Your earlier text was set aside.',
    putBack: 'Put my text back',
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
    language: (language: string) =>
      `This looks like ${language}. The checklist reads English so far, so it stays quiet.`,
  },
  compose: {
    title: 'The reply you are writing',
    checkAgain: 'Check again',
    checkedAt: (time: Date) => `Checked at ${time.toLocaleTimeString('en-GB')}.`,
  },
  actions: {
    region: 'Actions',
    openReply: 'Open reply',
    opening: 'Opening…',
    copy: 'Copy',
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
    cs: 'Czech',
    da: 'Danish',
    de: 'German',
    es: 'Spanish',
    fi: 'Finnish',
    fr: 'French',
    it: 'Italian',
    ja: 'Japanese',
    ko: 'Korean',
    nl: 'Dutch',
    no: 'Norwegian',
    pl: 'Polish',
    pt: 'Portuguese',
    ru: 'Russian',
    sv: 'Swedish',
    tr: 'Turkish',
    uk: 'Ukrainian',
    zh: 'Chinese',
  } as Readonly<Record<string, string>>,
} as const;
