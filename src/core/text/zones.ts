import type { Span } from '../message';

export type Zones = {
  readonly visible: readonly Span[];
  readonly quote: readonly Span[];
  readonly signature: readonly Span[];
  readonly disclaimer: readonly Span[];
  /** False when the border between the reply and the quoted thread could not be found. */
  readonly separated: boolean;
};
