import { flatten } from './flatten';
import { hashOf } from './hash';
import type { Token } from './tokens';
import { WordTable } from './word-table';

/** Short words that are frequent in one language and rare in the others. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and to of a in is you that it for on with as are this be have at not we or by from your can will would my me but if so thank thanks please i am was do just about our any been there what us no',
  de: 'der die das und ist nicht ich sie wir mit für auf ein eine den dem zu von im es auch haben wir ihr bitte vielen dank leider uns bei oder aber wenn noch habe kann werden grüße',
  fr: 'le la les et est pas je vous nous avec pour sur un une des du que qui dans ce il merci bonjour votre notre mais plus être très cordialement ne au aux ai',
  es: 'el la los las y es no yo usted nosotros con para por un una que en se su gracias hola pero más muy como lo le del al saludos me mi estoy',
  it: 'il lo la gli le e è non io lei noi con per su un una che di in si grazie ciao ma più molto come del della sono ho mi saluti',
  nl: 'de het een en is niet ik wij we met voor op van dat die in te zijn bedankt maar ook als er aan naar je mijn groeten kan hebben',
  pt: 'o a os as e é não eu você nós com para por um uma que em se obrigado obrigada mas mais muito como do da ao estou meu minha cumprimentos',
  sv: 'och är inte jag du vi med för på en ett det som att av tack men till har den om vänliga hälsningar kan',
  da: 'og er ikke jeg du vi med for på en et det som at af tak men til har den om venlig hilsen kan',
  no: 'og er ikke jeg du vi med for på en et det som av til har den om kan å hei deg meg dere takk fra også hilsen',
  fi: 'ja on ei en se että olen me te hän mutta kiitos hei kun jos ole voi terveisin tämä olisi',
  tr: 've bir bu ile için çok da de ben biz ama değil teşekkürler merhaba olarak var daha gibi saygılar',
  cs: 'a je se na to že v ale jsem si jsme s pro do jak za děkuji dobrý den by tak pozdravem',
  hu: 'a az és hogy nem is egy de van meg én köszönöm ez csak már vagy kedves üdvözlettel',
  ro: 'și nu de la în este cu o un pe pentru că mai sunt dar mulțumesc salut ați să',
  pl: 'i jest nie ja pan pani my z dla na to że w się dziękuję ale do jak czy pozdrawiam za o',
};

const LANGUAGES = Object.keys(STOP_WORDS);
const WORDS_OF = LANGUAGES.map((language) => (STOP_WORDS[language] ?? '').split(' '));
const SHORT_WORDS = new WordTable(flatten(WORDS_OF));
/** The languages of each short word, by its number. */
const VOTERS: readonly (readonly number[])[] = (() => {
  const voters = Array.from({ length: SHORT_WORDS.size }, (): number[] => []);
  WORDS_OF.forEach((words, language) => {
    for (const word of words) voters[SHORT_WORDS.numberOf(hashOf(word))]?.push(language);
  });
  return voters;
})();

/** Of each language, as far as the text at hand is read. */
const votes = new Float64Array(LANGUAGES.length);

const MOST_WORDS = 400;
const FEWEST_VOTES = 3;

/** Of scripts by where they end, the language that most of their mail is in. */
const SCRIPTS: readonly (readonly [end: number, language: string])[] = [
  [0x400, 'el'],
  [0x530, 'ru'],
  [0x590, 'hy'],
  [0x600, 'he'],
  [0x780, 'ar'],
  [0xe00, 'hi'],
  [0xe80, 'th'],
  [0x3040, 'und'],
  [0x3100, 'ja'],
  [0xa000, 'zh'],
  [0xac00, 'und'],
  [0xd7b0, 'ko'],
];
const KANA = /[\u3041-\u30ff]/;

function scriptOf(word: string): string {
  if (KANA.test(word)) return 'ja';
  const code = word.charCodeAt(0);
  return SCRIPTS.find(([end]) => code < end)?.[1] ?? 'und';
}

/**
 * The language of a text by a vote of its most frequent short words: two letters, or `und` when the
 * text is too short or no language leads clearly.
 */
export function detectLanguage(tokens: readonly Token[]): string {
  votes.fill(0);
  let words = 0;
  let foreign = 0;
  let script = '';
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    const number = SHORT_WORDS.numberOf(token.hash);
    if (number > 0) {
      const languages = VOTERS[number] ?? [];
      for (let at = 0; at < languages.length; at += 1) {
        const language = languages[at] ?? 0;
        votes[language] = (votes[language] ?? 0) + 1 / languages.length;
      }
    } else if (token.text.charCodeAt(0) >= 0x370) {
      foreign += 1;
      if (script !== 'ja') script = scriptOf(token.text);
    }
    if (words >= MOST_WORDS) break;
  }
  if (foreign > words / 2) return script;
  let [leader, most, second] = [0, 0, 0];
  for (let language = 0; language < votes.length; language += 1) {
    const count = votes[language] ?? 0;
    if (count > most) [leader, most, second] = [language, count, most];
    else if (count > second) second = count;
  }
  if (most < FEWEST_VOTES || most < words * 0.12) return 'und';
  return most >= 1.5 * second ? (LANGUAGES[leader] ?? 'und') : 'und';
}
