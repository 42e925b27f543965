import type { Door, Draft, DraftRequest } from './draft';
import type { IncomingMessage } from './message';
import { signedName } from './names';
import { dayInWords } from './rewrite';
import type { DraftedResponse, DraftParts, Scenario, Slot } from './scenario';
import { scenarios } from './scenarios';

/** For a message of no known kind, when a decline is asked for all the same. */
const NEUTRAL: { readonly slots: Scenario['slots']; readonly drafts: Scenario['drafts'] } = {
  slots: {},
  drafts: {
    decline: {
      opening: ['Thank you for your message.', 'Thank you for writing to me.'],
      decision: {
        direct: [
          'I’m declining, so please go ahead without me.',
          'My answer is no, so please plan without me.',
        ],
        softened: [
          'I’ve read it with care; all the same, I’m declining, so please go ahead without me.',
          'I can see the thought behind it; all the same, my answer is no, so please plan without me.',
        ],
      },
      closing: [
        'I wanted you to have a clear answer soon. All the best with it.',
        'I’d rather tell you now than keep you waiting. I wish you well with it.',
      ],
    },
  },
};

/**
 * Writes the reply. Greets by the name that the sender signs with, or without a name; says the
 * decision in the first two sentences after the greeting; asks no question.
 *
 * @throws {RangeError} for `no-reply`, and for a response that the scenario does not allow
 */
export function composeDraft(request: DraftRequest): Draft {
  const { scenario: id, response, options, message } = request;
  if (response === 'no-reply') throw new RangeError('No reply is drafted where none is owed');
  const unit = id === 'none' ? NEUTRAL : scenarios.find((scenario: Scenario) => scenario.id === id);
  const parts = unit?.drafts[response];
  if (!unit || !parts) throw new RangeError(`No ${response} is drafted for ${id}`);
  const fill = (text: string) => fillSlots(text, unit.slots);
  const pick = (texts: readonly string[]) => fill(choose(texts, options.variant ?? 0));
  const body = [
    options.ownsDelay === true ? 'I’m sorry for the late reply.' : '',
    parts.opening ? pick(parts.opening) : '',
    pick(parts.decision[options.wording]),
  ];
  const extras = [
    reasonLine(options.reason),
    doorLine(options.door),
    options.referral ? `Somebody who may be able to help: ${ended(options.referral)}` : '',
  ];
  return draftFromParagraphs([
    greetingFor(response, message),
    sentences(body),
    sentences(extras),
    pick(closingOf(parts, options.door)),
    options.signOff ? `${formulaFor(response)},\n${options.signOff}` : '',
  ]);
}

function greetingFor(response: DraftedResponse, message: IncomingMessage): string {
  const name = response === 'boundary' ? null : signedName(message);
  return name === null ? 'Hello,' : `Hello ${name},`;
}

/** Turns a text that the user wrote into a draft: a paragraph for each blank line, every value escaped. */
export function draftFromText(text: string): Draft {
  return draftFromParagraphs(text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/));
}

function draftFromParagraphs(all: readonly string[]): Draft {
  const paragraphs = all.map((paragraph) => paragraph.trim()).filter((text) => text !== '');
  return {
    text: paragraphs.join('\n\n'),
    html: paragraphs
      .map((paragraph) => `<p>${paragraph.split('\n').map(escapeHtml).join('<br>')}</p>`)
      .join(''),
  };
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function choose(texts: readonly string[], variant: number): string {
  const index = Math.abs(Math.trunc(variant)) % texts.length;
  return texts[index] ?? '';
}

function fillSlots(text: string, slots: Readonly<Record<string, Slot>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name]?.neutral ?? whole);
}

function reasonLine(reason: string | undefined): string {
  return reason ? `My reason: ${ended(reason)}` : '';
}

function doorLine(door: Door): string {
  if (door === 'closed') return '';
  if ('until' in door) return `You are welcome to ask me again from ${dayInWords(door.until)} on.`;
  return `One thing would change my answer: ${ended(door.condition)}`;
}

/** A closing that calls the answer final would contradict an open door. */
function closingOf(parts: DraftParts, door: Door): readonly string[] {
  return door === 'closed' ? parts.closing : ['I wish you well until then.'];
}

function formulaFor(response: DraftRequest['response']): string {
  return response === 'boundary' ? 'Regards' : 'Kind regards';
}

function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
