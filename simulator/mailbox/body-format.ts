const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const blockTags = new Set(
  'address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const hiddenTags = new Set(['head', 'script', 'style', 'title']);

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Every line becomes a block, as Outlook does when it puts a text mail into an HTML reply. */
export function textToHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}

function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return namedEntities[name] ?? entity;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

function decodeEntities(html: string): string {
  return html.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g, decodeEntity);
}

/** What a text-coerced read of an HTML body gives: blocks on lines of their own, paragraphs apart. */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  let line = '';
  let position = 0;
  let hiddenUntil: string | null = null;

  const endLine = (): void => {
    lines.push(line.replaceAll('\u00a0', ' ').trimEnd());
    line = '';
  };

  while (position < html.length) {
    const open = html.indexOf('<', position);
    const chunk = html.slice(position, open === -1 ? undefined : open);
    if (hiddenUntil === null && chunk !== '') {
      const words = decodeEntities(chunk.replace(/[ \t\r\n\f]+/g, ' '));
      const spaced = line === '' || line.endsWith(' ');
      line += spaced && words.startsWith(' ') ? words.slice(1) : words;
    }
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open);
      position = end === -1 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    position = close === -1 ? html.length : close + 1;
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 24));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (hiddenUntil !== null) {
      if (tag?.[1] === '/' && name === hiddenUntil) hiddenUntil = null;
    } else if (hiddenTags.has(name)) {
      if (tag?.[1] === '') hiddenUntil = name;
    } else if (name === 'br') {
      endLine();
    } else if (blockTags.has(name)) {
      if (line !== '') endLine();
      if (name === 'p' && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    }
  }
  endLine();
  return lines.join('\n').trim();
}

/** The inside of `<body>` where there is one, else the html as it is. */
export function bodyContent(html: string): string {
  const lower = html.toLowerCase();
  const open = lower.indexOf('<body');
  if (open === -1) return html;
  const start = lower.indexOf('>', open) + 1;
  const end = lower.lastIndexOf('</body');
  return html.slice(start, end > start ? end : undefined);
}
