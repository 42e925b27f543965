import {
  checks,
  reviewReply,
  type CheckResult,
  type Finding,
  type ReviewContext,
} from '../../src/core';
import { readMarked, type CheckFixture, type FixtureReply } from '../fixtures/check-fixture';

type AnyFixture = { default: CheckFixture<(typeof checks)[number]> };

function fixtureOf(id: string): AnyFixture['default'] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file name is the unit's id
  return (require(`../fixtures/checks/${id}`) as AnyFixture).default;
}

function resultOf(id: string, body: string, context: ReviewContext): CheckResult {
  const result = reviewReply({ body }, context).checks.find((other) => other.id === id);
  if (!result) throw new Error(`${id} is not registered`);
  return result;
}

const title = (reply: FixtureReply) => (typeof reply === 'string' ? reply : reply.reply);

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const { passes, flags } = fixtureOf(id);

  it.each(passes.map((reply) => [title(reply), reply] as const))('passes: %s', (_title, reply) => {
    const [body, context] = typeof reply === 'string' ? [reply, {}] : [reply.reply, reply.context];
    expect(resultOf(id, body, context).findings).toEqual([]);
  });

  it('never reports that it could not run', () => {
    const bodies = passes.map(title);
    expect(bodies.map((body) => resultOf(id, body, {}).status)).not.toContain('could-not-run');
  });

  describe.each(Object.entries(flags))('%s', (messageId, replies: readonly FixtureReply[]) => {
    it.each(replies.map((reply) => [title(reply), reply] as const))(
      'flags: %s',
      (_title, reply) => {
        const { body, start, end, context } = readMarked(reply);
        const { status, findings } = resultOf(id, body, context);
        const found = findings.map((finding: Finding) => [
          finding.messageId,
          finding.start,
          finding.end,
        ]);
        expect(found).toContainEqual([messageId, start, end]);
        expect(status).toMatch(/^(warn|fail)$/);
        for (const finding of findings)
          expect(finding.quote).toBe(body.slice(finding.start, finding.end));
      },
    );
  });

  it('says each message in a full sentence', () => {
    for (const message of Object.values<string>(check.messages))
      expect(message).toMatch(/^[“A-Z].+[.]$/);
  });
});
