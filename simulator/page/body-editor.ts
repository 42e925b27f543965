import type { Span } from '../mailbox/html-span';
import type { ComposeForm, InlineImage } from '../mailbox/item';
import { safeHtml } from './safe-html';

/** What stands in the editor, and what is selected of it; `null` where the selection is elsewhere. */
export type EditedBody = { readonly text: string; readonly selected: Span | null };

/** Private-use characters, which no mail has: they mark the ends of a selection for a moment. */
const startMark = '\ue000';
const endMark = '\ue001';

type Format = ComposeForm['format'];

/** Reads the editor in the mail's own spelling: pictures by `cid:`, places in characters. */
export function readEditor(
  editor: HTMLElement,
  format: Format,
  images: readonly InlineImage[],
): EditedBody {
  const copy = editor.cloneNode(true) as HTMLElement;
  const range = selectedRange(editor);
  if (range !== null) markRange(editor, copy, range);
  const marked = format === 'html' ? htmlOf(copy, images) : textOf(copy);
  const text = marked.replace(startMark, '').replace(endMark, '');
  return {
    text,
    selected:
      range === null
        ? null
        : { start: marked.indexOf(startMark), end: marked.indexOf(endMark) - 1 },
  };
}

/** Shows a body, and selects of it what is selected while the editor is on the screen. */
export function fillEditor(
  editor: HTMLElement,
  { body, format, selection }: ComposeForm,
  images: readonly InlineImage[],
): void {
  const selects = selection?.field === 'body' && editor.offsetParent !== null;
  const marked = selects
    ? body.slice(0, selection.start) +
      startMark +
      body.slice(selection.start, selection.end) +
      endMark +
      body.slice(selection.end)
    : body;
  editor.dataset['format'] = format;
  editor.contentEditable = format === 'html' ? 'true' : 'plaintext-only';
  if (format === 'html') editor.innerHTML = safeHtml(marked, images);
  else editor.textContent = marked;
  if (!selects) return;
  const start = takeMark(editor, startMark);
  const end = takeMark(editor, endMark);
  if (start !== null && end !== null) {
    getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }
}

function selectedRange(editor: HTMLElement): Range | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return editor.contains(range.startContainer) && editor.contains(range.endContainer)
    ? range
    : null;
}

/** Puts the marks into `copy` where the range has its ends in `editor`; the last one first. */
function markRange(editor: Node, copy: Node, range: Range): void {
  const start = counterpart(editor, copy, range.startContainer);
  const end = counterpart(editor, copy, range.endContainer);
  insertMark(end, range.endOffset, endMark);
  insertMark(start, range.startOffset, startMark);
}

function counterpart(root: Node, copy: Node, node: Node): Node {
  const parent = node === root ? null : node.parentNode;
  if (parent === null) return copy;
  const place = [...parent.childNodes].indexOf(node as ChildNode);
  return counterpart(root, copy, parent).childNodes[place] ?? copy;
}

function insertMark(node: Node, offset: number, mark: string): void {
  if (node instanceof CharacterData) node.insertData(offset, mark);
  else node.insertBefore(document.createTextNode(mark), node.childNodes[offset] ?? null);
}

function takeMark(editor: HTMLElement, mark: string): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const offset = node instanceof Text ? node.data.indexOf(mark) : -1;
    if (!(node instanceof Text) || offset === -1) continue;
    node.deleteData(offset, mark.length);
    return { node, offset };
  }
  return null;
}

function htmlOf(editor: HTMLElement, images: readonly InlineImage[]): string {
  return images.reduce(
    (html, { contentId, dataUrl }) => html.replaceAll(`src="${dataUrl}"`, `src="cid:${contentId}"`),
    editor.innerHTML,
  );
}

function textOf(editor: HTMLElement): string {
  for (const lineBreak of editor.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return editor.textContent;
}
