import type { Fault } from '../mailbox/faults';

/** One fault of one API, as it stands in an address: `item.displayReplyFormAsync:fail:9020`. */
export type NamedFault = { readonly api: string; readonly fault: Fault };

export function faultText({ api, fault }: NamedFault): string {
  switch (fault.kind) {
    case 'fail':
      return `${api}:fail:${String(fault.code)}`;
    case 'delay':
      return `${api}:delay:${String(fault.ms)}`;
    case 'never':
      return `${api}:never`;
  }
}

/** RangeError for a text that is no fault. */
export function readFault(text: string): NamedFault {
  const [api = '', kind = '', amount = ''] = text.split(':');
  const value = Number(amount);
  if (/^[\w.]+$/.test(api) && Number.isSafeInteger(value) && value >= 0) {
    if (kind === 'never') return { api, fault: { kind } };
    if (kind === 'fail' && value > 0) return { api, fault: { kind, code: value } };
    if (kind === 'delay' && value > 0) return { api, fault: { kind, ms: value } };
  }
  throw new RangeError(`“${text}” is no fault: write api:fail:code, api:delay:ms or api:never.`);
}
