/** `Re: …`, once: an answer to an answer keeps its subject. */
export function replySubject(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`.trimEnd();
}

/** `Fw: …`, once. */
export function forwardSubject(subject: string): string {
  return /^fwd?:/i.test(subject) ? subject : `Fw: ${subject}`.trimEnd();
}

/** A subject without the marks of answering and forwarding. */
export function normalizedSubject(subject: string): string {
  let rest = subject;
  for (;;) {
    const shorter = rest.replace(/^(?:re|fw|fwd):\s*/i, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
