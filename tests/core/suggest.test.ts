import fc from 'fast-check';
import { kindToDraft, suggestScenario, type ScenarioId, type Suggestion } from '../../src/core';
import { incoming } from '../fixtures/scenario-fixture';

const PITCH =
  'Hi Robin,\n\nI’m a recruiter and came across your profile. We are hiring a data engineer. Would you be open to a quick call?';

const suggest = (body: string, subject = 'Hello') => suggestScenario(incoming({ subject, body }));

it('explains itself in the sender’s own words', () => {
  const { evidence, confidence } = suggest(PITCH);
  expect(evidence.map(({ cue }) => cue)).toContain('writes as a recruiter');
  for (const { start, end, quote } of evidence) expect(PITCH.slice(start, end)).toBe(quote);
  expect(confidence).toBeGreaterThan(0.6);
  expect(confidence).toBeLessThanOrEqual(1);
});

it('takes no evidence from the quoted thread', () => {
  const quoted = PITCH.split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  expect(suggest(`Did you see this one?\n\n${quoted}`).scenario).toBe('none');
});

it('puts a threat before anything else that fits', () => {
  const both = `${PITCH} Answer me, or you will regret it. I know where you live.`;
  expect(suggest(both).scenario).toBe('harassment');
});

it.each([
  [
    'a newsletter about jobs',
    'Twelve new roles for you this week: product manager, data engineer, analyst. Are you looking for a change? See all vacancies. You are receiving this email because you signed up. Unsubscribe here.',
  ],
  [
    'a project update',
    'Hi all, the draft is done. Let’s circle back on the budget next week. Thanks, Jo',
  ],
  ['a receipt', 'Thank you for your order. Your invoice is attached. No action needed.'],
  ['an empty message', ''],
])('suggests nothing for %s', (_name, body) => {
  expect(suggest(body).scenario).toBe('none');
});

it.each([
  [
    'de',
    'Guten Tag, wir suchen für unseren Kunden eine Leiterin und haben Ihr Profil gesehen. Haben Sie nicht Lust auf ein Gespräch mit uns?',
  ],
  [
    'fr',
    'Bonjour, nous avons vu votre profil et nous cherchons une directrice pour notre client. Est-ce que vous êtes disponible pour en parler ?',
  ],
  [
    'es',
    'Hola, hemos visto su perfil y buscamos una directora para el equipo de nuestro cliente. ¿Le gustaría hablar con nosotros esta semana?',
  ],
])('says that a message is %s and suggests nothing', (language, body) => {
  expect(suggest(body)).toMatchObject({ scenario: 'none', language });
});

it('offers the three likeliest kinds with `none`', () => {
  const { scenario, alternatives } = suggest(
    'Hello, could we speak one of these days? There is a matter that I would rather not put in writing.',
  );
  expect(scenario).toBe('none');
  expect(alternatives).toHaveLength(3);
  const sure = alternatives.map(({ confidence }) => confidence);
  expect(sure).toEqual([...sure].sort((a, b) => b - a));
});

it('points at whole sentences where no cue is found', () => {
  const body =
    'Hello,\n\nI phoned on Tuesday about the librarian job. I have nine years of experience in school libraries and a clean driving licence. Please tell me if I can come for an interview. I am free every day.\n\nMina Holt';
  const { scenario, evidence } = suggest(body, 'Librarian');
  expect(scenario).toBe('candidate');
  expect(evidence.map(({ cue }) => cue)).toContain('is worded like other messages of this kind');
  for (const { in: part, start, end, quote } of evidence)
    expect((part === 'body' ? body : 'Librarian').slice(start, end)).toBe(quote);
});

it.each([0, 0.29, 0.3, 0.9])(
  'drafts for an unsure kind that is %d sure only where it is likely',
  (confidence) => {
    const unsure = (scenario: ScenarioId): Suggestion => ({
      scenario: 'none',
      confidence: 1 - confidence,
      evidence: [],
      alternatives: [{ scenario, confidence }],
      language: 'en',
    });
    expect(kindToDraft(unsure('sales-pitch'))).toBe(confidence >= 0.3 ? 'sales-pitch' : 'none');
    expect(kindToDraft(unsure('harassment'))).toBe('none');
  },
);

describe('a clear no to the sender that is remembered', () => {
  const memory = { declinedBefore: new Date('2026-10-01T09:00:00Z') };
  const sure = ({ scenario, confidence, alternatives }: Suggestion) =>
    [{ scenario, confidence }, ...alternatives].find((each) => each.scenario === 'scam-spam')
      ?.confidence ?? 0;
  const PRESSURE = incoming({
    subject: 'Last notice',
    body: 'Hello,\n\nyour offer expires today. Act now and reply within 24 hours, before it is gone for ever.\n\nMara',
    from: { displayName: 'Mara Lind', emailAddress: 'mara@lindworks.example' },
  });

  it('makes pressure likelier, and is no evidence, having no place in the text', () => {
    const [without, withIt] = [suggestScenario(PRESSURE), suggestScenario(PRESSURE, memory)];
    expect(sure(withIt)).toBeGreaterThan(sure(without));
    for (const { in: part, start, end, quote } of withIt.evidence)
      expect(PRESSURE[part].slice(start, end)).toBe(quote);
    expect(withIt.evidence.map(({ cue }) => cue)).not.toContain('stands above your no');
  });

  it('changes nothing where there is none', () => {
    expect(suggestScenario(PRESSURE, {})).toEqual(suggestScenario(PRESSURE));
  });

  it('counts once where the no is quoted below as well', () => {
    const quoting = {
      ...PRESSURE,
      body: `${PRESSURE.body}\n\nFrom: Robin Ashworth\nSent: Monday, 2 November 2026 09:00\nTo: Mara Lind\nSubject: Lamps\n\nHello,\n\nI am not interested.`,
      ownAddress: 'robin.ashworth@northlake.example',
    };
    expect(sure(suggestScenario(quoting))).toBeGreaterThan(sure(suggestScenario(PRESSURE)));
    expect(suggestScenario(quoting, memory)).toEqual(suggestScenario(quoting));
  });

  it('makes no pressure of a friendly mail', () => {
    const thanks = incoming({
      subject: 'Thank you',
      body: 'Hi Robin,\n\nthank you for letting me know. All the best!\n\nMara',
    });
    expect(suggestScenario(thanks, memory).scenario).toBe('none');
    expect(suggestScenario(incoming({ subject: 'Hello', body: PITCH }), memory).scenario).toBe(
      'recruiter-outreach',
    );
  });
});

it('never throws, and quotes what stands there, whatever the message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
      const { evidence, confidence, alternatives } = suggestScenario(incoming({ subject, body }));
      for (const { in: part, start, end, quote } of evidence)
        expect((part === 'body' ? body : subject).slice(start, end)).toBe(quote);
      for (const each of [confidence, ...alternatives.map((other) => other.confidence)]) {
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(1);
      }
    }),
  );
});
