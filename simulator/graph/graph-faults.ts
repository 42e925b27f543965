import { oneOf, randomFrom } from './random';

/**
 * - `status`: the service answers so; `retryAfter` in seconds. `carriedOut`: it did what was asked all the same,
 *   as behind a gateway that lost patience.
 * - `unreached`: the network fails before the service has the request
 * - `answer-lost`: the request is carried out, its answer never comes
 * - `slow`: the request is carried out at once, its answer comes after so many milliseconds
 */
export type GraphFault =
  | {
      readonly kind: 'status';
      readonly status: 429 | 500 | 503 | 504;
      readonly retryAfter?: number;
      readonly carriedOut?: boolean;
    }
  | { readonly kind: 'unreached' }
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'slow'; readonly ms: number };

/** Which requests a fault hits. */
export type FaultAim = {
  readonly method?: string;
  /** A part of the path below `/v1.0`, or a pattern of it; any path unless given. */
  readonly path?: string | RegExp;
  /** How many requests it hits before it is over; 1 unless given. */
  readonly times?: number;
  /** How many requests go through before it begins. */
  readonly after?: number;
};

type ArmedFault = {
  readonly fault: GraphFault;
  readonly aim: FaultAim;
  left: number;
  spare: number;
};

/** The faults to come, on command or by chance. Inside of a batch only `status` strikes single requests. */
export class GraphFaults {
  #armed: ArmedFault[] = [];
  #chance: (() => GraphFault | null) | null = null;

  add(fault: GraphFault, aim: FaultAim = {}): void {
    this.#armed.push({ fault, aim, left: aim.times ?? 1, spare: aim.after ?? 0 });
  }

  /** Every request is hit with the probability `share`, by one of `faults`; the same ones for the same seed. */
  addByChance(seed: number, share: number, faults: readonly GraphFault[]): void {
    const random = randomFrom(seed);
    this.#chance = () => (random() < share ? oneOf(random, faults) : null);
  }

  clear(): void {
    this.#armed = [];
    this.#chance = null;
  }

  /** The fault that hits this request, used up by it; `null` for none. */
  take(method: string, path: string, inBatch: boolean): GraphFault | null {
    for (const armed of this.#armed) {
      const { fault, aim } = armed;
      if (armed.left === 0 || (inBatch && fault.kind !== 'status')) continue;
      if (aim.method !== undefined && aim.method !== method) continue;
      if (typeof aim.path === 'string' && !path.includes(aim.path)) continue;
      if (aim.path instanceof RegExp && !aim.path.test(path)) continue;
      if (armed.spare > 0) {
        armed.spare -= 1;
        continue;
      }
      armed.left -= 1;
      return fault;
    }
    const fault = this.#chance?.() ?? null;
    return inBatch && fault?.kind !== 'status' ? null : fault;
  }
}
