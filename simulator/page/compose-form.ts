import type { ComposeForm, FormSelection, Person } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import { fillEditor, readEditor } from './body-editor';
import { button, element, setAttribute } from './element';

export type ComposeActions = {
  /** Settles when the mail is sent or the writer keeps it. */
  readonly onSend: (formId: string) => Promise<void>;
  readonly onDiscard: (formId: string) => void;
};

export type ComposeView = {
  readonly root: HTMLElement;
  focusBody(): void;
  /** Stops listening to the mailbox. */
  close(): void;
};

/**
 * The window of one compose form: everything typed or selected goes to the mailbox at once, and
 * back. With the selection goes the body as the editor has it, which is never quite what it got.
 */
export function composeView(
  mailbox: Mailbox,
  form: ComposeForm,
  { onSend, onDiscard }: ComposeActions,
): ComposeView {
  const formId = form.id;
  const to = recipientField('To', form.to, (people) => {
    mailbox.updateForm(formId, { to: people });
  });
  const cc = recipientField('Cc', form.cc, (people) => {
    mailbox.updateForm(formId, { cc: people });
  });
  const subject = element('input', { type: 'text', value: form.subject, autocomplete: 'off' });
  const subjectSelection = (): FormSelection => ({
    field: 'subject',
    start: subject.selectionStart ?? 0,
    end: subject.selectionEnd ?? 0,
  });
  subject.addEventListener('input', () => {
    mailbox.updateForm(formId, { subject: subject.value, selection: subjectSelection() });
  });

  const body = element('div', {
    class: 'compose-body',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Message body',
    tabindex: '0',
    spellcheck: 'true',
  });
  const showBody = (shown: ComposeForm): void => {
    fillEditor(body, shown, mailbox.inlineImages());
  };
  const reportBody = (): void => {
    const current = mailbox.form(formId);
    if (current === undefined) return;
    const { text, selected } = readEditor(body, current.format, mailbox.inlineImages());
    mailbox.updateForm(formId, {
      ...(text === current.body ? {} : { body: text }),
      ...(selected === null ? {} : { selection: { field: 'body', ...selected } }),
    });
  };
  body.addEventListener('input', reportBody);

  const status = element('span', { class: 'compose-status', role: 'status' });
  const controls = element('div', { class: 'compose-actions' });
  const fields = element(
    'div',
    { class: 'compose-fields' },
    to.root,
    cc.root,
    field('Subject', subject),
  );
  let sending = false;
  const setSending = (now: boolean): void => {
    sending = now;
    status.textContent = now ? 'Checking before sending…' : '';
    for (const part of [fields, body]) part.inert = now;
    // A disabled button would lose the focus that a dialog gives back.
    for (const control of controls.querySelectorAll('button')) {
      setAttribute(control, 'aria-disabled', now ? 'true' : undefined);
    }
  };
  const send = async (): Promise<void> => {
    if (sending) return;
    if (to.people().length + cc.people().length === 0) {
      status.textContent = 'Add a recipient before sending.';
      return;
    }
    setSending(true);
    try {
      await onSend(formId);
    } finally {
      setSending(false);
    }
  };
  const discard = (): void => {
    if (!sending) onDiscard(formId);
  };
  controls.append(
    button('Send', () => void send(), { class: 'primary' }),
    button('Discard', discard),
    status,
  );

  const reportSelection = (): void => {
    const { activeElement } = document;
    if (activeElement === subject) {
      mailbox.updateForm(formId, { selection: subjectSelection() });
    } else if (fields.contains(activeElement)) {
      mailbox.updateForm(formId, { selection: { field: 'other' } });
    } else if (body.offsetParent !== null && body.contains(getSelection()?.anchorNode ?? null)) {
      reportBody();
    }
  };
  document.addEventListener('selectionchange', reportSelection);
  fields.addEventListener('focusin', reportSelection);

  const unsubscribe = mailbox.subscribe((change) => {
    if (change.kind !== 'form-changed' || change.formId !== formId || change.by === 'user') return;
    const changed = mailbox.form(formId);
    if (!changed) return;
    if (change.fields.includes('body') || change.fields.includes('format')) showBody(changed);
    if (change.fields.includes('subject')) {
      subject.value = changed.subject;
      const { selection } = changed;
      if (selection?.field === 'subject') subject.setSelectionRange(selection.start, selection.end);
    }
    if (change.fields.includes('to')) to.show(changed.to);
    if (change.fields.includes('cc')) cc.show(changed.cc);
  });
  showBody(form);

  return {
    root: element(
      'section',
      { class: 'compose-form', 'aria-label': titles[form.composeType] },
      controls,
      fields,
      element('div', { class: 'mail-sheet' }, body),
    ),
    focusBody() {
      body.focus();
    },
    close() {
      unsubscribe();
      document.removeEventListener('selectionchange', reportSelection);
    },
  };
}

const titles: Readonly<Record<ComposeForm['composeType'], string>> = {
  reply: 'Reply',
  replyAll: 'Reply all',
  forward: 'Forward',
  newMail: 'New message',
};

function field(label: string, control: HTMLElement): HTMLLabelElement {
  return element('label', { class: 'field' }, element('span', {}, label), control);
}

type RecipientField = {
  readonly root: HTMLElement;
  people(): readonly Person[];
  show(people: readonly Person[]): void;
};

function recipientField(
  label: string,
  people: readonly Person[],
  onChange: (people: readonly Person[]) => void,
): RecipientField {
  const input = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const show = (shown: readonly Person[]): void => {
    input.value = shown.map(recipientText).join('; ');
  };
  input.addEventListener('change', () => {
    onChange(readRecipients(input.value));
  });
  show(people);
  return { root: field(label, input), people: () => readRecipients(input.value), show };
}

/** A semicolon parts recipients, so one inside a name gives way to a space. */
function recipientText({ name, address }: Person): string {
  const spaced = name.replaceAll(/[;<>]/g, ' ').trim();
  return spaced === '' ? address : `${spaced} <${address}>`;
}

/** `Name <address>` or a bare address, parted by semicolons. */
function readRecipients(text: string): readonly Person[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const open = part.lastIndexOf('<');
      return open < 0 || !part.endsWith('>')
        ? { name: '', address: part }
        : { name: part.slice(0, open).trim(), address: part.slice(open + 1, -1).trim() };
    });
}
