import { counted } from './word-forms';

/** The words of what is kept about the user, which come with it. */
export const storedStrings = {
  heading: 'What is stored about me',
  nothing: 'Your mailbox keeps nothing for this add-in.',
  intro:
    'Your mailbox keeps this for the add-in, and this device a copy of what was saved here in the last ninety days. There is no server.',
  kinds: [
    { name: 'look', says: () => 'how the pane looks' },
    { name: 'sendCheck', says: () => 'what is checked at Send' },
    { name: 'signOff', says: () => 'the sign-off of your drafts' },
    { name: 'wording', says: () => 'the wording of your drafts' },
    { name: 'targetHours', says: () => 'within how many hours you want to answer' },
    { name: 'switchedOff', says: () => 'the checks and words that you switched off' },
    { name: 'template', says: (count: number) => counted(count, 'template') },
    {
      name: 'toldToKeep',
      says: () => 'that you were told to keep messages until they are answered',
    },
    { name: 'templateSync', says: () => 'when your templates were last the same in OneDrive' },
    { name: 'lastTemplates', says: () => 'which template you used last for what' },
    { name: 'promise', says: (count: number) => counted(count, 'promise') },
    {
      name: 'record',
      says: () => 'the record of your answers and open decisions, without names or words',
    },
    {
      name: 'draftedFor',
      says: () => 'numbers for the last conversations that a reply was drafted for',
    },
    {
      name: 'noneOfThese',
      says: () => 'numbers for the last messages that you said fit no kind',
    },
    {
      name: 'aside',
      says: (count: number) => `${counted(count, 'setting')} that could not be read`,
    },
  ] satisfies readonly { readonly name: string; readonly says: (count: number) => string }[],
  openLoops: (count: number | null) =>
    `On this device alone: who waits for an answer${count === null ? '' : ` (${String(count)})`}, by sender, subject and time, and what was looked at for that.`,
  elsewhere:
    'The notes that you kept with a message lie with that message; open it to remove them. Templates that you put into OneDrive stay there.',
  fileName: 'decline-gracefully.json',
  export: 'Export it',
  eraseAll: 'Erase all of it',
  eraseQuestion:
    'This erases your templates, promises, record and settings in every Outlook of yours. It cannot be undone.',
  eraseLoops: 'The list of who waits goes from this device too.',
  erase: 'Erase',
  keep: 'Keep it',
  erased: 'All of it is erased.',
  refused: 'Your mailbox did not take this. Nothing was erased; try again.',
  loopsStayed: 'Who waits for an answer is still kept on this device; try again.',
};
