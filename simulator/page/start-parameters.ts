import type { ComposeForm } from '../mailbox/item';
import { clientProfiles } from '../mailbox/profiles';
import type { ClientProfile } from '../mailbox/profiles';
import { readFault } from './fault-text';
import type { NamedFault } from './fault-text';
import type { Theme } from './profile-and-faults';

/** How the page starts, as its address says: a test or a link to a demonstration brings it along. */
export type StartParameters = {
  /** File name of a sample, without `.eml`. */
  readonly message: string | null;
  readonly profile: ClientProfile;
  readonly faults: readonly NamedFault[];
  /** Whether the first task pane of the ribbon opens with the message. */
  readonly openPane: boolean;
  readonly theme: Theme;
  /** In what mails are written. */
  readonly format: ComposeForm['format'];
  /** Whether a picture stands in the signature of every new mail. */
  readonly signature: 'words' | 'picture';
  /** Of Outlook itself, such as `he-IL`. */
  readonly language: string;
};

/** RangeError for a value that means nothing, so that a misspelt test address cannot pass unseen. */
export function readStartParameters(search: string): StartParameters {
  const parameters = new URLSearchParams(search);
  const profiles: Readonly<Record<string, ClientProfile>> = clientProfiles;
  return {
    message: parameters.get('message'),
    profile: oneOf('profile', parameters.get('profile') ?? 'web', profiles),
    faults: parameters.getAll('fault').map(readFault),
    openPane: oneOf('pane', parameters.get('pane') ?? 'closed', { open: true, closed: false }),
    theme: oneOf('theme', parameters.get('theme') ?? 'system', {
      system: 'system',
      light: 'light',
      dark: 'dark',
    }),
    format: oneOf('format', parameters.get('format') ?? 'html', { html: 'html', text: 'text' }),
    signature: oneOf('signature', parameters.get('signature') ?? 'words', {
      words: 'words',
      picture: 'picture',
    }),
    language: new Intl.Locale(parameters.get('language') ?? 'en-US').toString(),
  };
}

function oneOf<Value>(
  parameter: string,
  given: string,
  values: Readonly<Record<string, Value>>,
): Value {
  const value = Object.hasOwn(values, given) ? values[given] : undefined;
  if (value === undefined) {
    throw new RangeError(`${parameter}=${given}: must be one of ${Object.keys(values).join(', ')}`);
  }
  return value;
}
