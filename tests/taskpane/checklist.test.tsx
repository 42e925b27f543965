/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { reviewReply, type Review } from '../../src/core';
import { Checklist } from '../../src/taskpane/components/Checklist';

const show = (review: Review) =>
  render(
    <FluentProvider theme={webLightTheme}>
      <Checklist review={review} />
    </FluentProvider>,
  );
/** Nothing of it is judged. */
const quiet = reviewReply({ body: 'The slides are attached.' });

test('says that other mail is no decline', () => {
  show(quiet);
  expect(screen.getByText(/does not read as a decline/)).toBeVisible();
});

test('says that what is hardly a decline is not judged', () => {
  show({ ...quiet, isDecline: true });
  expect(screen.getByText(/may be a decline or not/)).toBeVisible();
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});

test('names the language that it does not read', () => {
  show({ ...quiet, isDecline: true, language: 'hu' });
  expect(screen.getByText(/looks like Hungarian/)).toBeVisible();
});
