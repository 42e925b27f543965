import { flatten } from './flatten';
import { tokenize } from './tokens';

/** A place in a pattern that one word leads to. */
export type Position<End> = {
  /** In the order of the patterns. */
  readonly id: number;
  /** The numbers of the words that lead here; `*` is any word, `#` any number. */
  readonly words: readonly number[] | '*' | '#';
  /** Where the next word may lead. */
  readonly follow: Position<End>[];
  /** What is found once a word led here. */
  end: End | undefined;
};

/** A part of a pattern: the places that it can start and end with, and whether it can be left out. */
type Part<End> = {
  readonly first: readonly Position<End>[];
  readonly last: readonly Position<End>[];
  readonly isOptional: boolean;
};

const STRUCTURE = /([()[\]|])/;
const ANY = /(\*\*|[*#])/;
const MOST_ANY = 3;

/**
 * Reads patterns (see `PhraseList`) into places that follow each other, as Glushkov’s automaton has
 * them, so that a pattern costs what it is long and not what it stands for.
 */
export class PatternReader<End> {
  private readonly numbers = new Map<string, number>();
  private places = 0;
  /** Marks of structure, and the words between them. */
  private pieces: readonly string[] = [];
  private at = 0;

  /** Every word of the patterns so far, in the order of their numbers, which start with 1. */
  get vocabulary(): Iterable<string> {
    return this.numbers.keys();
  }

  /**
   * The places that a pattern can start with.
   *
   * @throws {SyntaxError} for an unbalanced pattern, or one that stands for no words at all as well
   */
  read(pattern: string, end: End): readonly Position<End>[] {
    this.pieces = pattern.split(STRUCTURE).filter(Boolean);
    this.at = 0;
    const { first, last, isOptional } = this.choice();
    if (this.at < this.pieces.length) throw new SyntaxError(`Unbalanced pattern: ${pattern}`);
    if (isOptional) throw new SyntaxError(`Empty pattern: ${pattern}`);
    for (const place of last) place.end = end;
    return first;
  }

  private choice(): Part<End> {
    const parts = [this.sequence()];
    while (this.skip('|')) parts.push(this.sequence());
    if (parts.length === 1 && parts[0]) return parts[0];
    const words = flatten(parts.map(wordsOf));
    const others = parts.filter((part) => wordsOf(part).length === 0);
    if (words.length > 0) others.unshift(this.place(words));
    return {
      first: flatten(others.map(({ first }) => first)),
      last: flatten(others.map(({ last }) => last)),
      isOptional: others.some(({ isOptional }) => isOptional),
    };
  }

  private sequence(): Part<End> {
    let read: Part<End> = { first: [], last: [], isOptional: true };
    const then = (part: Part<End>) => {
      for (const place of read.last) place.follow.push(...part.first);
      read = {
        first: read.isOptional ? [...read.first, ...part.first] : read.first,
        last: part.isOptional ? [...read.last, ...part.last] : part.last,
        isOptional: read.isOptional && part.isOptional,
      };
    };
    for (let piece = this.pieces[this.at]; piece !== undefined; piece = this.pieces[this.at]) {
      if (piece === ')' || piece === ']' || piece === '|') break;
      this.at += 1;
      if (piece === '(') {
        then(this.choice());
        this.expect(')');
      } else if (piece === '[') {
        then({ ...this.choice(), isOptional: true });
        this.expect(']');
      } else {
        this.words(piece).forEach(then);
      }
    }
    return read;
  }

  private words(text: string): readonly Part<End>[] {
    return flatten(
      text.split(ANY).map((words) => {
        if (words === '*' || words === '#') return [this.place(words)];
        if (words === '**')
          return Array.from({ length: MOST_ANY }, () => ({ ...this.place('*'), isOptional: true }));
        return tokenize(words)
          .filter(({ kind }) => kind !== 'mark')
          .map((word) => this.place([this.numberOf(word.text)]));
      }),
    );
  }

  private place(words: Position<End>['words']): Part<End> {
    this.places += 1;
    const place = { id: this.places, words, follow: [], end: undefined };
    return { first: [place], last: [place], isOptional: false };
  }

  private numberOf(word: string): number {
    const number = this.numbers.get(word) ?? this.numbers.size + 1;
    this.numbers.set(word, number);
    return number;
  }

  /** Whether the next piece is a mark; goes past it. */
  private skip(mark: string): boolean {
    const isThere = this.pieces[this.at] === mark;
    if (isThere) this.at += 1;
    return isThere;
  }

  private expect(mark: string): void {
    if (!this.skip(mark)) throw new SyntaxError(`Unbalanced pattern: ${this.pieces.join('')}`);
  }
}

/** The words of a part that is one of some words and nothing more; alternatives like it share a place. */
function wordsOf<End>({ first, last, isOptional }: Part<End>): readonly number[] {
  const [place] = first;
  const isWord = first.length === 1 && last.length === 1 && place === last[0] && !isOptional;
  return isWord && place && typeof place.words !== 'string' ? place.words : [];
}
