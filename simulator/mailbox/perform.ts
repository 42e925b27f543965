import { OperationError, outlookErrors } from './operation';
import type { Arguments, OperationContext } from './operation';
import { operations } from './operations';
import { permissionReaches } from './permission';
import type { Permission } from './permission';
import { clientHas } from './profiles';

export type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: number };

/** The asynchronous calls of one add-in page that have no answer yet. */
export class OpenCalls {
  #open = 0;

  /** Whether there is room for one more; if so, it is open until `end`. */
  begin(most: number | null): boolean {
    if (most !== null && this.#open >= most) return false;
    this.#open += 1;
    return true;
  }

  end(): void {
    this.#open -= 1;
  }
}

/** One add-in page's access to the mailbox. */
export type Session = OperationContext & {
  readonly permission: Permission;
  readonly openCalls: OpenCalls;
  /** How long every answer takes at least, in milliseconds; none by default. */
  readonly latencyMs?: number;
  /** Takes what Outlook would not have let happen, in words that name the API. */
  readonly violation: (words: string) => void;
};

async function attempt(session: Session, api: string, args: Arguments): Promise<Outcome> {
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
    return { ok: true, value: await operation.run(session, args) };
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

async function answer(session: Session, api: string, args: Arguments): Promise<Outcome> {
  const fault = session.mailbox.faults.get(api);
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

/**
 * Runs one call against the mailbox: the log, the faults, the client's APIs, permissions and
 * limits for both faces. The answer is about the item of the moment of the call, however late it
 * comes. With the fault `never` the promise stays pending and nothing happens.
 */
export async function perform(session: Session, api: string, args: Arguments): Promise<Outcome> {
  const { mailbox, item, openCalls, latencyMs = 0 } = session;
  const { callsAtOnce, title } = mailbox.profile;
  mailbox.faults.record({ api, at: item });
  const counts = api.endsWith('Async');
  if (counts && !openCalls.begin(callsAtOnce)) {
    session.violation(`${api} came while ${String(callsAtOnce)} calls were open in ${title}`);
    return { ok: false, code: outlookErrors.tooManyCalls };
  }
  const outcome = await answer(session, api, args);
  if (latencyMs > 0) await pause(latencyMs);
  if (counts) openCalls.end();
  return outcome;
}
