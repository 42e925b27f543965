import { suggestScenario } from '../../src/core';
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
    'an automatic mail',
    `${PITCH}\n\nUnsubscribe here. You are receiving this email because you signed up.`,
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

it('offers runners-up with `none`', () => {
  const { scenario, alternatives } = suggest(
    'I came across your profile. We have an opening for a role in Bergen.',
  );
  expect(scenario).toBe('none');
  expect(alternatives[0]?.scenario).toBe('recruiter-outreach');
});
