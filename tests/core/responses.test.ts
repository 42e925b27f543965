import fc from 'fast-check';
import { kindOf, responsesTo, scenarios } from '../../src/core';

it.each(['none' as const, ...scenarios.map(({ id }) => id)])(
  'a kind and an answer to it are known where they go together: %s',
  (scenario) => {
    for (const response of responsesTo(scenario))
      expect(kindOf(scenario, response)).toEqual({ scenario, response });
  },
);

it.each([
  ['harassment', 'decline'],
  ['sales-pitch', 'withdraw'],
  ['none', 'close'],
  ['constructor', 'decline'],
  ['candidate', 'toString'],
  [['candidate'], 'close'],
])('%j and %j do not', (scenario, response) => {
  expect(kindOf(scenario, response)).toBeNull();
});

it('of anything makes no fault', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (scenario, response) => {
      expect(kindOf(scenario, response)).toBeNull();
    }),
  );
});
