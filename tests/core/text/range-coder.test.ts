import fc from 'fast-check';
import { RangeEncoder } from '../../../scripts/range-encoder';
import { RangeDecoder } from '../../../src/core/text/range-coder';

const written = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom(0, 1, 2), bit: fc.constantFrom(0, 1) }),
    fc.record({ kind: fc.constantFrom(100, 200), number: fc.integer({ min: 1, max: 1_000_000 }) }),
  ),
  { maxLength: 400 },
);

it('reads what was written, bit by bit and number by number', () => {
  fc.assert(
    fc.property(written, (items) => {
      const encoder = new RangeEncoder();
      for (const item of items) {
        if ('bit' in item) encoder.bit(item.kind, item.bit);
        else encoder.number(item.kind, item.number);
      }
      const decoder = new RangeDecoder(encoder.finish());
      const read = items.map((item) =>
        'bit' in item
          ? { kind: item.kind, bit: decoder.bit(item.kind) }
          : { kind: item.kind, number: decoder.number(item.kind) },
      );
      expect(read).toEqual(items);
    }),
  );
});

it('takes less than two bits for ten that are nearly always the same', () => {
  const encoder = new RangeEncoder();
  for (let index = 0; index < 5000; index += 1) encoder.bit(0, index % 50 === 0 ? 1 : 0);
  expect(encoder.finish().length * 6).toBeLessThan(1000);
});
