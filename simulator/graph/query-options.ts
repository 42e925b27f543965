import { Refusal } from './refusal';

/** The options of a query, once each; refuses names that are not among `allowed`. */
export function readOptions(
  query: URLSearchParams,
  allowed: readonly string[],
): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const [name, value] of query) {
    if (!allowed.includes(name)) {
      throw new Refusal(
        400,
        'StrictQueryOption',
        `The query option ${name} is not known here: ${allowed.join(', ') || 'there are none'}.`,
      );
    }
    if (options.has(name)) {
      throw new Refusal(400, 'BadRequest', `Query option '${name}' was specified more than once.`);
    }
    options.set(name, value);
  }
  return options;
}

/** The names in `$select`, or `null` where there is none; refuses those that are not among `known`. */
export function readSelect<Name extends string>(
  value: string | undefined,
  known: readonly Name[],
  type: string,
): readonly Name[] | null {
  if (value === undefined) return null;
  return value.split(',').map((part) => {
    const name = known.find((each) => each === part);
    if (name !== undefined) return name;
    throw new Refusal(
      400,
      'RequestBroker--ParseUri',
      `Could not find a property named '${part}' on type 'microsoft.graph.${type}'.`,
    );
  });
}

/** `$top`, 10 unless given; refuses what is not from 1 to 1000. */
export function readTop(value: string | undefined): number {
  if (value === undefined) return 10;
  const top = /^\d+$/.test(value) ? Number(value) : NaN;
  if (top >= 1 && top <= 1000) return top;
  throw new Refusal(
    400,
    'ErrorInvalidUrlQuery',
    `The value of $top is from 1 to 1000, not ${value}.`,
  );
}
