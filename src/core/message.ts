/** A place in a string: UTF-16 code units, half open, into the string that was passed in. */
export type Span = { readonly start: number; readonly end: number };

export type Address = { readonly displayName: string; readonly emailAddress: string };

export type IncomingMessage = {
  readonly subject: string;
  /** Plain text as Outlook gives it, the quoted thread included. */
  readonly body: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly receivedAt: Date;
  readonly ownAddress?: string;
};
