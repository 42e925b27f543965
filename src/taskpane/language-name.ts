import { strings } from './strings';

/** `null` for English and for a language that is unsure: there is nothing to say about those. */
export function foreignLanguage(language: string): string | null {
  if (language === 'en' || language === 'und') return null;
  return strings.languages[language] ?? strings.suggestion.otherLanguage;
}
