import * as fc from 'fast-check';
import { composeDraft, scenarios } from '../../src/core';
import { findFact, type Fact } from '../../src/core/facts';
import { incoming } from '../fixtures/scenario-fixture';

function factIn(fact: Fact, body: string, subject = '', emailAddress = 'mara@lindworks.example') {
  return findFact(fact, incoming({ subject, body, from: { displayName: '', emailAddress } }));
}

describe('the role', () => {
  it.each([
    ['We are looking for a senior data engineer in Tallinn.', 'senior data engineer'],
    ['I have an opening for a Head of Operations in Leeds.', 'Head of Operations'],
    ['We can offer you the position of Warehouse Manager.', 'Warehouse Manager'],
    ['I am applying for the post of office administrator.', 'office administrator'],
    ['The project manager role reports to the board.', 'project manager'],
    [
      'We are hiring a product designer. The senior product designer role is new.',
      'senior product designer',
    ],
  ])('of “%s” is “%s”', (body, role) => {
    expect(factIn('role', body)).toBe(role);
  });

  it.each([
    ['more than one', 'We are hiring a data engineer. We are hiring a sales manager, too.'],
    ['the sender’s own', 'I worked as a senior data engineer in my previous role.'],
    ['somebody else', 'Our sales manager will call you. The position is new.'],
    [
      'one of two, the other held',
      'Following the Senior Data Engineer role that we filled, my client is looking for a Platform Architect.',
    ],
    [
      'the reader’s own',
      'I am looking for referrals: as a Senior Software Engineer you know people.',
    ],
    ['an old one', 'I applied last year for the Audit Manager position and was not successful.'],
    ['a single word', 'We are looking for a manager.'],
    ['the rest of a name', 'We are hiring a Trust & Safety Lead.'],
    ['a text in capitals', 'WE ARE HIRING AN AEROSPACE ENGINEER.'],
    [
      'the signature',
      'We have a position for you.\n\nBest regards,\nMara Lind\nSales Manager role\nmara@a.example',
    ],
    [
      'a quoted thread',
      'No.\n\nOn 3 May 2026, Jo <jo@a.example> wrote:\n> We are hiring a data engineer.',
    ],
  ])('is left open where the title is %s', (_case, body) => {
    expect(factIn('role', body)).toBeNull();
  });

  it.each([
    'Intro from Jane Doe, Senior Recruitment Consultant',
    'Job application (FAO HR Manager)',
    'CV Anna Schmidt Senior Developer',
  ])('is not taken from the subject “%s”', (subject) => {
    expect(factIn('role', 'Hello', subject)).toBeNull();
  });

  it('is taken from the subject where the body names none', () => {
    expect(factIn('role', 'Would you be interested?', 'Senior data engineer in Tallinn')).toBe(
      'senior data engineer',
    );
    expect(factIn('role', 'Hello', 'Application: Head of Finance')).toBe('Head of Finance');
    expect(
      factIn('role', 'We are hiring a data engineer or a test engineer.', 'Test engineer'),
    ).toBe(null);
  });
});

describe('the occasion', () => {
  it.each([
    ['You are invited to our Spring Reception on 12 May.', 'to the Spring Reception'],
    ['We meet on Thursday 12 November at ten.', 'for 12 November'],
    ['The workshop is on May 3rd. Please answer by 20 April.', 'for 3 May'],
    ['We would love to have you at our dinner on 12 March.', 'for 12 March'],
    ['I was wondering whether you could join us on 12 March.', 'for 12 March'],
    ['I was asked to invite you to dinner on 12 March.', 'for 12 March'],
    ['Join us on 12 March, when you hear what they decided.', 'for 12 March'],
    ['The tour is planned for 12 March.', 'for 12 March'],
    ['You are invited.\n\nFriday, 3 September\nThe library', 'for 3 September'],
    ['We meet on the evening of 12 March.', 'for 12 March'],
    ['Are you free on 12 March?', 'for 12 March'],
    ['It will be held on 12 March in the library. Please join us.', 'for 12 March'],
    ['I was born on 12 March. Can we meet on 3 May?', 'for 3 May'],
    ['You are invited.\nWhen: Thursday 12 November\nWhere: the library', 'for 12 November'],
  ])('of “%s” is “%s”', (body, occasion) => {
    expect(factIn('occasion', body)).toBe(occasion);
  });

  it.each([
    'We meet on 12 May or on 14 May.',
    'Would 12 or 13 March suit you?',
    'The course runs 9-13 March.',
    'Following our call on 3 March, can we meet?',
    'I am back on 12 March, any time after?',
    'Registration closes on 6 March.',
    'Only 20 may attend.',
    'I will be in Lisbon for Web Summit, coffee?',
    'Lovely to see you at the Spring Gala. Join our team lunch?',
    'Respected Sir, Good Evening!',
    'You are invited to the Spring Reception and to the Annual Dinner.',
    'You may bring 3 guests to the dinner.',
    'Please answer by 20 April.',
    'Come to the All-Employee Meeting.',
    'I was born on 12 March. Can we meet tomorrow?',
    'The contract was signed on 5 January. Could we have a call about it?',
    'Could we talk about the contract that we signed on 5 January?',
    'On 5 January we signed the contract, can we meet about it?',
    'Thursday 12 March they are in London. Can we meet?',
    'My contract ends on 5 April. Can we meet?',
    'Can we discuss my letter of 5 January?',
    'Thank you for the dinner on 12 March. Shall we meet again?',
    'It was lovely to see you at the dinner on 12 March. Coffee?',
    'The dinner is on 12 March. My flight goes on 14 March.',
  ])('is left open in “%s”', (body) => {
    expect(factIn('occasion', body)).toBeNull();
  });
});

it('takes the occasion’s day from the subject, but not that of a mail or of something past', () => {
  expect(factIn('occasion', 'Can you make it?', 'Choir, 12 March')).toBe('for 12 March');
  expect(factIn('occasion', 'Can we meet?', 'Your mail of 12 March')).toBeNull();
  expect(factIn('occasion', 'Can we meet?', 'The contract signed on 5 January')).toBeNull();
});

describe('the company', () => {
  const SIGNED = 'Hello Robin,\n\nwe sell lamps.\n\nBest regards,\nMara Lind\nLindworks Ltd';

  it('is the one whose name the sender’s address has', () => {
    expect(factIn('company', SIGNED)).toBe('Lindworks');
    expect(factIn('company', 'Harbour Lamp Systems here.', '', 'a@harbour-lamp.example')).toBe(
      'Harbour Lamp Systems',
    );
  });

  it.each([
    'mara@gmail.example',
    'mara@linkedin.example',
    'mara@otherworks.example',
    'mara@lindworks',
    '',
    '@',
  ])('is left open for %s', (address) => {
    expect(factIn('company', `${SIGNED} Gmail LinkedIn`, '', address)).toBeNull();
  });

  it('is left open where its name goes on', () => {
    expect(factIn('company', 'Lindworks Harbour Lights sells lamps.')).toBeNull();
  });
});

it('stands in the draft where it is certain, and a neutral word where it is not', () => {
  const draft = (body: string) =>
    composeDraft({
      scenario: 'recruiter-outreach',
      response: 'decline',
      message: incoming({ subject: '', body }),
      now: new Date('2026-11-03T10:00:00Z'),
      options: { wording: 'direct', door: 'closed', variant: 0 },
    }).text;
  expect(draft('We are hiring a data engineer.')).toContain('about the data engineer role.');
  expect(draft('We are hiring.')).toContain('about the role.');
});

it('is a short run of the message’s own words, whatever the message', () => {
  const word = fc.constantFrom(
    ...'hiring a the role Head of Data engineer Annual Dinner 12 May < $& {fact} [NAME] & - . \n Lindworks'.split(
      ' ',
    ),
  );
  const message = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(message, fc.constantFrom('role', 'company' as const), (body, fact) => {
      const found = factIn(fact, body);
      if (found === null) return;
      expect(body.toLowerCase()).toContain(found.toLowerCase());
      expect(found).toMatch(/^[\w' -]{1,60}$/);
    }),
  );
});

it('is said by every scenario that can say one', () => {
  const slots = scenarios.flatMap(({ slots }) => Object.values(slots));
  const said = slots.flatMap(({ certain }) => (certain ? [certain.said] : []));
  expect(said.length).toBeGreaterThan(0);
  for (const each of said) expect(each).toContain('{fact}');
});
