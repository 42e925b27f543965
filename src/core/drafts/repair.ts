import type { DraftParts } from '../scenario';
import type { Silence } from './silence';

/**
 * A short apology and then the scenario’s own decline; after a long silence first the purpose of
 * writing, then the decline, then one line that owns the silence.
 */
export function repair(about: string, decline: DraftParts, silence: Silence): DraftParts {
  const { opening, owning } = silence === 'long' ? afterLongSilence(about) : afterSilence(about);
  return {
    ...decline,
    opening: { direct: opening, softened: opening },
    ...(owning && { owning }),
  };
}

function afterSilence(about: string): Pick<DraftParts, 'owning'> & { opening: readonly string[] } {
  return {
    opening: [
      `I’m sorry for my late reply about ${about}.`,
      `I’m sorry for the silence, and for replying so late about ${about}.`,
    ],
  };
}

function afterLongSilence(
  about: string,
): Pick<DraftParts, 'owning'> & { opening: readonly string[] } {
  return {
    opening: [
      `I’m writing to give you the answer that I owe you about ${about}.`,
      `I’m writing so that you have a clear answer about ${about}.`,
    ],
    owning: ['I’m sorry for my long silence.', 'I’m sorry for the long silence before this.'],
  };
}
