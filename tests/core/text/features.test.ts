import { FeatureReader } from '../../../src/core/text/features';
import { tokenize } from '../../../src/core/text/tokens';

/** Of a text, or of what is left of it from a word on. */
function featuresOf(text: string, from = ''): readonly number[] {
  const tokens = tokenize(text);
  const first = tokens.findIndex(({ start }) => start === text.indexOf(from));
  return new FeatureReader(text, tokens).featuresOf({ first, last: tokens.length - 1 }, []);
}

function shared(one: string, two: string): number {
  const others = new Set(featuresOf(two));
  return [...new Set(featuresOf(one))].filter((feature) => others.has(feature)).length;
}

it('takes one name for another, and one number for another', () => {
  expect(featuresOf('We met Priya on 3 May.')).toEqual(featuresOf('We met Oskar on 14 May.'));
  expect(featuresOf('We met priya.')).not.toEqual(featuresOf('We met oskar.'));
});

it('takes no first word for a name, whether of a text or of a part of it', () => {
  expect(featuresOf('Maybe we will.')).not.toEqual(featuresOf('Surely we will.'));
  expect(featuresOf('Ask Maybe we will.', 'Maybe')).toEqual(featuresOf('Maybe we will.'));
});

it('reads over line breaks', () => {
  expect(featuresOf('I will\nnot come.')).toEqual(featuresOf('I will not come.'));
});

it('sees who does what through the words between', () => {
  // Who with which auxiliary, with and without the verb, is the same but for “going”, which belongs to it.
  expect(shared('I am going to stay.', 'I am to stay.')).toBe(
    shared('I am just to stay.', 'I am to stay.') - 2,
  );
  expect(shared('I am gladly to stay.', 'I am to stay.')).toBe(
    shared('I am just to stay.', 'I am to stay.'),
  );
});

it('takes “I” and “we” for one, and others for others', () => {
  expect(shared('Then I will stay.', 'Then we will stay.')).toBeGreaterThan(
    shared('Then they will stay.', 'Then we will stay.'),
  );
});

it('tells a negated verb from one that is not', () => {
  expect(shared('I will never stay.', 'I will not stay.')).toBeGreaterThan(
    shared('I will also stay.', 'I will not stay.'),
  );
});

it('knows the verb in its forms', () => {
  expect(shared('We were declining.', 'We were declined.')).toBeGreaterThan(
    shared('We were declining.', 'We were discussed.'),
  );
});

it('sees a list of clauses, however long, and not in one clause', () => {
  const two = featuresOf('Mine is red, yours is blue.');
  const four = 'Stone was old, bread was good, tea was hot, soup was cold.';
  const five = 'Wool was soft, salt was dear, ice was thin, ale was weak, corn was high.';
  const [longer, longest] = [featuresOf(four), featuresOf(five)];
  expect(longest.slice(-3)).toEqual(longer.slice(-3));
  expect(two.slice(-3).filter((feature) => longer.slice(-3).includes(feature))).toEqual([]);
});

it('has nothing to say of no words', () => {
  expect(featuresOf('\n')).toEqual(featuresOf('\n\n'));
});
