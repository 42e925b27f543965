import { OperationError, outlookErrors } from './operation';
import type { Arguments, OperationContext } from './operation';
import { operations } from './operations';
import { permissionReaches } from './permission';
import type { Permission } from './permission';
import { clientHas } from './profiles';

export type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: number };

/** One add-in page's access to the mailbox. */
export type Session = OperationContext & {
  readonly permission: Permission;
  /** Takes what Outlook would not have let happen, in words that name the API. */
  readonly violation: (words: string) => void;
};

function attempt(session: Session, api: string, args: Arguments): Outcome {
  const operation = operations[api];
  try {
    if (operation === undefined) {
      session.violation(`${api} is unknown to the simulator`);
      throw new OperationError(outlookErrors.notSupportedHere, 'Unknown API');
    }
    if (!clientHas(session.mailbox.profile, api, operation.since)) {
      session.violation(`${api} is missing in ${session.mailbox.profile.title}`);
      throw new OperationError(outlookErrors.notSupportedHere, 'Missing in this client');
    }
    if (!permissionReaches(session.permission, operation.permission)) {
      session.violation(`${api} needs the permission ${operation.permission}`);
      throw new OperationError(outlookErrors.accessRestricted, 'Permission too low');
    }
    if (!operation.on.includes(session.item.kind)) {
      session.violation(`${api} was called on ${session.item.kind} item`);
      throw new OperationError(outlookErrors.notSupportedHere, 'Wrong kind of item');
    }
    return { ok: true, value: operation.run(session, args) };
  } catch (error) {
    if (error instanceof OperationError) return { ok: false, code: error.code };
    throw error;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/**
 * Runs one call against the mailbox: the log, the faults, the client's APIs, permissions and
 * limits for both faces. The answer is about the item of the moment of the call, however late it
 * comes. With the fault `never` the promise stays pending and nothing happens.
 */
export async function perform(session: Session, api: string, args: Arguments): Promise<Outcome> {
  const { faults } = session.mailbox;
  faults.record({ api, at: session.item });
  const fault = faults.get(api);
  switch (fault?.kind) {
    case 'never':
      return new Promise<Outcome>(() => undefined);
    case 'fail':
      return { ok: false, code: fault.code };
    case 'delay':
      await pause(fault.ms);
      return attempt(session, api, args);
    case undefined:
      return attempt(session, api, args);
  }
}
