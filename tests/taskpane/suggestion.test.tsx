/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { readItem } from './in-memory-outlook';
import { kind, renderPane, textbox } from './render-pane';

test('the pane names the message that it speaks of', async () => {
  renderPane(readItem('a'));
  const title = await screen.findByRole('heading', { level: 1, name: 'Message from Dana Reyes' });
  expect(title).toBeInTheDocument();
  expect(within(screen.getByRole('banner')).getByText('A role at Brightwater')).toBeVisible();
  expect(within(screen.getByRole('banner')).getByText('dana@brightwater.example')).toBeVisible();
});

test('the suggestion shows its kind, how sure it is, and its evidence in the message', async () => {
  renderPane(readItem('a'));
  const section = await screen.findByRole('region', { name: 'What is this?' });
  expect(section).toHaveTextContent(/Recruiter outreach(Very likely|Likely|Perhaps)/);
  expect(section).toHaveTextContent(/Why: it .*(describes a role|writes as a recruiter)/);
  const excerpt = within(section).getByRole('blockquote', { name: 'Excerpt from the message' });
  const marked = [...excerpt.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marked.join(' ')).toMatch(/recruiter|role|hiring/);
  expect(excerpt).toHaveTextContent(`Marked: “`);
});

test('every kind can be chosen, and choosing one drafts anew', async () => {
  const { user } = renderPane(readItem('a'));
  const before = (await textbox()).value;
  expect(within(await kind()).getAllByRole('option').length).toBeGreaterThanOrEqual(5);
  await user.selectOptions(await kind(), 'Meeting or event');
  expect((await textbox()).value).not.toBe(before);
  expect(screen.getByText('Chosen by you')).toBeVisible();
  await user.selectOptions(await kind(), 'None of these');
  expect(screen.getByText(/a neutral no/)).toBeVisible();
  const section = screen.getByRole('region', { name: 'What is this?' });
  expect(section).toHaveTextContent('None of theseChosen by you');
  expect(section).not.toHaveTextContent('Why:');
  expect(within(section).queryByRole('blockquote')).not.toBeInTheDocument();
});

test('a message that asks for nothing is said to be of no known kind', async () => {
  renderPane(
    readItem('a', { subject: 'Minutes', body: 'The minutes of Tuesday are attached. Pat' }),
  );
  const section = await screen.findByRole('region', { name: 'What is this?' });
  expect(section).toHaveTextContent('No kind of request was recognised');
  expect(await kind()).toHaveValue('none');
  expect((await textbox()).value).not.toBe('');
});

test('a message in another language is said to be one', async () => {
  const body =
    'Guten Tag, ich bin auf Ihr Profil gestoßen und möchte Ihnen gerne eine Stelle vorstellen. Haben Sie in dieser Woche Zeit für ein Gespräch? Mit freundlichen Grüßen';
  renderPane(readItem('a', { subject: 'Eine Stelle für Sie', body }));
  expect(await screen.findByText(/This looks like German/)).toBeVisible();
});

test('hostile names, subjects and bodies are shown as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  renderPane(
    readItem('a', {
      subject: `"><script>alert(1)</script>${hostile}`,
      body: `I am a recruiter with a role for you ${hostile}`,
      from: { displayName: hostile, emailAddress: 'x@y.example' },
    }),
  );
  await textbox();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(hostile);
  expect(document.querySelector('img, script')).toBeNull();
});

test('a sender without a name and a mail without a subject are named all the same', async () => {
  renderPane(
    readItem('a', { subject: ' ', from: { displayName: '', emailAddress: 'x@y.example' } }),
  );
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('x@y.example');
  expect(screen.getByText('(no subject)')).toBeVisible();
});

test('“None of these” sticks to its message, and another choice takes it back', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  const goTo = async (key: string, value: string) => {
    act(() => {
      outlook.show(readItem(key));
    });
    await waitFor(async () => {
      expect(await kind()).toHaveValue(value);
    });
  };
  await user.selectOptions(await kind(), 'None of these');
  await goTo('b', 'recruiter-outreach');
  await goTo('a', 'none');
  await user.selectOptions(await kind(), 'Meeting or event');
  await goTo('b', 'recruiter-outreach');
  await goTo('a', 'meeting-invite');
  expect(outlook.kept.get('noneOfThese')).toEqual([]);
});

test('a choice that Outlook does not keep counts now, and the pane says so', async () => {
  const { user } = renderPane(readItem('a'), (outlook) => {
    outlook.settingsFault = true;
  });
  await user.selectOptions(await kind(), 'None of these');
  expect(await screen.findByText(/did not keep your choice/)).toBeVisible();
  expect(await kind()).toHaveValue('none');
});
