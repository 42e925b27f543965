import type { Span } from '../message';
import { PatternReader, type Position } from './pattern';
import type { Token } from './tokens';
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

type End = { readonly list: PhraseList; readonly pattern: string };

/** A place in a pattern, reached by a word that it accepts. */
type Node = Position<End>;

/**
 * All places that a text can be at after the same words. States are made as texts lead to them and
 * kept, so that a word costs one look-up however many patterns are under way.
 */
type State = {
  /** In the order of the patterns. */
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

/** Past so many states all are forgotten; ordinary mail leads to some hundred. */
const MOST_STATES = 20_000;
const ENDS = -1;
const PASSED = -2;

/**
 * All phrase lists of a family as one automaton (Glushkov’s, a state of which is a set of places in the
 * patterns), so that a text is walked once whatever the number of patterns.
 */
export class PhraseMatcher {
  /** Where patterns start, by the word that starts them. */
  private readonly starts = new Map<number, Node[]>();
  /** Where patterns start with any word. */
  private readonly startsAnywhere: Node[] = [];
  /** Every word of every pattern; all other words lead to the same places. */
  private readonly vocabulary: WordTable;
  private readonly states = new Map<string, State>();
  private readonly openings: (State | null | undefined)[] = [];

  /** @throws {SyntaxError} for a pattern that can’t be read */
  constructor(lists: readonly PhraseList[]) {
    const reader = new PatternReader<End>();
    for (const list of new Set(lists))
      for (const pattern of list.patterns)
        for (const node of reader.read(pattern, { list, pattern })) this.addStart(node);
    this.vocabulary = new WordTable(reader.vocabulary);
    for (let code = 0; code < 2 * this.vocabulary.size; code += 1) this.openings.push(undefined);
  }

  private addStart(node: Node): void {
    if (typeof node.words === 'string') {
      this.startsAnywhere.push(node);
      return;
    }
    for (const word of node.words) {
      const known = this.starts.get(word);
      if (known) known.push(node);
      else this.starts.set(word, [node]);
    }
  }

  /** The longest match of each list at each token; a match never crosses a mark or a blank line. */
  find(tokens: readonly Token[]): readonly PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    // No typed array: that of a mail is too short to be worth its making.
    const codes: number[] = [];
    for (let at = 0; at < tokens.length; at += 1) codes.push(this.codeAt(tokens, at));
    for (let first = 0; first < codes.length; first += 1)
      if ((codes[first] ?? ENDS) >= 0) this.findAt(codes, first, matches);
    return matches;
  }

  /** The word’s number, twice, and one more for a number; else whether a phrase may go on. */
  private codeAt(tokens: readonly Token[], at: number): number {
    const token = tokens[at];
    if (!token) return ENDS;
    const { kind, text, hash, start, end } = token;
    if (kind === 'word') return 2 * this.vocabulary.numberOf(hash);
    if (kind === 'number') return 2 * this.vocabulary.numberOf(hash) + 1;
    // A line break that only wraps a line, and a hyphen inside a word, are no end of a phrase.
    if (kind === 'line') return text === '\n' ? PASSED : ENDS;
    const joins = text === '-' && tokens[at - 1]?.end === start && tokens[at + 1]?.start === end;
    return joins ? PASSED : ENDS;
  }

  private findAt(codes: readonly number[], first: number, matches: PhraseMatch[]): void {
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
    const made = this.stateOf([
      ...(this.starts.get(code >> 1) ?? []),
      ...this.startsAnywhere.filter((node) => accepts(node, code)),
    ]);
    this.openings[code] = made;
    return made;
  }

  private after(state: State, code: number): State | null {
    const nodes: Node[] = [];
    for (const { follow } of state.nodes)
      for (const node of follow) if (accepts(node, code)) nodes.push(node);
    const made = this.stateOf(nodes);
    state.next.set(code, made);
    return made;
  }

  private stateOf(reached: readonly Node[]): State | null {
    if (reached.length === 0) return null;
    const nodes = [...new Set(reached)].sort((a, b) => a.id - b.id);
    const key = nodes.map(({ id }) => id).join();
    const known = this.states.get(key);
    if (known) return known;
    if (this.states.size >= MOST_STATES) {
      this.states.clear();
      this.openings.fill(undefined);
    }
    const ends = new Map<PhraseList, End>();
    for (const { end } of nodes) if (end && !ends.has(end.list)) ends.set(end.list, end);
    const made = { nodes, ends: [...ends.values()], next: new Map<number, State | null>() };
    this.states.set(key, made);
    return made;
  }
}

/** A code is a word’s number, twice, and one more for a number. */
function accepts({ words }: Node, code: number): boolean {
  if (words === '*') return true;
  if (words === '#') return code % 2 === 1;
  return words.includes(code >> 1);
}
