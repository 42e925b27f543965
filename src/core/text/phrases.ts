import { tokenize, type Token } from './tokens';

/**
 * A list of patterns that mean one thing, one pattern a line.
 *
 * A pattern is words separated by spaces: `circle back`. `(a|b c)` is a choice, `[x]` may be
 * absent, `*` is any one word, `**` up to three words, `#` a number. Case, apostrophes and
 * contractions are folded on both sides, and a hyphen counts as a space.
 */
export type PhraseList = { readonly name: string; readonly patterns: readonly string[] };

export function phraseList(name: string, patterns: string): PhraseList {
  return {
    name,
    patterns: patterns
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

/** Token indices, both inclusive. */
export type TokenRange = { readonly first: number; readonly last: number };

export type PhraseMatch = TokenRange & { readonly list: PhraseList; readonly pattern: string };

/** One of several words at one place of a pattern; kept whole, or a list of choices would multiply. */
type ChoiceEdge = { readonly words: ReadonlySet<string>; readonly node: Node };

type Node = {
  next: Map<string, Node> | undefined;
  choices: Map<string, ChoiceEdge> | undefined;
  any: Node | undefined;
  number: Node | undefined;
  ends: { readonly list: PhraseList; readonly pattern: string }[] | undefined;
};

const MOST_EXPANSIONS = 2048;

function emptyNode(): Node {
  return {
    next: undefined,
    choices: undefined,
    any: undefined,
    number: undefined,
    ends: undefined,
  };
}

/**
 * All phrase lists of a family compiled into one trie, so that a text is walked once whatever the
 * number of patterns.
 */
export class PhraseTrie {
  readonly #root = emptyNode();

  constructor(lists: readonly PhraseList[]) {
    for (const list of new Set(lists)) {
      for (const pattern of list.patterns) {
        for (const [first = '', ...rest] of expandPattern(pattern)) {
          for (const word of first.split('|')) this.#add(word, rest, { list, pattern });
        }
      }
    }
  }

  #add(
    first: string,
    rest: readonly string[],
    end: { readonly list: PhraseList; readonly pattern: string },
  ): void {
    let node = step(this.#root, first);
    for (const element of rest) node = step(node, element);
    node.ends ??= [];
    if (!node.ends.some((other) => other.list === end.list)) node.ends.push(end);
  }

  /** The longest match of each list at each token; a match never crosses a mark or a blank line. */
  find(tokens: readonly Token[]): readonly PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    const here = new Map<PhraseList, PhraseMatch>();
    for (let first = 0; first < tokens.length; first += 1) {
      const kind = tokens[first]?.kind;
      if (kind !== 'word' && kind !== 'number') continue;
      here.clear();
      collect(this.#root, tokens, first, first, here);
      for (const match of here.values()) matches.push(match);
    }
    return matches;
  }
}

function collect(
  node: Node,
  tokens: readonly Token[],
  first: number,
  at: number,
  found: Map<PhraseList, PhraseMatch>,
): void {
  const token = tokens[at];
  if (!token) return;
  if (token.kind === 'line' && token.text === '\n' && at > first) {
    collect(node, tokens, first, at + 1, found);
    return;
  }
  if (token.kind === 'mark' && token.text === '-' && at > first) {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (before?.end === token.start && after?.start === token.end) {
      collect(node, tokens, first, at + 1, found);
    }
    return;
  }
  if (token.kind !== 'word' && token.kind !== 'number') return;
  const literal = node.next?.get(token.text);
  if (literal) advance(literal, tokens, first, at, found);
  if (node.choices) {
    for (const choice of node.choices.values()) {
      if (choice.words.has(token.text)) advance(choice.node, tokens, first, at, found);
    }
  }
  if (node.number && token.kind === 'number') advance(node.number, tokens, first, at, found);
  if (node.any) advance(node.any, tokens, first, at, found);
}

function advance(
  node: Node,
  tokens: readonly Token[],
  first: number,
  last: number,
  found: Map<PhraseList, PhraseMatch>,
): void {
  if (node.ends) {
    for (const { list, pattern } of node.ends) {
      const longest = found.get(list);
      if (!longest || longest.last < last) found.set(list, { list, pattern, first, last });
    }
  }
  if (node.next || node.choices || node.any || node.number)
    collect(node, tokens, first, last + 1, found);
}

function step(node: Node, word: string): Node {
  if (word === '*') return (node.any ??= emptyNode());
  if (word === '#') return (node.number ??= emptyNode());
  if (word.includes('|')) {
    node.choices ??= new Map();
    const known = node.choices.get(word);
    if (known) return known.node;
    const choice = { words: new Set(word.split('|')), node: emptyNode() };
    node.choices.set(word, choice);
    return choice.node;
  }
  node.next ??= new Map();
  let child = node.next.get(word);
  if (!child) {
    child = emptyNode();
    node.next.set(word, child);
  }
  return child;
}

/**
 * The sequences that a pattern stands for. An element is a word, `*`, `#`, or the single words of a
 * choice joined by `|`.
 *
 * @throws {SyntaxError} for an unbalanced pattern, or one that stands for too many sequences
 */
export function expandPattern(pattern: string): readonly (readonly string[])[] {
  const spelled = pattern
    .replace(/\*\*/g, '(|*|* *|* * *)')
    .replace(/\[/g, '(|')
    .replace(/\]/g, ')');
  const { sequences, at } = expandChoice(spelled, 0);
  if (at !== spelled.length) throw new SyntaxError(`Unbalanced pattern: ${pattern}`);
  if (sequences.length > MOST_EXPANSIONS) throw new SyntaxError(`Too many choices: ${pattern}`);
  const kept = sequences.filter((words) => words.length > 0);
  if (kept.length === 0) throw new SyntaxError(`Empty pattern: ${pattern}`);
  return kept;
}

function expandChoice(pattern: string, from: number): { sequences: string[][]; at: number } {
  const sequences: string[][] = [];
  let current: string[][] = [[]];
  let at = from;
  while (at < pattern.length && pattern.charAt(at) !== ')') {
    const mark = pattern.charAt(at);
    if (mark === '|') {
      sequences.push(...current);
      current = [[]];
      at += 1;
    } else if (mark === '(') {
      const inner = expandChoice(pattern, at + 1);
      if (pattern.charAt(inner.at) !== ')') throw new SyntaxError(`Unbalanced pattern: ${pattern}`);
      current = joinEach(current, inner.sequences);
      at = inner.at + 1;
    } else {
      let end = at;
      while (end < pattern.length && !'()|'.includes(pattern.charAt(end))) end += 1;
      const words = patternWords(pattern.slice(at, end));
      current = current.map((sequence) => [...sequence, ...words]);
      at = end;
    }
  }
  return { sequences: joinSingleWords([...sequences, ...current]), at };
}

function joinSingleWords(sequences: readonly string[][]): string[][] {
  const single = new Set<string>();
  const others = new Map<string, string[]>();
  for (const sequence of sequences) {
    const [first] = sequence;
    if (sequence.length === 1 && first !== undefined && first !== '*' && first !== '#') {
      for (const word of first.split('|')) single.add(word);
    } else {
      others.set(sequence.join(' '), sequence);
    }
  }
  const joined = [...others.values()];
  if (single.size > 0) joined.unshift([[...single].sort().join('|')]);
  return joined;
}

function patternWords(text: string): string[] {
  return text
    .split(' ')
    .filter(Boolean)
    .reduce<string[]>((words, word) => {
      if (word === '*' || word === '#') words.push(word);
      else for (const token of tokenize(word)) if (token.kind !== 'mark') words.push(token.text);
      return words;
    }, []);
}

function joinEach(heads: readonly string[][], tails: readonly string[][]): string[][] {
  const joined: string[][] = [];
  for (const head of heads) for (const tail of tails) joined.push([...head, ...tail]);
  return joined;
}
