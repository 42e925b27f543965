import { composeDraft, scenarios, suggestScenario, type ResponseId } from '../../src/core';
import { incoming, type ScenarioFixture } from '../fixtures/scenario-fixture';

function fixtureOf(id: string): ScenarioFixture {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file name is the unit's id
  return (require(`../fixtures/scenarios/${id}`) as { default: ScenarioFixture }).default;
}

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (id, scenario) => {
    const fixture = fixtureOf(id);

    it.each(fixture.recognises.map((message) => [message.body, message] as const))(
      'recognises: %s',
      (_body, message) => {
        const suggestion = suggestScenario(incoming(message));
        expect(suggestion.scenario).toBe(id);
        expect(suggestion.evidence.length).toBeGreaterThan(0);
        for (const { in: part, start, end, quote } of suggestion.evidence) {
          expect(message[part].slice(start, end)).toBe(quote);
        }
      },
    );

    it.each(fixture.ignores.map((message) => [message.body, message] as const))(
      'ignores: %s',
      (_body, message) => {
        expect(suggestScenario(incoming(message)).scenario).not.toBe(id);
      },
    );

    const drafted = scenario.responses.filter((response: ResponseId) => response !== 'no-reply');
    it.each(drafted)('drafts %s', (response) => {
      const message = incoming(fixture.recognises[0]);
      const draft = composeDraft({
        scenario: id,
        response,
        message,
        now: new Date('2026-11-03T10:00:00Z'),
        options: { wording: 'direct', door: 'closed', variant: 0 },
      });
      const drafts: Readonly<Record<string, string>> = fixture.drafts;
      expect(draft.text).toContain(drafts[response]);
    });
  },
);
