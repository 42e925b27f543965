import { element } from './element';

const inline =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<address>https:\/\/[^)\s]+)\)/g;
const listItem = /^\s*(?:[-*]|(?<number>\d+)\.)\s+(?<text>.*)$/;

/**
 * The part of Markdown that Smart Alerts show: bold, italic, https links, lists, paragraphs. It
 * makes nodes and no HTML, so an add-in's text cannot bring any.
 */
export function smartAlertMarkdown(markdown: string): readonly HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const item = listItem.exec(line);
    if (item?.groups) {
      const tag = item.groups['number'] === undefined ? 'ul' : 'ol';
      const open = blocks.at(-1);
      const list = open?.localName === tag ? open : element(tag);
      if (list !== open) blocks.push(list);
      list.append(element('li', {}, ...inlineNodes(item.groups['text'] ?? '')));
    } else if (line.trim() !== '') {
      blocks.push(element('p', {}, ...inlineNodes(line)));
    }
  }
  return blocks;
}

function inlineNodes(text: string): readonly (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const { bold, italic, label, address } = match.groups ?? {};
    nodes.push(text.slice(end, match.index));
    if (bold !== undefined) nodes.push(element('strong', {}, bold));
    else if (italic !== undefined) nodes.push(element('em', {}, italic));
    else if (label !== undefined && address !== undefined) {
      nodes.push(element('a', { href: address, rel: 'noreferrer', target: '_blank' }, label));
    }
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
}
