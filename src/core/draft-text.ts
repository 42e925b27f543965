import type { Draft } from './draft';

/** Turns a text that the user wrote into a draft: a paragraph for each blank line, every value escaped. */
export function draftFromText(text: string): Draft {
  return draftFromParagraphs(text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/));
}

/** One of paragraphs, of which empty ones are left out. */
export function draftFromParagraphs(all: readonly string[]): Draft {
  const paragraphs = all.map((paragraph) => paragraph.trim()).filter((text) => text !== '');
  return {
    text: paragraphs.join('\n\n'),
    html: paragraphs
      .map((paragraph) => `<p>${paragraph.split('\n').map(escapeHtml).join('<br>')}</p>`)
      .join(''),
  };
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
