import type { MessageRule } from '@microsoft/microsoft-graph-types';
import type { Person } from '../mailbox/item';
import { readId } from './ids';
import { Refusal } from './refusal';

/** What a rule does with a mail that comes in; `folder` is `null` where it stays in the inbox. */
export type RuledMail = {
  readonly folder: number | null;
  readonly isRead: boolean;
  readonly categories: readonly string[];
};

/** The rules of the inbox, applied to what is delivered. */
export class InboxRules {
  #rules: readonly MessageRule[] = [];
  #lastId = 0;

  get all(): readonly MessageRule[] {
    return this.#rules;
  }

  /** As from elsewhere: without the checks that Graph makes of a request. */
  add(rule: MessageRule): MessageRule {
    this.#lastId += 1;
    const added: MessageRule = {
      ...rule,
      id: `AQAAAJ5d${String(this.#lastId).padStart(4, '0')}=`,
      isEnabled: rule.isEnabled ?? true,
      hasError: false,
      isReadOnly: false,
    };
    this.#rules = [...this.#rules, added].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
    return added;
  }

  /** Refuses an id that names none. */
  get(id: string): MessageRule {
    const rule = this.#rules.find((each) => each.id === id);
    if (rule !== undefined) return rule;
    throw new Refusal(404, 'ErrorItemNotFound', `No rule ${id} is in this mailbox.`);
  }

  remove(id: string): void {
    const removed = this.get(id);
    this.#rules = this.#rules.filter((rule) => rule !== removed);
  }

  actionsFor(mail: { readonly from: Person; readonly subject: string }): RuledMail {
    let ruled: RuledMail = { folder: null, isRead: false, categories: [] };
    for (const { isEnabled, conditions, actions } of this.#rules) {
      if (isEnabled !== true || !fits(conditions, mail)) continue;
      const target = readId(actions?.moveToFolder ?? '');
      ruled = {
        folder: target?.key ?? ruled.folder,
        isRead: ruled.isRead || actions?.markAsRead === true,
        categories: [...ruled.categories, ...(actions?.assignCategories ?? [])],
      };
      if (actions?.stopProcessingRules === true) break;
    }
    return ruled;
  }
}

function fits(
  conditions: MessageRule['conditions'],
  { from, subject }: { readonly from: Person; readonly subject: string },
): boolean {
  const senders = conditions?.fromAddresses ?? [];
  const words = conditions?.subjectContains ?? [];
  const isFrom = senders.some(
    ({ emailAddress }) => emailAddress?.address?.toLowerCase() === from.address.toLowerCase(),
  );
  const isAbout = words.some((word) => subject.toLowerCase().includes(word.toLowerCase()));
  return (senders.length === 0 || isFrom) && (words.length === 0 || isAbout);
}
