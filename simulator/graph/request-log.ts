export type LoggedRequest = {
  readonly method: string;
  /** Below `/v1.0`, decoded, with its query. */
  readonly path: string;
  /** Of the body that was sent. */
  readonly bytesIn: number;
  readonly inBatch: boolean;
  /** `null` while no answer has come, and where none did. */
  readonly status: number | null;
  /** Of the body that was answered, also where it was lost on the way. */
  readonly bytesOut: number;
  /** Graph’s code where it was refused. */
  readonly refusedWith: string | null;
  /** Whether something was written: also where the answer was lost. */
  readonly wrote: boolean;
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A request that is being answered. */
export type OpenRequest = Mutable<LoggedRequest>;

/** Every request that came, in order; those of a batch follow theirs. */
export class RequestLog {
  #requests: OpenRequest[] = [];
  #inFlight = 0;
  #mostInFlight = 0;

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get mostInFlight(): number {
    return this.#mostInFlight;
  }

  /** What changed something, each as often as it was carried out. */
  get writes(): readonly LoggedRequest[] {
    return this.#requests.filter(({ wrote }) => wrote);
  }

  /** Requests that only this stand-in refuses. */
  get strictRefusals(): readonly LoggedRequest[] {
    return this.#requests.filter(({ refusedWith }) => refusedWith?.startsWith('Strict'));
  }

  get bytesIn(): number {
    return this.#requests.reduce((sum, { bytesIn, inBatch }) => sum + (inBatch ? 0 : bytesIn), 0);
  }

  get bytesOut(): number {
    return this.#requests.reduce((sum, { bytesOut, inBatch }) => sum + (inBatch ? 0 : bytesOut), 0);
  }

  /** Forgets what came so far; what is in flight stays in flight. */
  clear(): void {
    this.#requests = [];
    this.#mostInFlight = this.#inFlight;
  }

  note(method: string, path: string, body: string, inBatch: boolean): OpenRequest {
    const request: OpenRequest = {
      method,
      path,
      bytesIn: bytesOf(body),
      inBatch,
      status: null,
      bytesOut: 0,
      refusedWith: null,
      wrote: false,
    };
    this.#requests.push(request);
    return request;
  }

  /** One more is in flight until the function that is returned is called. */
  enter(): () => void {
    this.#inFlight += 1;
    this.#mostInFlight = Math.max(this.#mostInFlight, this.#inFlight);
    return () => {
      this.#inFlight -= 1;
    };
  }
}

/** The length of a text as UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
