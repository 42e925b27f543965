import type { Span } from '../message';
import { tokenize, type Token } from './tokens';
import { WordTable } from './word-table';

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

type End = { readonly list: PhraseList; readonly pattern: string };

type Node = {
  readonly id: number;
  next: Map<string, Node> | undefined;
  choices: Map<string, ChoiceEdge> | undefined;
  any: Node | undefined;
  number: Node | undefined;
  ends: End[] | undefined;
};

/**
 * All nodes that a text can be at after the same words. States are made as texts lead to them and
 * kept, so that a word costs one look-up however many patterns are under way.
 */
type State = {
  readonly nodes: readonly Node[];
  /** One end of each list. */
  readonly ends: readonly End[];
  readonly next: Map<number, State | null>;
};

const NONE: readonly PhraseMatch[] = [];

/** The matches of each list, in text order. */
export function byList(
  matches: readonly PhraseMatch[],
): (list: PhraseList) => readonly PhraseMatch[] {
  const found = new Map<PhraseList, PhraseMatch[]>();
  for (const match of matches) {
    const known = found.get(match.list);
    if (known) known.push(match);
    else found.set(match.list, [match]);
  }
  return (list) => found.get(list) ?? NONE;
}

/** From the start of the first token to the end of the last. */
export function spanOf({ first, last }: TokenRange, tokens: readonly Token[]): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

const MOST_EXPANSIONS = 2048;
/** Past so many states all are forgotten; ordinary mail leads to some hundred. */
const MOST_STATES = 20_000;
const ENDS = -1;
const PASSED = -2;

let lastNode = 0;

function emptyNode(): Node {
  lastNode += 1;
  return {
    id: lastNode,
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
  private readonly root = emptyNode();
  /** Every word of every pattern; all other words lead to the same places. */
  private readonly vocabulary: WordTable;
  private readonly states = new Map<string, State>();
  private readonly openings: (State | null | undefined)[] = [];

  constructor(lists: readonly PhraseList[]) {
    const words = new Set<string>();
    for (const list of new Set(lists)) {
      for (const pattern of list.patterns) {
        for (const elements of expandPattern(pattern)) {
          for (const element of elements) for (const word of element.split('|')) words.add(word);
          const [first = '', ...rest] = elements;
          for (const word of first.split('|')) this.add(word, rest, { list, pattern });
        }
      }
    }
    this.vocabulary = new WordTable(words);
  }

  private add(first: string, rest: readonly string[], end: End): void {
    let node = this.root;
    for (const element of [first, ...rest]) node = step(node, element);
    node.ends ??= [];
    if (!node.ends.some((other) => other.list === end.list)) node.ends.push(end);
  }

  /** The longest match of each list at each token; a match never crosses a mark or a blank line. */
  find(tokens: readonly Token[]): readonly PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    while (this.openings.length < 2 * this.vocabulary.size) this.openings.push(undefined);
    const codes = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) codes[at] = this.codeAt(tokens, at);
    for (let first = 0; first < codes.length; first += 1)
      if ((codes[first] ?? ENDS) >= 0) this.findAt(codes, first, matches);
    return matches;
  }

  /** The word’s number, twice, and one more for a number; else whether a phrase may go on. */
  private codeAt(tokens: readonly Token[], at: number): number {
    const token = tokens[at];
    if (!token) return ENDS;
    const { kind, text, hash, start, end } = token;
    if (kind === 'word') return 2 * this.vocabulary.numberOf(text, hash);
    if (kind === 'number') return 2 * this.vocabulary.numberOf(text, hash) + 1;
    // A line break that only wraps a line, and a hyphen inside a word, are no end of a phrase.
    if (kind === 'line') return text === '\n' ? PASSED : ENDS;
    const joins = text === '-' && tokens[at - 1]?.end === start && tokens[at + 1]?.start === end;
    return joins ? PASSED : ENDS;
  }

  private findAt(codes: Int32Array, first: number, matches: PhraseMatch[]): void {
    const from = matches.length;
    let state = this.opening(codes[first] ?? ENDS);
    for (let at = first; state;) {
      for (const { list, pattern } of state.ends) {
        let same = from;
        while (same < matches.length && matches[same]?.list !== list) same += 1;
        matches[same] = { list, pattern, first, last: at };
      }
      at += 1;
      while (codes[at] === PASSED) at += 1;
      const code = at < codes.length ? (codes[at] ?? ENDS) : ENDS;
      if (code === ENDS) return;
      const known = state.next.get(code);
      state = known === undefined ? this.after(state, code) : known;
    }
  }

  /** Where a word leads to from the start; asked for every word, so it has a place of its own. */
  private opening(code: number): State | null {
    const known = this.openings[code];
    if (known !== undefined) return known;
    const made = this.after(this.stateOf([this.root]), code);
    this.openings[code] = made;
    return made;
  }

  private after(state: State, code: number): State | null {
    const word = this.vocabulary.wordOf(code >> 1);
    const isNumber = code % 2 === 1;
    const nodes = new Set<Node>();
    for (const node of state.nodes) {
      const literal = node.next?.get(word);
      if (literal) nodes.add(literal);
      if (node.choices) {
        for (const choice of node.choices.values())
          if (choice.words.has(word)) nodes.add(choice.node);
      }
      if (node.number && isNumber) nodes.add(node.number);
      if (node.any) nodes.add(node.any);
    }
    const made = nodes.size === 0 ? null : this.stateOf([...nodes]);
    state.next.set(code, made);
    return made;
  }

  private stateOf(nodes: readonly Node[]): State {
    const key = nodes
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    const known = this.states.get(key);
    if (known) return known;
    if (this.states.size >= MOST_STATES) {
      this.states.clear();
      this.openings.length = 0;
    }
    const ends = new Map<PhraseList, End>();
    for (const node of nodes)
      for (const end of node.ends ?? []) if (!ends.has(end.list)) ends.set(end.list, end);
    const made = { nodes, ends: [...ends.values()], next: new Map() };
    this.states.set(key, made);
    return made;
  }
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
