/**
 * `text.charCodeAt(at)`, for loops over texts. V8 keeps texts in several ways (one or two bytes a unit, part of another
 * text, joined), and a loop that has met more than four of them looks the method up for every unit; this one is
 * looked up once.
 */
// eslint-disable-next-line @typescript-eslint/unbound-method -- `call` gets it bound
export const unitAt = Function.prototype.call.bind(String.prototype.charCodeAt) as (
  text: string,
  at: number,
) => number;
