import { isSameAddress } from './addresses';
import { OUTSIDE_TAG, REPLY_PREFIXES } from './lexicon/reply-prefixes';
import type { InboxRule } from './mailbox-ports';
import type { IncomingMessage } from './message';

/** By these words the user finds our rules in Outlook’s settings. */
const OWNER = 'Decline Gracefully';
/** A shorter subject stands in other mail too. */
const LEAST_CHARACTERS = 4;
/** Outlook’s own limit is higher, and what a subject begins with tells it from others. */
const MOST_CHARACTERS = 200;
/** Of a subject in the name of a rule. */
const MOST_IN_NAME = 60;

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const PREFIXES = new Set(REPLY_PREFIXES.split(' '));
/** Some count the answers: `Re[2]:`. */
const PREFIX = /^([^\s:：[(]{1,8})\s?(?:[[(]\d{1,3}[\])])?\s?[:：]/;

type About = Pick<IncomingMessage, 'from' | 'subject' | 'ownAddress'>;

/**
 * The rule that keeps a conversation out of the inbox: what comes from this sender and holds this subject.
 * `null` where the subject would meet other mail too, or nobody else sent the message.
 */
export function muteRule(message: About): InboxRule | null {
  const fromAddress = theirAddress(message);
  const subject = bareSubject(message.subject);
  const characters = subject.replace(/[\s!-/:-@[-`{-~]/g, '');
  if (fromAddress === null || Array.from(characters).length < LEAST_CHARACTERS) return null;
  const words = cutTo(subject, MOST_CHARACTERS).trim();
  const shown = cutTo(words, MOST_IN_NAME).trim();
  return {
    name: `${OWNER}: mute “${shown}${shown === words ? '' : '…'}” from ${fromAddress}`,
    fromAddress,
    subject: words,
    folder: 'archive',
  };
}

/** The rule that keeps all mail of this sender out of the inbox; `null` where nobody else sent the message. */
export function blockRule(message: About): InboxRule | null {
  const fromAddress = theirAddress(message);
  if (fromAddress === null) return null;
  return { name: `${OWNER}: block ${fromAddress}`, fromAddress, folder: 'junkemail' };
}

/** A subject without what answering and passing on put before it, nor the mark of mail from outside. */
export function bareSubject(subject: string): string {
  for (let rest = subject.trim(); ;) {
    const prefix = PREFIX.exec(rest);
    const isPrefix = prefix !== null && PREFIXES.has((prefix[1] ?? '').toLowerCase());
    const length = isPrefix ? prefix[0].length : (OUTSIDE_TAG.exec(rest)?.[0].length ?? 0);
    if (length === 0) return rest;
    rest = rest.slice(length).trim();
  }
}

/** An address that a rule can name; old ones of Exchange have another form. */
function theirAddress({ from, ownAddress }: About): string | null {
  const address = from.emailAddress.trim();
  return ADDRESS.test(address) && !isSameAddress(address, ownAddress) ? address : null;
}

/** Never in the middle of a character. */
function cutTo(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('');
}
